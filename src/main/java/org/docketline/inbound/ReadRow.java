package org.docketline.inbound;

import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.docketline.docket.Citation;
import org.docketline.docket.Hearing;
import org.docketline.subscription.Subscription;

/**
 * A row of {@link ReadAhead}: a hearing, if there is one, of a ticket that is followed or that the
 * text names in this {@code place}; and what is the same in all rows.
 */
record ReadRow(
    TextsBefore before, Long place, Subscription followed, Citation citation, Hearing hearing) {
  static ReadRow of(Object[] columns) {
    return new ReadRow(
        before(columns),
        (Long) columns[7],
        (Subscription) columns[8],
        (Citation) columns[9],
        (Hearing) columns[10]);
  }

  private static TextsBefore before(Object[] columns) {
    return new TextsBefore(
        Optional.ofNullable((byte[]) columns[0]),
        (Boolean) columns[1],
        (Long) columns[2],
        Objects.toString(columns[3], ""),
        Objects.toString(columns[4], ""),
        sealed((String) columns[5]),
        Optional.ofNullable((PendingChoice) columns[6]));
  }

  private static List<byte[]> sealed(String bodies) {
    return bodies == null
        ? List.of()
        : Stream.of(bodies.split(" ")).map(HexFormat.of()::parseHex).toList();
  }

  boolean isOf(long wanted) {
    return place != null && place == wanted;
  }
}

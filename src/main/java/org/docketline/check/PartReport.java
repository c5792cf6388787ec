package org.docketline.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.docketline.feed.Feed;
import org.docketline.feed.RejectedRows;
import org.docketline.polling.PartRows;

/** How one file of a sample was read; the layout is missing where not even a header was found. */
record PartReport(
    String name,
    Optional<ColumnLayout> layout,
    PartRows rows,
    Optional<String> doubt,
    List<String> oddities,
    List<String> warnings) {
  boolean isOwnAndWhole() {
    return name.equals(Feed.OWN) && doubt.isEmpty();
  }

  /** The same once it is known which rows were rejected. */
  PartReport without(RejectedRows rejects) {
    int accepted = rows.read() - rejects.of(name);
    var counted =
        new PartRows(rows.read(), accepted, rows.wholeLines(), rejects.facts().lost(name));
    return new PartReport(name, layout, counted, doubt, found(rejects), warnings);
  }

  private List<String> found(RejectedRows rejects) {
    return Stream.concat(oddities.stream(), rejects.facts().doubts(name).stream()).toList();
  }
}

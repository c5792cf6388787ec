package org.docketline.records;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.docketline.fetch.FileDoubt;

/**
 * The columns of a file by name, without regard to case or to white space around a name, and by
 * position as {@code #1}.
 */
public final class ColumnHeader {
  private final Map<String, Integer> positions = new HashMap<>();
  private final List<String> names;

  /** Takes the names in their order. */
  public ColumnHeader(List<String> names) {
    for (int i = 0; i < names.size(); i++) {
      positions.putIfAbsent(name(names.get(i)), i);
    }
    for (int i = 0; i < names.size(); i++) {
      positions.putIfAbsent("#" + (i + 1), i);
    }
    this.names = List.copyOf(names);
  }

  private static String name(String written) {
    return written.strip().toLowerCase(Locale.ROOT);
  }

  /** Doubts a header in which one of these stands several times: nobody knows which is meant. */
  public void refuseTwice(Stream<String> wanted) throws FileDoubt {
    for (String written : wanted.toList()) {
      int[] at = IntStream.range(0, names.size()).filter(i -> isAt(i, written)).toArray();
      if (at.length > 1) {
        throw new FileDoubt(
            "column '%s' stands twice, as #%d and #%d; name one of them by #"
                .formatted(written, at[0] + 1, at[1] + 1));
      }
    }
  }

  private boolean isAt(int position, String written) {
    return name(names.get(position)).equals(name(written));
  }

  /** Finds where a column stands, counted from 0. */
  public OptionalInt position(String written) {
    Integer position = positions.get(name(written));
    return position == null ? OptionalInt.empty() : OptionalInt.of(position);
  }

  /** The names as the file has them. */
  public List<String> names() {
    return names;
  }

  /** How many fields a whole row has. */
  public int width() {
    return names.size();
  }
}

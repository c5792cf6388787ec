package org.docketline.records;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

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

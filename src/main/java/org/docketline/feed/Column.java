package org.docketline.feed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Where one fact stands in a row; see {@link SourceConfig.ColumnsConfig} for how it is written. */
final class Column {
  private static final int LONGEST = 500;
  private static final String FIXED_START = "='";

  private final String fact;
  private final String fixed;
  private final int[] positions;

  private Column(String fact, String fixed, int[] positions) {
    this.fact = fact;
    this.fixed = fixed;
    this.positions = positions;
  }

  /** A fact that the feed does not give. */
  static Column none(String fact) {
    return new Column(fact, null, new int[0]);
  }

  /** Finds the columns in a header whose names are in lower case; a missing one is a doubt. */
  static Column find(String fact, String written, Map<String, Integer> header) throws Doubt {
    if (written.startsWith(FIXED_START) && written.endsWith("'") && written.length() > 2) {
      return new Column(fact, written.substring(2, written.length() - 1), new int[0]);
    }
    List<Integer> found = new ArrayList<>();
    for (String name : written.split("\\|", -1)) {
      position(name.strip(), header).ifPresent(found::add);
    }
    if (found.isEmpty()) {
      throw new Doubt("column '%s' (map.%s) is not in the file".formatted(written, fact));
    }
    return new Column(fact, null, found.stream().mapToInt(Integer::intValue).toArray());
  }

  private static OptionalInt position(String name, Map<String, Integer> header) {
    Integer position = header.get(Header.name(name));
    return position == null ? OptionalInt.empty() : OptionalInt.of(position);
  }

  /** The fact as this row gives it, without white space around it; null when it is blank. */
  String of(List<String> fields) throws BadRow {
    if (fixed != null) {
      return fixed;
    }
    for (int position : positions) {
      String value = position < fields.size() ? fields.get(position).strip() : "";
      if (!value.isEmpty()) {
        return checked(value);
      }
    }
    return null;
  }

  private String checked(String value) throws BadRow {
    if (value.length() > LONGEST) {
      throw new BadRow(fact + " is longer than " + LONGEST + " characters");
    }
    if (value.indexOf('\0') >= 0) {
      throw new BadRow(fact + " holds a NUL character");
    }
    return value;
  }

  @Override
  public String toString() {
    return fact + Arrays.toString(positions);
  }
}

package org.docketline.feed;

import java.util.Arrays;
import java.util.stream.Stream;
import org.docketline.fetch.FileDoubt;
import org.docketline.records.ColumnHeader;
import org.docketline.records.FileRow;

/** Where one fact stands in a row; see {@link SourceConfig.ColumnsConfig} for how it is written. */
public final class MappedColumn {
  private static final int LONGEST = 500;
  private static final String FIXED_START = "='";

  private final FeedFact fact;
  private final String fixed;
  private final int[] positions;

  private MappedColumn(FeedFact fact, String fixed, int[] positions) {
    this.fact = fact;
    this.fixed = fixed;
    this.positions = positions;
  }

  /** A fact that the feed does not give. */
  static MappedColumn none(FeedFact fact) {
    return new MappedColumn(fact, null, new int[0]);
  }

  /** Finds the columns in a file's header; if none of them is there, that is a doubt. */
  static MappedColumn find(FeedFact fact, String written, ColumnHeader header) throws FileDoubt {
    if (isFixed(written)) {
      return new MappedColumn(fact, written.substring(2, written.length() - 1), new int[0]);
    }
    header.refuseTwice(names(written));
    int[] positions = names(written).flatMapToInt(name -> header.position(name).stream()).toArray();
    if (positions.length == 0) {
      throw new FileDoubt("column '%s' (map.%s) is not in the file".formatted(written, fact.key()));
    }
    return new MappedColumn(fact, null, positions);
  }

  public static boolean isFixed(String written) {
    return written.startsWith(FIXED_START) && written.endsWith("'") && written.length() > 2;
  }

  /** The names of the columns that are written so: several, one, or none for a fixed value. */
  public static Stream<String> names(String written) {
    return isFixed(written)
        ? Stream.empty()
        : Stream.of(written.split("\\|", -1)).map(String::strip);
  }

  /** The fact as this row gives it, without white space around it; null when it is blank. */
  String of(FileRow row) throws BadRow {
    if (fixed != null) {
      return fixed;
    }
    for (int position : positions) {
      String value = row.text(position);
      if (value != null) {
        return checked(value);
      }
    }
    return null;
  }

  private String checked(String value) throws BadRow {
    if (value.length() > LONGEST) {
      throw new BadRow(fact.key() + " is longer than " + LONGEST + " characters");
    }
    if (value.equals(FileRow.UNREADABLE)) {
      throw new BadRow(fact.key() + " is a cell with an error, or without a value of its own");
    }
    if (value.indexOf('\0') >= 0) {
      throw new BadRow(fact.key() + " holds a NUL character");
    }
    return value;
  }

  /** All that this fact may be read from. */
  int[] positions() {
    return positions;
  }

  @Override
  public String toString() {
    return fact.key() + Arrays.toString(positions);
  }
}

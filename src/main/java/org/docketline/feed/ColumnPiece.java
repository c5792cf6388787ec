package org.docketline.feed;

import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.docketline.records.FileRow;

/** What one fact, or a part of it, is read from: a fixed text, or the first of some columns. */
final class ColumnPiece {
  private final String fixed;
  private final int[] positions;

  private ColumnPiece(String fixed, int[] positions) {
    this.fixed = fixed;
    this.positions = positions;
  }

  /** A text that every row has. */
  static ColumnPiece of(String fixed) {
    return new ColumnPiece(fixed, new int[0]);
  }

  /** The first of these columns that says something. */
  static ColumnPiece of(int[] positions) {
    return new ColumnPiece(null, positions);
  }

  boolean isFixed() {
    return fixed != null;
  }

  /** The first that says something, or else the first that says that there is nothing, or null. */
  String of(FileRow row, Predicate<String> isNothing) {
    String nothing = fixed;
    for (int position : positions) {
      String value = row.text(position);
      if (value != null && (positions.length == 1 || !isNothing.test(value))) {
        return value;
      }
      nothing = nothing == null ? value : nothing;
    }
    return nothing;
  }

  /** All that it may be read from. */
  IntStream positions() {
    return IntStream.of(positions);
  }
}

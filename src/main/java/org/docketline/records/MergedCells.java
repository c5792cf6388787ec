package org.docketline.records;

import org.dhatim.fastexcel.reader.CellAddress;

/** Cells that are shown as one, such as {@code B2:B5}; rows and columns count from 0. */
record MergedCells(int column, int firstRow, int lastRow) {
  static MergedCells of(String range) {
    String[] corners = range.split(":", -1);
    var first = new CellAddress(corners[0]);
    var last = new CellAddress(corners[corners.length - 1]);
    return new MergedCells(first.getColumn(), first.getRow(), last.getRow());
  }

  /** Whether a row shows what stands in one above it. */
  boolean isBelow(int row) {
    return row > firstRow && row <= lastRow;
  }
}

package org.docketline.records;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.Row;
import org.docketline.fetch.FileDoubt;

/** Goes through the rows of a sheet once. */
final class SheetPass {
  private final XlsxConfig xlsx;
  private final List<String> columns;
  private final WorkbookFacts facts;
  private final String name;
  private final Map<MergedCells, String> merged = new HashMap<>();
  private final FileRow row = new FileRow();
  private int width = Integer.MAX_VALUE;
  private int dress;

  SheetPass(XlsxConfig xlsx, List<String> columns, WorkbookFacts facts, String name) {
    this.xlsx = xlsx;
    this.columns = columns;
    this.facts = facts;
    this.name = name;
  }

  void read(Iterator<Row> rows, RowTaker to) throws FileDoubt {
    if (!next(rows)) {
      throw new FileDoubt("the file is empty");
    }
    boolean hasHeader = xlsx.header().orElse(true);
    List<String> names = row.names();
    width = names.size();
    var header = new ColumnHeader(names);
    begin(header, rows, to);
    if (hasHeader && !next(rows)) {
      throw new FileDoubt("the file has no rows");
    }
    var table = new TableLine(hasHeader ? names : null);
    do {
      hand(table, to);
    } while (next(rows));
    to.end(header);
  }

  private void begin(ColumnHeader header, Iterator<Row> rows, RowTaker to) throws FileDoubt {
    try {
      to.begin(header);
    } catch (FileDoubt e) {
      var doubt = new FileDoubt(e.getMessage() + " (sheet '" + name + "')");
      var search = new HeaderSearch(doubt, columns, header.names(), "xlsx");
      width = Integer.MAX_VALUE;
      while (next(rows)) {
        search.look(row);
      }
      throw doubt;
    }
  }

  private void hand(TableLine table, RowTaker to) {
    if (table.isDress(row)) {
      dress++;
      return;
    }
    if (TableLine.isTotal(row)) {
      row.spoil(TableLine.TOTAL);
    }
    to.row(row);
  }

  /** Goes to the next row that is not empty; false at the end. */
  private boolean next(Iterator<Row> rows) throws FileDoubt {
    try {
      while (rows.hasNext()) {
        Row from = rows.next();
        if (fill(from) && from.getRowNum() > xlsx.skipRows().orElse(0)) {
          return true;
        }
      }
      return false;
    } catch (RuntimeException e) { // of the library: the sheet's XML is not as it should be
      throw XlsxFile.unreadable(e);
    }
  }

  // Empty cells at a row's end are not written, and what stands beside the table is not of it.
  private boolean fill(Row from) {
    row.begin(from.getRowNum());
    boolean hasText = false;
    int cells = width == Integer.MAX_VALUE ? from.getCellCount() : width;
    for (int i = 0; i < cells; i++) {
      String text =
          i < from.getCellCount() ? XlsxCell.text(from.getCell(i), facts.from1904()) : null;
      hasText |= text != null && !text.isBlank();
      row.add(shown(i, text));
    }
    return hasText;
  }

  // Cells that are merged show in each of their rows what stands in the first.
  private String shown(int column, String text) {
    MergedCells cells = facts.merged(column, (int) row.line() - 1);
    if (cells == null) {
      return text;
    }
    return cells.isBelow((int) row.line() - 1)
        ? merged.get(cells)
        : merged.compute(cells, (key, before) -> text);
  }

  int dress() {
    return dress;
  }
}

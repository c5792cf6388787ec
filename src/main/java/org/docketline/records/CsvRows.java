package org.docketline.records;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.BitSet;

/**
 * Takes the parser's characters as they come. Two rows take turns, since the parser reads one
 * ahead. It notes the line at which each record starts; where only some records are read, it is
 * told these lines.
 */
final class CsvRows extends AbstractBaseCsvCallbackHandler<FileRow> {
  private final BitSet starts;
  private final boolean known;
  private int start;
  private FileRow row = new FileRow();
  private FileRow other = new FileRow();

  private CsvRows(BitSet starts, boolean known) {
    this.starts = starts;
    this.known = known;
  }

  /** Notes where records start. */
  static CsvRows noting(BitSet starts) {
    return new CsvRows(starts, false);
  }

  /** Takes the records that start at these lines alone. */
  static CsvRows startingAt(BitSet starts) {
    return new CsvRows(starts, true);
  }

  @Override
  protected void handleBegin(long line) {
    row.begin(line);
  }

  @Override
  protected void handleField(int field, char[] buffer, int offset, int length, boolean quoted) {
    row.add(buffer, offset, length);
  }

  @Override
  protected FileRow buildRecord() {
    if (getRecordType() == RecordType.EMPTY) {
      return row; // the reader passes over it, and still holds the other one
    }
    FileRow built = row;
    if (known) {
      start = starts.nextSetBit(start + 1);
      built.at(start);
    } else {
      starts.set((int) built.line());
    }
    row = other;
    other = built;
    return built;
  }
}

package org.docketline.records;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.BitSet;

/**
 * Takes the parser's characters as they come. Two rows take turns, since the parser reads one
 * ahead. Where only some records are read, it is told the lines at which they start.
 */
final class CsvRows extends AbstractBaseCsvCallbackHandler<FileRow> {
  private final BitSet starts;
  private final QuotedSpans spans;
  private int start;
  private FileRow row = new FileRow();
  private FileRow other = new FileRow();

  private CsvRows(BitSet starts, QuotedSpans spans) {
    this.starts = starts;
    this.spans = spans;
  }

  /** Takes every record, and notes the quoted fields that run over several lines. */
  static CsvRows noting(QuotedSpans spans) {
    return new CsvRows(null, spans);
  }

  /** Takes the records that start at these lines alone. */
  static CsvRows startingAt(BitSet starts) {
    return new CsvRows(starts, null);
  }

  @Override
  protected void handleBegin(long line) {
    row.begin(line);
  }

  @Override
  protected void handleField(int field, char[] buffer, int offset, int length, boolean quoted) {
    row.add(buffer, offset, length);
    if (quoted && spans != null) {
      spans.note(row.line(), buffer, offset, length);
    }
  }

  @Override
  protected FileRow buildRecord() {
    if (getRecordType() == RecordType.EMPTY) {
      return row; // the reader passes over it, and still holds the other one
    }
    FileRow built = row;
    if (spans != null) {
      spans.end(built.width());
    }
    if (starts != null) {
      start = starts.nextSetBit(start + 1);
      built.at(start);
    }
    row = other;
    other = built;
    return built;
  }

  /** The record that was built last. */
  FileRow last() {
    return other;
  }

  /** The record that the parser could not go on with, as far as it came. */
  FileRow broken() {
    return row;
  }
}

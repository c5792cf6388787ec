package org.docketline.records;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.docketline.fetch.FileDoubt;

/** Goes through all lines of a CSV file once, and remembers where its records start. */
final class CsvPass {
  private static final Pattern LINE = Pattern.compile("line (\\d+)");
  private static final String AFTER_QUOTE = "after closing quote";
  // Each costs going through the file up to there once more.
  private static final int MOST_FLAWS = 100;

  private final TextFile text;
  private final CsvConfig csv;
  private final List<String> columns;
  private final RowTaker to;
  private final QuotedSpans spans;
  private final CsvRows rows;

  // The lines at which records start, once the file has been read: 5 million take 625 kB.
  private final BitSet starts = new BitSet();
  private final BitSet records = new BitSet();
  private ColumnHeader header;
  private HeaderSearch search;
  private TableLine table;
  private long last;
  private int flaws;
  private int dress;

  CsvPass(TextFile text, CsvConfig csv, List<String> columns, RowTaker to) {
    this.text = text;
    this.csv = csv;
    this.columns = columns;
    this.to = to;
    this.spans = new QuotedSpans(CsvFormat.delimiter(csv));
    this.rows = CsvRows.noting(spans);
  }

  void read() throws IOException, FileDoubt {
    long after = CsvTitle.lines(text, csv);
    while (after >= 0) {
      after = readAfter((int) after);
    }
    if (search != null) {
      throw search.doubt();
    }
    if (records.isEmpty()) {
      throw new FileDoubt(starts.isEmpty() ? "the file is empty" : "the file has no rows");
    }
    to.end(header);
  }

  /** Reads on after a line; answers with the line to go on after, or less than 0 at the end. */
  private long readAfter(int line) throws IOException, FileDoubt {
    try (CsvReader<FileRow> reader = CsvFormat.of(csv).build(rows, text.characters())) {
      reader.skipLines(line);
      Iterator<FileRow> each = reader.iterator();
      while (each.hasNext()) {
        FileRow row = each.next();
        take(row, !each.hasNext());
      }
      return -1;
    } catch (CsvParseException e) {
      return passOverFlaw(e);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  // Text after a closing quote shows that quotes are not meant as such. Its line is given up as a
  // record, and the lines after it are read by themselves, whatever the quotes before them say.
  private long passOverFlaw(CsvParseException e) throws IOException, FileDoubt {
    if (!String.valueOf(e.getMessage()).contains(AFTER_QUOTE) || ++flaws > MOST_FLAWS) {
      throw new FileDoubt(
          "the file ends within a quoted field, or cannot be read as CSV: " + place(e));
    }
    if (rows.last().line() > last) {
      take(rows.last(), false);
    }
    FileRow broken = rows.broken();
    broken.spoil("text stands after a closing quote");
    take(broken, false);
    return broken.line();
  }

  // The parser's own message may quote the row.
  private static String place(CsvParseException e) {
    Matcher line = LINE.matcher(String.valueOf(e.getMessage()));
    return line.find() ? line.group() : "line unknown";
  }

  /** What was found out of the lines. */
  KnownLines known() {
    return new KnownLines(starts.nextSetBit(0), starts, records, new BitSet(), LineIndex.NONE);
  }

  /**
   * Reads the new lines alone; the others were records by themselves, or none. One that is not is
   * found by the number of records: a quote that stays open takes in the lines after it.
   */
  boolean resume(KnownLines known) throws IOException, FileDoubt {
    starts.or(known.starts());
    records.or(known.records());
    BitSet found = (BitSet) known.added().clone();
    found.set(known.header());
    int read = 0;
    try (var lines = new LineFilter(text.bytes(), found, starts, known.index());
        CsvReader<FileRow> reader =
            CsvFormat.of(csv).build(CsvRows.startingAt(found), text.charset().characters(lines))) {
      for (FileRow row : reader) {
        resume(row, known.header());
        read++;
      }
    } catch (CsvParseException | UncheckedIOException e) {
      return false; // read as a whole, it says what is wrong
    }
    return read == found.cardinality();
  }

  private void resume(FileRow row, int head) throws FileDoubt {
    if (row.line() == head) {
      header = new ColumnHeader(row.names());
      table = new TableLine(CsvFormat.hasHeader(csv) ? header.names() : null);
      to.begin(header);
    } else if (row.line() > 0 && !table.isDress(row)) {
      records.set((int) row.line());
      to.row(fitted(row));
    }
  }

  private void take(FileRow row, boolean isLast) throws IOException, FileDoubt {
    starts.set((int) row.line());
    last = row.line();
    if (search != null) {
      search.look(row);
    } else if (header == null) {
      begin(row, isLast);
    } else {
      hand(row, isLast);
    }
  }

  private void begin(FileRow row, boolean isLast) throws IOException, FileDoubt {
    List<String> names = row.names();
    header = new ColumnHeader(names);
    table = new TableLine(CsvFormat.hasHeader(csv) ? names : null);
    try {
      to.begin(header);
    } catch (FileDoubt e) {
      FileDoubt doubt = HeaderSearch.parting(e, columns, names, CsvFormat.delimiter(csv));
      search = new HeaderSearch(doubt, columns, names, "csv");
      return;
    }
    if (!CsvFormat.hasHeader(csv)) {
      hand(row, isLast);
    }
  }

  private void hand(FileRow row, boolean isLast) throws IOException, FileDoubt {
    if (table.isDress(row)) {
      dress++;
      return;
    }
    if (isLast) {
      refuseCut(fitted(row));
    }
    records.set((int) row.line());
    to.row(fitted(row));
  }

  /** A row without what is only dress of it. */
  FileRow fitted(FileRow row) {
    row.dropBlankAfter(header.width());
    if (row.flaw() == null && TableLine.isTotal(row)) {
      row.spoil(TableLine.TOTAL);
    }
    return row;
  }

  private void refuseCut(FileRow row) throws IOException, FileDoubt {
    if (row.width() < header.width() && row.flaw() == null && !endsWhole()) {
      throw new FileDoubt(
          "the file is cut off: its last line, %d, has %d of %d fields"
              .formatted(row.line(), row.width(), header.width()));
    }
  }

  boolean endsWhole() throws IOException {
    return text.endsWhole();
  }

  /** Whether some records can be read without the others. */
  boolean hasPlainLines() {
    return flaws == 0 && text.charset().hasByteLines();
  }

  TextFile text() {
    return text;
  }

  ColumnHeader header() {
    return header;
  }

  /** The lines at which something starts. */
  BitSet starts() {
    return starts;
  }

  /** The lines at which records start. */
  BitSet records() {
    return records;
  }

  List<String> doubts(long count) {
    return spans.doubts(count);
  }

  List<String> passedOver() {
    return TableLine.passedOver(dress);
  }
}

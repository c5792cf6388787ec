package org.docketline.records;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.docketline.fetch.FileDoubt;

/** A file of delimited lines. */
public final class CsvFile extends RecordFile {
  private static final Pattern LINE = Pattern.compile("line (\\d+)");

  private final CsvConfig csv;
  private final Charset charset;

  // The lines at which records start, once the file has been read: 5 million take 625 kB.
  private BitSet starts;
  private List<String> names;
  private int headerLine;

  /** A file that is written as configured. */
  public CsvFile(Path file, CsvConfig csv, Charset charset) {
    super(file);
    this.csv = csv;
    this.charset = charset;
  }

  @Override
  public void read(RowTaker to) throws IOException, FileDoubt {
    refusePages("CSV");
    var noted = new BitSet();
    try (CsvReader<FileRow> rows =
        CsvFormat.of(csv).build(CsvRows.noting(noted), Files.newInputStream(file), charset)) {
      read(rows.iterator(), to);
      noted.clear(headerLine);
      starts = noted;
    } catch (CsvParseException e) {
      throw new FileDoubt(
          "the file ends within a quoted field, or cannot be read as CSV: " + place(e));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /**
   * Finds lines by their ends, so that records that nobody wants are neither decoded nor parsed.
   */
  @Override
  public void read(BitSet wanted, RowTaker to) throws IOException, FileDoubt {
    if (starts == null || !LineFilter.canRead(file, charset)) {
      read(to);
      return;
    }
    BitSet found = (BitSet) wanted.clone();
    found.and(starts);
    to.begin(new ColumnHeader(names));
    try (var lines = new LineFilter(Files.newInputStream(file), found, starts);
        CsvReader<FileRow> rows =
            CsvFormat.of(csv).build(CsvRows.startingAt(found), lines, charset)) {
      int read = 0;
      for (FileRow row : rows) {
        to.row(row);
        read++;
      }
      if (read != found.cardinality()) {
        throw new IOException(
            "%d of %d rows were found again".formatted(read, found.cardinality()));
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  // The parser's own message may quote the row.
  private static String place(CsvParseException e) {
    var line = LINE.matcher(String.valueOf(e.getMessage()));
    return line.find() ? line.group() : "line unknown";
  }

  private void read(Iterator<FileRow> rows, RowTaker to) throws IOException, FileDoubt {
    if (!rows.hasNext()) {
      throw new FileDoubt("the file is empty");
    }
    FileRow row = rows.next();
    names = names(row);
    ColumnHeader header = new ColumnHeader(names);
    to.begin(header);
    if (csv.header()) {
      headerLine = (int) row.line();
      if (!rows.hasNext()) {
        throw new FileDoubt("the file has no rows");
      }
      row = rows.next();
    }
    while (rows.hasNext()) {
      to.row(row);
      row = rows.next();
    }
    refuseCut(row, header.width());
    to.row(row);
    to.end(header);
  }

  private static List<String> names(FileRow row) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < row.width(); i++) {
      String name = row.text(i);
      names.add(name == null ? "" : name);
    }
    return names;
  }

  private void refuseCut(FileRow last, int width) throws IOException, FileDoubt {
    if (last.width() < width && !endsWhole()) {
      throw new FileDoubt(
          "the file is cut off: its last line, %d, has %d of %d fields"
              .formatted(last.line(), last.width(), width));
    }
  }

  @Override
  public boolean endsWhole() throws IOException {
    try (var bytes = new RandomAccessFile(file.toFile(), "r")) {
      bytes.seek(bytes.length() - 1);
      int last = bytes.read();
      return last == '\n' || last == '\r';
    }
  }
}

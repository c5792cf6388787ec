package org.docketline.feed;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;

/**
 * Goes through the rows of one CSV file. What makes the whole file doubtful is a {@link Doubt};
 * what is wrong with one row is for whoever takes the rows to say.
 */
final class FileReader {
  private final Path file;
  private final SourceConfig source;

  FileReader(Path file, SourceConfig source) {
    this.file = file;
    this.source = source;
  }

  /** Takes the rows of a file, one after the other. */
  interface Rows {
    /** Comes first, with the columns. */
    void begin(Header header) throws Doubt;

    /** A row of as many fields as there are columns. */
    void row(CsvRecord row);

    /** A row that has another number of fields. */
    void uneven(CsvRecord row, int expected);
  }

  void read(Rows to) throws IOException, Doubt {
    refusePages();
    try (CsvReader<CsvRecord> rows =
        CsvFormat.of(source.csv())
            .ofCsvRecord(Files.newInputStream(file), Charset.forName(source.charset()))) {
      read(rows.iterator(), to);
    } catch (CsvParseException e) {
      throw new Doubt("the file ends within a quoted field, or cannot be read as CSV: " + place(e));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  // The parser's own message may quote the row.
  private static String place(CsvParseException e) {
    String message = String.valueOf(e.getMessage());
    var line = java.util.regex.Pattern.compile("line (\\d+)").matcher(message);
    return line.find() ? line.group() : "line unknown";
  }

  private void read(Iterator<CsvRecord> rows, Rows to) throws Doubt {
    if (!rows.hasNext()) {
      throw new Doubt("the file is empty");
    }
    CsvRecord row = rows.next();
    Header header = new Header(row.getFields());
    to.begin(header);
    if (source.csv().header()) {
      if (!rows.hasNext()) {
        throw new Doubt("the file has no rows");
      }
      row = rows.next();
    }
    while (rows.hasNext()) {
      take(row, header.width(), to);
      row = rows.next();
    }
    takeLast(row, header.width(), to);
  }

  private static void take(CsvRecord row, int width, Rows to) {
    if (row.getFieldCount() == width) {
      to.row(row);
    } else {
      to.uneven(row, width);
    }
  }

  private void takeLast(CsvRecord row, int width, Rows to) throws Doubt {
    if (row.getFieldCount() < width && !endsWithLine()) {
      throw new Doubt(
          "the file is cut off: its last line, %d, has %d of %d fields"
              .formatted(row.getStartingLineNumber(), row.getFieldCount(), width));
    }
    take(row, width, to);
  }

  private void refusePages() throws IOException, Doubt {
    if (Files.size(file) == 0) {
      throw new Doubt("the file is empty");
    }
    try (var start = Files.newBufferedReader(file, java.nio.charset.StandardCharsets.ISO_8859_1)) {
      int first = start.read();
      while (first >= 0 && (first <= ' ' || first > '~')) {
        first = start.read();
      }
      if (first == '<') {
        throw new Doubt("the file is a web page or XML, not CSV");
      }
    }
  }

  /** Whether the file ends with a line end, as far as its last byte tells. */
  boolean endsWithLine() {
    try (var bytes = new RandomAccessFile(file.toFile(), "r")) {
      bytes.seek(bytes.length() - 1);
      int last = bytes.read();
      return last == '\n' || last == '\r';
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

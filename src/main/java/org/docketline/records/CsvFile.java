package org.docketline.records;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.docketline.fetch.Doubt;

/** A file of delimited lines. */
public final class CsvFile extends RecordFile {
  private static final Pattern LINE = Pattern.compile("line (\\d+)");

  private final CsvConfig csv;
  private final Charset charset;

  /** A file that is written as configured. */
  public CsvFile(Path file, CsvConfig csv, Charset charset) {
    super(file);
    this.csv = csv;
    this.charset = charset;
  }

  @Override
  public void read(Rows to) throws IOException, Doubt {
    refusePages();
    try (CsvReader<Row> rows =
        CsvFormat.of(csv).build(new CsvRows(), Files.newInputStream(file), charset)) {
      read(rows.iterator(), to);
    } catch (CsvParseException e) {
      throw new Doubt("the file ends within a quoted field, or cannot be read as CSV: " + place(e));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  // The parser's own message may quote the row.
  private static String place(CsvParseException e) {
    var line = LINE.matcher(String.valueOf(e.getMessage()));
    return line.find() ? line.group() : "line unknown";
  }

  private void read(Iterator<Row> rows, Rows to) throws IOException, Doubt {
    if (!rows.hasNext()) {
      throw new Doubt("the file is empty");
    }
    Row row = rows.next();
    Header header = new Header(names(row));
    to.begin(header);
    if (csv.header()) {
      if (!rows.hasNext()) {
        throw new Doubt("the file has no rows");
      }
      row = rows.next();
    }
    while (rows.hasNext()) {
      to.row(row);
      row = rows.next();
    }
    refuseCut(row, header.width());
    to.row(row);
  }

  private static List<String> names(Row row) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < row.width(); i++) {
      String name = row.text(i);
      names.add(name == null ? "" : name);
    }
    return names;
  }

  private void refuseCut(Row last, int width) throws IOException, Doubt {
    if (last.width() < width && !endsWhole()) {
      throw new Doubt(
          "the file is cut off: its last line, %d, has %d of %d fields"
              .formatted(last.line(), last.width(), width));
    }
  }

  private void refusePages() throws IOException, Doubt {
    if (Files.size(file) == 0) {
      throw new Doubt("the file is empty");
    }
    try (var start = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
      int first = start.read();
      while (first >= 0 && (first <= ' ' || first > '~')) {
        first = start.read();
      }
      if (first == '<') {
        throw new Doubt("the file is a web page or XML, not CSV");
      }
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

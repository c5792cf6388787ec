package org.docketline.records;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import org.docketline.fetch.FileDoubt;

/** A file of delimited lines. */
public final class CsvFile extends RecordFile {
  private final CsvConfig csv;
  private final Charset charset;
  private CsvPass pass;

  /** A file that is written as configured, of which these columns are wanted. */
  public CsvFile(Path file, CsvConfig csv, List<String> columns, Charset charset) {
    super(file, columns);
    this.csv = csv;
    this.charset = charset;
  }

  @Override
  void readAll(RowTaker to) throws IOException, FileDoubt {
    FileKind.refusePages(file, "CSV");
    FileKind.refuseWorkbook(file);
    TextFile text = TextFile.of(file, charset);
    try {
      var reading = new CsvPass(text, csv, columns, to);
      reading.read();
      pass = reading;
    } catch (CharacterCodingException e) {
      throw text.doubt();
    }
  }

  /**
   * Finds lines by their ends, so that records that nobody wants are neither decoded nor parsed.
   */
  @Override
  public void read(BitSet wanted, RowTaker to) throws IOException, FileDoubt {
    if (pass == null || !pass.hasPlainLines()) {
      read(to);
      return;
    }
    BitSet found = (BitSet) wanted.clone();
    found.and(pass.records());
    TextFile text = pass.text();
    to.begin(pass.header());
    try (var lines = new LineFilter(text.bytes(), found, pass.starts());
        CsvReader<FileRow> rows =
            CsvFormat.of(csv).build(CsvRows.startingAt(found), text.charset().characters(lines))) {
      int read = 0;
      for (FileRow row : rows) {
        to.row(pass.fitted(row));
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

  @Override
  List<String> doubts(long rows) {
    return pass.doubts(rows);
  }

  @Override
  List<String> passedOver() {
    return pass.passedOver();
  }

  @Override
  String place() {
    return "line";
  }

  @Override
  public boolean endsWhole() throws IOException {
    return pass.endsWhole();
  }
}

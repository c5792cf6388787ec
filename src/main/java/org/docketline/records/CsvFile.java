package org.docketline.records;

import com.dynatrace.hash4j.hashing.Hasher64;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.docketline.fetch.FileDoubt;

/** A file of delimited lines. */
public final class CsvFile extends RecordFile {
  private final CsvConfig csv;
  private final Charset charset;
  private CsvPass pass;
  private LineIndex index = LineIndex.NONE;

  /** A file that is written as configured, of which these columns are wanted. */
  public CsvFile(Path file, CsvConfig csv, List<String> columns, Charset charset) {
    super(file, columns);
    this.csv = csv;
    this.charset = charset;
  }

  @Override
  void readAll(RowTaker to) throws IOException, FileDoubt {
    refuseOther();
    index = LineIndex.NONE;
    TextFile text = TextFile.of(file, charset);
    try {
      var reading = new CsvPass(text, csv, columns, to);
      reading.read();
      pass = reading;
    } catch (CharacterCodingException e) {
      throw text.doubt();
    }
  }

  private void refuseOther() throws IOException, FileDoubt {
    FileKind.refusePages(file, "CSV");
    FileKind.refuseWorkbook(file);
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
    try (var lines = new LineFilter(text.bytes(), found, pass.starts(), index);
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
  public Optional<RawLines> lines(Hasher64 hasher) throws IOException, FileDoubt {
    refuseOther();
    TextFile text = TextFile.of(file, charset);
    return text.charset().isOfLines() && text.endsWhole()
        ? Optional.of(new RawLines(text.bytes(), hasher))
        : Optional.empty();
  }

  @Override
  public Optional<KnownLines> known() {
    return pass.hasPlainLines() ? Optional.of(pass.known()) : Optional.empty();
  }

  @Override
  public boolean resume(KnownLines known, RowTaker to) throws IOException, FileDoubt {
    index = known.index();
    pass = new CsvPass(TextFile.of(file, charset), csv, columns, to);
    return pass.resume(known);
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

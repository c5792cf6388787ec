package org.docketline.simulator;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** One of the county's CSV files: small enough to be read whole, and always replaced whole. */
record CountyTable(List<String> header, List<Map<String, String>> rows) {

  static CountyTable read(Path file) {
    try {
      return read(Files.newInputStream(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static CountyTable bundled(String resource) {
    return read(CountyTable.class.getResourceAsStream(resource));
  }

  Map<String, String> row(String column, String value) {
    return rows.stream()
        .filter(row -> row.get(column).equals(value))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException(value));
  }

  CountyTable with(String column, String value, Map<String, String> facts) {
    Map<String, String> changed = new HashMap<>(row(column, value));
    changed.putAll(facts);
    return new CountyTable(
        header, rows.stream().map(row -> row.get(column).equals(value) ? changed : row).toList());
  }

  /** A poll may read at any moment: it finds the old file or the new one, never half of one. */
  void replace(Path file) {
    try {
      Files.createDirectories(file.getParent());
      Path draft = Files.createTempFile(file.getParent(), ".", ".draft");
      write(draft);
      Files.move(draft, file, ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Path file) throws IOException {
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
      csv.writeRecord(header);
      rows.forEach(row -> csv.writeRecord(header.stream().map(row::get).toList()));
    }
  }

  private static CountyTable read(InputStream in) {
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(in)) {
      List<NamedCsvRecord> records = csv.stream().toList();
      return new CountyTable(
          records.get(0).getHeader(),
          records.stream().map(NamedCsvRecord::getFieldsAsMap).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

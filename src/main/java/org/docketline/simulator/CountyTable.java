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
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

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
    return mapped(row -> row.get(column).equals(value) ? changed : row);
  }

  CountyTable mapped(UnaryOperator<Map<String, String>> change) {
    return new CountyTable(header, rows.stream().map(change).toList());
  }

  CountyTable renamed(String column, String name) {
    UnaryOperator<String> rename = old -> old.equals(column) ? name : old;
    return new CountyTable(
        header.stream().map(rename).toList(), mapped(row -> renamed(row, rename)).rows());
  }

  private static Map<String, String> renamed(
      Map<String, String> row, UnaryOperator<String> rename) {
    return row.entrySet().stream()
        .collect(Collectors.toMap(field -> rename.apply(field.getKey()), Map.Entry::getValue));
  }

  CountyTable first(int count) {
    return new CountyTable(header, rows.subList(0, Math.min(count, rows.size())));
  }

  /** A poll may read at any moment: it finds the old file or the new one, never half of one. */
  void replace(Path file) {
    try {
      Files.move(draft(file), file, ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Likewise, with another time than that of its writing. */
  void replace(Path file, FileTime dated) {
    try {
      Path draft = draft(file);
      Files.setLastModifiedTime(draft, dated);
      Files.move(draft, file, ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path draft(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Path draft = Files.createTempFile(file.getParent(), ".", ".draft");
    write(draft);
    return draft;
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

package org.docketline.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.postgresql.PGConnection;

/**
 * What the docket should hold of some files: read anew with nothing of the service's, and laid out
 * for COPY.
 */
record Expected(Path rows) {
  static final String COLUMNS =
      "(number text, status text, court text, court_address text, date date, time time, room text)";

  private static final Map<String, String> STATUSES =
      Map.of("OPEN", "OPEN", "FTA", "MISSED", "WARRANT", "WARRANT");

  static Expected of(Path into, Path... files) throws IOException {
    try (CsvWriter rows = CsvWriter.builder().build(into)) {
      for (Path file : files) {
        append(file, rows);
      }
    }
    return new Expected(into);
  }

  private static void append(Path file, CsvWriter rows) throws IOException {
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : csv) {
        rows.writeRecord(
            row.getField("citation_number"),
            STATUSES.get(row.getField("status")),
            row.getField("court"),
            row.getField("court_address"),
            LocalDate.parse(row.getField("court_date")).toString(),
            LocalTime.parse(row.getField("court_time")).toString(),
            row.getField("room"));
      }
    }
  }

  void copy(Connection connection, String table) throws SQLException, IOException {
    try (InputStream in = Files.newInputStream(rows)) {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("copy " + table + " from stdin (format csv)", in, 1 << 16);
    }
  }
}

package org.docketline.docket;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * Takes the rows of one file into a temporary table by COPY. One is open at a time, since a
 * connection does one COPY at a time; closing it ends the COPY.
 */
public final class Staging implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final CsvWriter rows;

  private Staging(Connection connection, String table) throws SQLException {
    var copy = connection.unwrap(PGConnection.class);
    var into = new PGCopyOutputStream(copy, "copy " + table + " from stdin (format csv)", BUFFER);
    this.rows = CsvWriter.builder().build(new OutputStreamWriter(into, UTF_8));
  }

  static Staging entries(Connection connection) throws SQLException {
    return new Staging(connection, "staged_entry");
  }

  static Staging violations(Connection connection) throws SQLException {
    return new Staging(connection, "staged_violation");
  }

  /** Adds a citation's row. */
  public void add(DocketEntry entry) {
    write(
        entry.line(),
        entry.citation(),
        entry.status(),
        entry.court(),
        entry.courtAddress(),
        entry.date(),
        entry.time(),
        entry.room(),
        entry.type(),
        entry.cancelled());
  }

  /** Adds a violation's row. */
  public void add(Violation violation) {
    write(
        violation.part(),
        violation.line(),
        violation.citation(),
        violation.number(),
        violation.description(),
        violation.status(),
        violation.warrant(),
        violation.fine(),
        violation.costs());
  }

  private void write(Object... facts) {
    var fields = new String[facts.length];
    for (int i = 0; i < facts.length; i++) {
      fields[i] = Objects.toString(facts[i], null);
    }
    rows.writeRecord(fields);
  }

  @Override
  public void close() {
    try {
      rows.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

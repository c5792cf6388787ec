package org.docketline.docket;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Fills a table by COPY, some thousands of rows at a time, so that several can be filled at once.
 */
final class CopyTable {
  private static final int ROWS = 8192;

  private final CopyManager copy;
  private final String into;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 20);
  private final CsvWriter rows = CsvWriter.builder().build(new OutputStreamWriter(bytes, UTF_8));
  private int waiting;

  CopyTable(Connection connection, String table) throws SQLException {
    this.copy = connection.unwrap(PGConnection.class).getCopyAPI();
    this.into = "copy " + table + " from stdin (format csv)";
  }

  void add(Object... facts) throws SQLException {
    var fields = new String[facts.length];
    for (int i = 0; i < facts.length; i++) {
      fields[i] = Objects.toString(facts[i], null);
    }
    rows.writeRecord(fields);
    if (++waiting == ROWS) {
      flush();
    }
  }

  void flush() throws SQLException {
    try {
      rows.flush();
      if (waiting > 0) {
        copy.copyIn(into, new ByteArrayInputStream(bytes.toByteArray()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    bytes.reset();
    waiting = 0;
  }
}

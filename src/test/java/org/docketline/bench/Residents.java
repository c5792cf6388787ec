package org.docketline.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.docketline.keys.KeyFile;
import org.docketline.keys.KeyUse;
import org.docketline.keys.Keyring;
import org.postgresql.PGConnection;

/**
 * Invented phones, sealed and hashed as the service does it. They are in area code 999, which is
 * nobody's.
 */
final class Residents {
  private static final String COPY =
      "copy subscriber (id, phone_hash, phone, status, created_at, changed_at)"
          + " from stdin (format csv)";
  private static final String GO_ON =
      "select setval(pg_get_serial_sequence('subscriber', 'id'), max(id)) from subscriber";
  private static final int AT_ONCE = 10_000;

  private final Connection connection;
  private final Keyring keyring;

  Residents(Connection connection, Path keys) throws IOException {
    this.connection = connection;
    this.keyring = KeyFile.read(keys);
  }

  static String phone(long number) {
    return "+1999%07d".formatted(number);
  }

  /** Phones from this number on, each a subscriber of the same id. */
  void enrol(long first, int many) throws SQLException, IOException {
    String now = Instant.now().toString();
    for (long from = first; from < first + many; from += AT_ONCE) {
      String rows =
          LongStream.range(from, Math.min(from + AT_ONCE, first + many))
              .mapToObj(number -> number + "," + row(phone(number), now))
              .collect(Collectors.joining());
      copy(rows);
    }
    try (var statement = connection.createStatement()) {
      statement.execute(GO_ON);
    }
  }

  private void copy(String rows) throws SQLException, IOException {
    connection
        .unwrap(PGConnection.class)
        .getCopyAPI()
        .copyIn(COPY, new ByteArrayInputStream(rows.getBytes(UTF_8)), 1 << 16);
  }

  private String row(String phone, String now) {
    return "\\x%s,\\x%s,ACTIVE,%s,%s\n"
        .formatted(
            hex(keyring.hash(phone, KeyUse.PHONE)),
            hex(keyring.seal(phone, KeyUse.PHONE)),
            now,
            now);
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}

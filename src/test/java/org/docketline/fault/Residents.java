package org.docketline.fault;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.docketline.keys.KeyFile;
import org.docketline.keys.KeyUse;
import org.docketline.keys.Keyring;

/** Invented phones, of which each follows one citation, as the service would have written them. */
final class Residents {
  private static final int FIRST_AREA = 314;
  private static final int LINES = 10_000;
  private static final String SUBSCRIBE =
      """
      with phone as (insert into subscriber (phone_hash, phone, status, created_at, changed_at)
        values (?, ?, 'ACTIVE', now(), now()) returning id)
      insert into subscription (subscriber_id, number, citation_id, status, since)
      select phone.id, c.number, c.id, 'ACTIVE', now() from phone, citation c where c.number = ?""";

  private final Keyring keyring;

  Residents(Path keys) throws IOException {
    keyring = KeyFile.read(keys);
  }

  /** The phone that follows this citation; no exchange 555 is anybody's. */
  static String phone(int citation) {
    return "+1%d555%04d".formatted(FIRST_AREA + citation / LINES, citation % LINES);
  }

  /** The citation that this phone follows. */
  static int citation(String phone) {
    int area = Integer.parseInt(phone.substring(2, 5));
    int line = Integer.parseInt(phone.substring(8));
    return (area - FIRST_AREA) * LINES + line;
  }

  void follow(Connection database, int citations) throws SQLException {
    database.setAutoCommit(false);
    try (var statement = database.prepareStatement(SUBSCRIBE)) {
      for (int citation = 0; citation < citations; citation++) {
        statement.setBytes(1, keyring.hash(phone(citation), KeyUse.PHONE));
        statement.setBytes(2, keyring.seal(phone(citation), KeyUse.PHONE));
        statement.setString(3, County.number(citation));
        statement.addBatch();
      }
      statement.executeBatch();
    }
    database.commit();
  }
}

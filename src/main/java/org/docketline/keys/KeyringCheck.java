package org.docketline.keys;

import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Refuses to run with other keys than those that sealed the database: every phone would be a
 * stranger, and every stop forgotten.
 */
@Singleton
public final class KeyringCheck {
  private final DataSource database;
  private final Keyring keyring;

  KeyringCheck(DataSource database, Keyring keyring) {
    this.database = database;
    this.keyring = keyring;
  }

  /** Remembers the keyset on a new database; throws on one that another keyset sealed. */
  public void verify() throws SQLException {
    if (!isOurs(keyring.hash("docketline", "fingerprint"))) {
      throw new ConfigurationException(
          "docketline.keys.file: these are not the keys that this database was written with");
    }
  }

  // Two instances may start on a new database at once: with the same keys, both may run.
  private boolean isOurs(byte[] ours) throws SQLException {
    try (var connection = database.getConnection();
        var insert =
            connection.prepareStatement(
                "insert into keyring select ? where not exists (select from keyring)"
                    + " on conflict do nothing");
        var select = connection.prepareStatement("select bool_and(fingerprint = ?) from keyring")) {
      insert.setBytes(1, ours);
      select.setBytes(1, ours);
      insert.executeUpdate();
      try (var row = select.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }
}

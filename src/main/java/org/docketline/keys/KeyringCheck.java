package org.docketline.keys;

import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Arrays;
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
    byte[] ours = keyring.hash("docketline", "fingerprint");
    if (!Arrays.equals(ours, remembered(ours))) {
      throw new ConfigurationException(
          "docketline.keys.file: these are not the keys that this database was written with");
    }
  }

  private byte[] remembered(byte[] ours) throws SQLException {
    try (var connection = database.getConnection();
        var insert =
            connection.prepareStatement(
                "insert into keyring select ? where not exists (select from keyring)");
        var select = connection.prepareStatement("select fingerprint from keyring")) {
      insert.setBytes(1, ours);
      insert.executeUpdate();
      try (var row = select.executeQuery()) {
        row.next();
        return row.getBytes(1);
      }
    }
  }
}

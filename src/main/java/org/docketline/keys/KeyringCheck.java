package org.docketline.keys;

import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Refuses to run with other keys than those that sealed the database: the service would know no
 * phone again, and would text people who have told it to stop.
 */
@Singleton
public final class KeyringCheck {
  private static final String PLAIN = "docketline";

  private final DataSource database;
  private final Keyring keyring;

  KeyringCheck(DataSource database, Keyring keyring) {
    this.database = database;
    this.keyring = keyring;
  }

  /**
   * Remembers the key that writes from now on; throws on a database that was ever written with a
   * key that is not among ours.
   */
  public void verify() throws SQLException {
    try (Connection connection = database.getConnection()) {
      rememberFirst(connection);
      if (!areAllOurs(connection)) {
        throw new ConfigurationException(
            "docketline.keys.file: these are not the keys that this database was written with");
      }
      remember(connection);
    }
  }

  // Two instances may start on a new database at once. With the same keys, both may run.
  private void rememberFirst(Connection connection) throws SQLException {
    write(
        connection,
        "insert into keyring (fingerprint, key_id) select ?, ? where not exists"
            + " (select from keyring) on conflict do nothing");
  }

  private boolean areAllOurs(Connection connection) throws SQLException {
    try (var select =
        connection.prepareStatement("select bool_and(fingerprint = any (?)) from keyring")) {
      byte[][] ours = keyring.hashes(PLAIN, KeyUse.FINGERPRINT).toArray(byte[][]::new);
      select.setArray(1, connection.createArrayOf("bytea", ours));
      try (var row = select.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }

  // A key that was added is new here; and older releases did not keep the id of a key.
  private void remember(Connection connection) throws SQLException {
    write(
        connection,
        "insert into keyring (fingerprint, key_id) values (?, ?)"
            + " on conflict (fingerprint) do update set key_id = excluded.key_id"
            + " where keyring.key_id is distinct from excluded.key_id");
  }

  private void write(Connection connection, String sql) throws SQLException {
    try (var insert = connection.prepareStatement(sql)) {
      insert.setBytes(1, keyring.hash(PLAIN, KeyUse.FINGERPRINT));
      insert.setLong(2, keyring.primaryId());
      insert.executeUpdate();
    }
  }
}

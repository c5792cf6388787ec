package org.docketline;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.docketline.keys.KeyFile;
import org.docketline.postgres.EmbeddedDatabase;
import org.docketline.postgres.StartRefused;

/** The keys beside the embedded database: made with it, and never again. */
record OwnKeys(Path file, EmbeddedDatabase database) {
  static final String KEY = "docketline.keys.file";

  /** Refuses to make new ones for a database that others have sealed. */
  void makeWhereNew() {
    if (Files.notExists(file)) {
      refuseIfDatabaseIsSealed();
      make();
    }
  }

  private void make() {
    try {
      KeyFile.create(file);
    } catch (IOException e) {
      throw new StartRefused(KEY + ": cannot write " + file);
    }
  }

  private void refuseIfDatabaseIsSealed() {
    try (var connection = connect()) {
      if (holds(connection, "to_regclass('keyring') is not null")
          && holds(connection, "exists (select from keyring)")) {
        throw new ConfigurationException(
            (KEY
                    + ": %s is missing, and the database was written with its keys. Put it back: with"
                    + " new keys no phone in it could be read again")
                .formatted(file));
      }
    } catch (SQLException e) {
      throw new StartRefused("The embedded database cannot be asked for its keys: " + e);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(
        database.jdbcUrl(), database.username(), database.password());
  }

  private static boolean holds(Connection connection, String condition) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("select " + condition)) {
      return row.next() && row.getBoolean(1);
    }
  }
}

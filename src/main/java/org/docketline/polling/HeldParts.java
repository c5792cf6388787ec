package org.docketline.polling;

import jakarta.inject.Singleton;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterOutputStream;
import javax.sql.DataSource;
import org.docketline.fetch.FetchedFile;
import org.docketline.keys.KeyUse;
import org.docketline.keys.Keyring;

/**
 * The bytes of held files in the database: deflated, cut into pieces and each piece sealed, so that
 * a file of any size passes through little memory and none of it can be read there.
 */
@Singleton
class HeldParts {
  private static final int PIECE = 1 << 20;
  private static final int A_FEW = 4;

  private final DataSource database;
  private final Keyring keys;

  HeldParts(DataSource database, Keyring keys) {
    this.database = database;
    this.keys = keys;
  }

  /** Keeps the files of a held run in the caller's transaction. */
  void keep(HeldFile held, Map<String, FetchedFile> parts) throws IOException, SQLException {
    try (Connection connection = database.getConnection()) {
      for (var part : parts.entrySet()) {
        keepPart(connection, held, part.getKey(), part.getValue());
        keepBytes(connection, held, part.getKey(), part.getValue().file());
      }
    }
  }

  private static void keepPart(
      Connection connection, HeldFile held, String part, FetchedFile fetched)
      throws IOException, SQLException {
    try (var insert =
        connection.prepareStatement(
            "insert into held_part values (?, ?, ?, ?, ?, to_timestamp(?), ?)")) {
      insert.setString(1, held.feed);
      insert.setString(2, part);
      insert.setString(3, fetched.sha256());
      insert.setString(4, fetched.etag());
      insert.setString(5, fetched.lastModified());
      insert.setObject(6, fetched.dated() == null ? null : fetched.dated().getEpochSecond() * 1.0);
      insert.setLong(7, Files.size(fetched.file()));
      insert.executeUpdate();
    }
  }

  private void keepBytes(Connection connection, HeldFile held, String part, Path file)
      throws IOException, SQLException {
    try (var insert = connection.prepareStatement("insert into held_chunk values (?, ?, ?, ?)");
        var pieces = new BufferedOutputStream(new SealedPieces(insert, held, part, keys), PIECE);
        var deflated = new DeflaterOutputStream(pieces)) {
      Files.copy(file, deflated);
    }
  }

  /** The hash of each part's bytes, by its name. */
  Map<String, String> hashes(HeldFile held) throws SQLException {
    try (Connection connection = database.getConnection();
        var select =
            connection.prepareStatement("select part, sha256 from held_part where feed = ?")) {
      select.setString(1, held.feed);
      try (var rows = select.executeQuery()) {
        Map<String, String> hashes = new HashMap<>();
        while (rows.next()) {
          hashes.put(rows.getString(1), rows.getString(2));
        }
        return hashes;
      }
    }
  }

  /** Lays one part into a file, as it was fetched. */
  FetchedFile open(HeldFile held, String part, Path into) throws IOException, SQLException {
    try (Connection connection = database.getConnection();
        var select =
            connection.prepareStatement(
                """
                select sha256, etag, last_modified, bytes, extract(epoch from dated)::bigint
                from held_part where feed = ? and part = ?""")) {
      select.setString(1, held.feed);
      select.setString(2, part);
      try (var row = select.executeQuery()) {
        if (!row.next() || openBytes(connection, held, part, into) != row.getLong(4)) {
          throw new IOException("the held file is not whole");
        }
        long dated = row.getLong(5);
        Instant time = row.wasNull() ? null : Instant.ofEpochSecond(dated);
        return new FetchedFile(into, row.getString(1), row.getString(2), row.getString(3), time);
      }
    }
  }

  private long openBytes(Connection connection, HeldFile held, String part, Path into)
      throws IOException, SQLException {
    try (var select =
            connection.prepareStatement(
                "select number, sealed from held_chunk where feed = ? and part = ? order by number");
        var file = new InflaterOutputStream(Files.newOutputStream(into))) {
      select.setFetchSize(A_FEW);
      select.setString(1, held.feed);
      select.setString(2, part);
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          file.write(
              keys.open(
                  rows.getBytes(2),
                  KeyUse.HELD_PIECE,
                  SealedPieces.place(held, part, rows.getInt(1))));
        }
      }
    }
    return Files.size(into);
  }

  /** Deletes the bytes, and leaves what the file is known again by. */
  void forget(HeldFile held) throws SQLException {
    try (Connection connection = database.getConnection();
        var delete = connection.prepareStatement("delete from held_part where feed = ?")) {
      delete.setString(1, held.feed);
      delete.executeUpdate();
    }
  }
}

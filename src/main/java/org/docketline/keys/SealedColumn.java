package org.docketline.keys;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A column of what is sealed, whose rows are written anew under another key, with their hashes. */
final class SealedColumn {
  static final int AT_ONCE = 500;

  /** What a row is sealed for, where that is more than its use. */
  private static final Map<KeyUse, String> PLACES =
      Map.of(
          KeyUse.HELD_PIECE,
          "feed || '/run ' || (select f.run_id from held_file f where f.feed = t.feed)"
              + " || '/' || part || '/' || number");

  /** The column of the same row that holds its hash. */
  private static final Map<KeyUse, String> HASHES =
      Map.of(
          KeyUse.PHONE,
          "phone_hash",
          KeyUse.WATCHED_NUMBER,
          "watched_hash",
          KeyUse.UNCLEAR_WORDS,
          "words_hash");

  private final KeyUse use;
  private final String table;
  private final String column;
  private String after = "(0,0)";

  private record Row(String at, String place) {}

  SealedColumn(KeyUse use, String name) {
    this.use = use;
    this.table = name.substring(0, name.indexOf('.'));
    this.column = name.substring(name.indexOf('.') + 1);
  }

  /** Writes the next rows anew that another key sealed; answers how many. */
  int writeAnew(Connection connection, Keyring keyring) throws SQLException {
    List<Row> rows = new ArrayList<>();
    List<byte[]> sealed = new ArrayList<>();
    try (var select = connection.prepareStatement(older())) {
      select.setBytes(1, keyring.sealedBeginning());
      select.setString(2, after);
      try (var row = select.executeQuery()) {
        while (row.next()) {
          rows.add(new Row(row.getString(1), row.getString(3)));
          sealed.add(row.getBytes(2));
        }
      }
    }
    for (int i = 0; i < rows.size(); i++) {
      writeAnew(connection, keyring, rows.get(i), sealed.get(i));
    }
    return rows.size();
  }

  /** Whether another key sealed any row of it. */
  boolean holdsOlder(Connection connection, Keyring keyring) throws SQLException {
    try (var select =
        connection.prepareStatement(
            "select exists (select from %1$s where substring(%2$s from 1 for 5) <> ?)"
                .formatted(table, column))) {
      select.setBytes(1, keyring.sealedBeginning());
      try (var row = select.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }

  private String older() {
    return """
        select t.ctid::text, t.%1$s, %2$s from %3$s t
        where t.%1$s is not null and substring(t.%1$s from 1 for 5) <> ?
          and t.ctid > cast(? as tid)
        limit %4$d for update of t skip locked"""
        .formatted(column, PLACES.getOrDefault(use, "cast(null as text)"), table, AT_ONCE);
  }

  private void writeAnew(Connection connection, Keyring keyring, Row row, byte[] sealed)
      throws SQLException {
    byte[] anew = keyring.sealAgain(sealed, use, row.place);
    String hash = HASHES.get(use);
    try (var update =
        connection.prepareStatement(
            "update %s set %s = ?%s where ctid = cast(? as tid)"
                .formatted(table, column, hash == null ? "" : ", " + hash + " = ?"))) {
      int next = 1;
      update.setBytes(next++, anew);
      if (hash != null) {
        update.setBytes(next++, keyring.hash(keyring.open(anew, use), use));
      }
      update.setString(next, row.at);
      update.executeUpdate();
    }
    if (use == KeyUse.PHONE) {
      hashElsewhere(connection, keyring, keyring.open(anew, use));
    }
    after = row.at;
  }

  // The other rows of a phone hold its hash alone.
  private void hashElsewhere(Connection connection, Keyring keyring, String phone)
      throws SQLException {
    Object[] hashes = keyring.hashes(phone, use).toArray(byte[][]::new);
    for (String other : use.hashedIn()) {
      String where = other.substring(0, other.indexOf('.'));
      if (!where.equals(table)) {
        try (var update =
            connection.prepareStatement(
                "update %s set phone_hash = ? where phone_hash = any (?) and phone_hash <> ?"
                    .formatted(where))) {
          update.setBytes(1, (byte[]) hashes[0]);
          update.setArray(2, connection.createArrayOf("bytea", hashes));
          update.setBytes(3, (byte[]) hashes[0]);
          update.executeUpdate();
        }
      }
    }
  }
}

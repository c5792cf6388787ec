package org.docketline;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** What PostgreSQL counts of the reading of each table. */
public final class ReadCounts {
  private static final int POOL = 20;

  private ReadCounts() {}

  /** A count of {@code pg_stat_user_tables}, or a sum of some, by table. */
  public static Map<String, Long> of(DataSource database, String count, List<String> tables)
      throws SQLException {
    return of(database, count, "pg_stat_user_tables", tables);
  }

  /** The pages that were looked at, of each table and of its indexes. */
  public static Map<String, Long> pages(DataSource database, List<String> tables)
      throws SQLException {
    String pages =
        "heap_blks_read + heap_blks_hit + coalesce(idx_blks_read, 0) + coalesce(idx_blks_hit, 0)";
    return of(database, pages, "pg_statio_user_tables", tables);
  }

  private static Map<String, Long> of(
      DataSource database, String count, String view, List<String> tables) throws SQLException {
    handInCounts(database);
    Map<String, Long> counts = new TreeMap<>();
    String query = "select relname, %s from %s where relname = any (?)".formatted(count, view);
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(query)) {
      statement.setArray(1, connection.createArrayOf("text", tables.toArray()));
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          counts.put(rows.getString(1), rows.getLong(2));
        }
      }
    }
    return counts;
  }

  // A connection keeps what it counted for up to ten seconds, so every one of the pool is told.
  private static void handInCounts(DataSource database) throws SQLException {
    List<Connection> pool = new ArrayList<>();
    try {
      while (pool.size() < POOL) {
        pool.add(database.getConnection());
      }
      for (Connection connection : pool) {
        try (var statement = connection.createStatement()) {
          statement.execute("select pg_stat_force_next_flush()");
        }
      }
    } finally {
      for (Connection connection : pool) {
        connection.close();
      }
    }
  }
}

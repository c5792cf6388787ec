package org.docketline.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often the docket's large tables were read from end to end, as PostgreSQL counts it itself.
 */
record TableScans(Map<String, Long> ofTable) {
  private static final String COUNTED =
      """
      select relname, seq_scan from pg_stat_user_tables
      where relname in ('citation', 'hearing', 'violation')""";

  /** So far; what a connection has done it tells a second later. */
  static TableScans now(Connection connection) throws SQLException, InterruptedException {
    Thread.sleep(1500);
    Map<String, Long> scans = new TreeMap<>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(COUNTED)) {
      while (rows.next()) {
        scans.put(rows.getString(1), rows.getLong(2));
      }
    }
    return new TableScans(scans);
  }

  /** Those of the tables that were read so since. */
  TableScans since(TableScans before) {
    Map<String, Long> more = new TreeMap<>(ofTable);
    more.replaceAll((table, scans) -> scans - before.ofTable.get(table));
    more.values().removeIf(scans -> scans == 0);
    return new TableScans(more);
  }
}

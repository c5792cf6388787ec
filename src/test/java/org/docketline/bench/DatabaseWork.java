package org.docketline.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** What PostgreSQL has done in one database so far, as it counts it itself. */
record DatabaseWork(double transactions, double buffers, double wal, double updates, double hot) {
  static final String COLUMNS = "transactions | buffers | WAL bytes | HOT updates of all";
  // The log is the whole server's, and the benchmark's database is the only one at work.
  private static final String COUNTED =
      """
      select xact_commit + xact_rollback, blks_hit + blks_read,
        pg_current_wal_insert_lsn() - '0/0'::pg_lsn,
        (select sum(n_tup_upd) from pg_stat_user_tables),
        (select sum(n_tup_hot_upd) from pg_stat_user_tables)
      from pg_stat_database where datname = current_database()\
      """;

  static DatabaseWork now(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(COUNTED)) {
      row.next();
      return new DatabaseWork(
          row.getDouble(1), row.getDouble(2), row.getDouble(3), row.getDouble(4), row.getDouble(5));
    }
  }

  DatabaseWork since(DatabaseWork before) {
    return new DatabaseWork(
        transactions - before.transactions,
        buffers - before.buffers,
        wal - before.wal,
        updates - before.updates,
        hot - before.hot);
  }

  /** For each text, in the order of the columns. */
  List<Double> per(long texts) {
    return List.of(
        transactions / texts, buffers / texts, wal / texts, updates == 0 ? 1 : hot / updates);
  }
}

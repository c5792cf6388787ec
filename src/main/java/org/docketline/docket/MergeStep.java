package org.docketline.docket;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;

/**
 * A part of the set-based merge of one feed run: each of its steps is one statement over all rows,
 * in the run's transaction. What one part lists in a temporary table the next may read.
 */
abstract class MergeStep {
  private final Connection connection;
  final long run;
  final String feed;
  final Instant now;
  final ZoneId countyZone;

  MergeStep(Connection connection, long run, String feed, Instant now, ZoneId countyZone) {
    this.connection = connection;
    this.run = run;
    this.feed = feed;
    this.now = now;
    this.countyZone = countyZone;
  }

  int count(String query, Object... facts) throws SQLException {
    try (var statement = connection.prepareStatement(query)) {
      fill(statement, facts);
      try (var row = statement.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  int run(String sql, Object... facts) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      fill(statement, facts);
      return statement.executeUpdate();
    }
  }

  private static void fill(PreparedStatement statement, Object... facts) throws SQLException {
    for (int i = 0; i < facts.length; i++) {
      Object fact = facts[i] instanceof Instant at ? Timestamp.from(at) : facts[i];
      statement.setObject(i + 1, fact);
    }
  }
}

package org.docketline.docket;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A part of the set-based merge of one feed run: each of its steps is one statement over all rows,
 * in the run's transaction. What one part lists in a temporary table the next may read.
 */
abstract class MergeStep {
  private final MergeContext context;
  private int touched;

  MergeStep(MergeContext context) {
    this.context = context;
  }

  MergeRules rules() {
    return context.run().rules();
  }

  long runId() {
    return context.run().id();
  }

  String feed() {
    return context.run().feed();
  }

  Instant now() {
    return context.run().at();
  }

  /** Counts rows of the docket that this merge found otherwise. */
  void touched(int rows) {
    touched += rows;
  }

  int touched() {
    return touched;
  }

  /** Some statements of a merge. */
  interface Statements {
    void run() throws SQLException;
  }

  /**
   * Runs statements that the planner, who knows nothing of new tables, would plan by one of these
   * ways and should not. What is so forbidden counts as dear, for which nothing is to be compiled.
   */
  void without(List<String> ways, Statements statements) throws SQLException {
    set(ways, "off");
    statements.run();
    set(ways, "default");
  }

  private void set(List<String> ways, String to) throws SQLException {
    run(
        Stream.concat(ways.stream(), Stream.of("jit"))
            .map(way -> "set local %s to %s".formatted(way, to))
            .collect(Collectors.joining("; ")));
  }

  int count(String query, Object... facts) throws SQLException {
    try (var statement = context.connection().prepareStatement(query)) {
      fill(statement, facts);
      try (var row = statement.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  String text(String query) throws SQLException {
    try (var statement = context.connection().createStatement();
        var row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }

  int run(String sql, Object... facts) throws SQLException {
    try (var statement = context.connection().prepareStatement(sql)) {
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

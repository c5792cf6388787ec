package org.docketline.bench;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What the service records of its polls. */
final class FeedRuns {
  private static final Duration LONGEST = Duration.ofMinutes(60);
  private static final String AFTER =
      """
      select id, outcome, reason
      from feed_run where id > ? and outcome = any (string_to_array(?, ',')) order by id""";

  private final Connection connection;

  FeedRuns(Connection connection) {
    this.connection = connection;
  }

  /** One recorded poll. */
  record Run(long id, String outcome, String reason) {}

  /** The next run that applies a file; a file that is held ends the benchmark. */
  Run applied(long after) {
    Run run = next(after, "APPLIED,HELD", 1).get(0);
    heed(run);
    return run;
  }

  private static void heed(Run run) {
    if (run.outcome().equals("HELD")) {
      throw new AssertionError("The file was held: " + run.reason());
    }
  }

  /**
   * Until so many more files are applied than were. Where several lists are polled a run may have
   * its id before that of another that has ended already, and still meet the file.
   */
  void awaitApplied(int before, int more) {
    await()
        .atMost(LONGEST)
        .pollInterval(Duration.ofMillis(200))
        .until(() -> decided().size() >= before + more);
  }

  /** All that a file came of. */
  List<Run> decided() throws SQLException {
    List<Run> runs = after(0, "APPLIED,HELD");
    runs.forEach(FeedRuns::heed);
    return runs;
  }

  /** A poll that finds no file. */
  Run idle(long after) {
    return next(after, "FAILED", 1).get(0);
  }

  private List<Run> next(long after, String outcomes, int many) {
    return await()
        .atMost(LONGEST)
        .pollInterval(Duration.ofMillis(200))
        .until(() -> after(after, outcomes), runs -> runs.size() >= many);
  }

  private List<Run> after(long id, String outcomes) throws SQLException {
    try (var statement = connection.prepareStatement(AFTER)) {
      statement.setLong(1, id);
      statement.setString(2, outcomes);
      List<Run> runs = new ArrayList<>();
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          runs.add(new Run(rows.getLong(1), rows.getString(2), rows.getString(3)));
        }
      }
      return runs;
    }
  }

  long last() throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("select coalesce(max(id), 0) from feed_run")) {
      row.next();
      return row.getLong(1);
    }
  }
}

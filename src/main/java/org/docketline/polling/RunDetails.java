package org.docketline.polling;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.docketline.feed.FactCount;
import org.docketline.feed.RejectedRows;
import org.docketline.fetch.FetchedFile;

/** What is kept of a run beside its row: rejects, unknown words, and validators for next time. */
@Singleton
public class RunDetails {
  private final DataSource database;

  RunDetails(DataSource database) {
    this.database = database;
  }

  /** Records what came of a run, and what it could not use. */
  FeedRun keep(FeedRun run, RejectedRows rejects) throws SQLException {
    run.rowsRejected = rejects.count();
    keepRejects(run.id, rejects);
    return run.save();
  }

  public void keepRejects(long run, RejectedRows rejects) throws SQLException {
    try (Connection connection = database.getConnection()) {
      keepLines(connection, run, rejects);
      keepReasons(connection, run, rejects);
      keepUnknown(connection, run, rejects);
      keepFacts(connection, run, rejects);
    }
  }

  private static void keepLines(Connection connection, long run, RejectedRows rejects)
      throws SQLException {
    try (var insert = connection.prepareStatement("insert into feed_reject values (?, ?, ?, ?)")) {
      for (var reject : rejects.kept()) {
        insert.setLong(1, run);
        insert.setString(2, reject.part());
        insert.setLong(3, reject.line());
        insert.setString(4, reject.reason());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void keepReasons(Connection connection, long run, RejectedRows rejects)
      throws SQLException {
    try (var insert =
        connection.prepareStatement("insert into feed_reject_reason values (?, ?, ?)")) {
      for (var reason : rejects.reasons().entrySet()) {
        insert.setLong(1, run);
        insert.setString(2, reason.getKey());
        insert.setInt(3, reason.getValue());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void keepUnknown(Connection connection, long run, RejectedRows rejects)
      throws SQLException {
    try (var insert = connection.prepareStatement("insert into feed_unknown values (?, ?, ?, ?)")) {
      for (var unknown : rejects.unknown().entrySet()) {
        insert.setLong(1, run);
        insert.setString(2, unknown.getKey().kind().name());
        insert.setString(3, unknown.getKey().value());
        insert.setInt(4, unknown.getValue());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void keepFacts(Connection connection, long run, RejectedRows rejects)
      throws SQLException {
    try (var insert =
        connection.prepareStatement(
            "insert into feed_fact values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (var counted : rejects.facts().counted().entrySet()) {
        insert.setLong(1, run);
        insert.setString(2, counted.getKey().part());
        insert.setString(3, counted.getKey().fact().key());
        insert.setString(4, counted.getKey().name());
        keepCount(insert, counted.getValue());
      }
      insert.executeBatch();
    }
  }

  private static void keepCount(PreparedStatement insert, FactCount count) throws SQLException {
    insert.setInt(5, count.rows());
    insert.setInt(6, count.unreadable());
    insert.setInt(7, count.absent());
    insert.setInt(8, count.none());
    insert.setString(9, count.shapes());
    insert.setLong(10, count.firstLine());
    insert.addBatch();
  }

  /** Keeps what the next poll asks by, and is judged by. */
  void keepParts(FeedRun run, Map<String, FetchedFile> parts, Map<String, PartRows> rows) {
    AppliedPart.replace(run, parts, rows);
  }

  /** When the parts that were applied last are of, as far as that is known. */
  Map<String, Instant> lastDates(String feed) {
    return AppliedPart.of(feed).stream()
        .filter(last -> last.dated != null)
        .collect(Collectors.toMap(last -> last.part, last -> last.dated));
  }

  /** How each part's rows were in the last applied run. */
  Map<String, PartRows> lastRows(String feed) {
    return AppliedPart.of(feed).stream()
        .collect(Collectors.toMap(last -> last.part, AppliedPart::rows));
  }

  /** What the next poll may ask by. */
  Map<String, FetchedFile> validators(String feed) {
    return AppliedPart.of(feed).stream()
        .collect(Collectors.toMap(last -> last.part, AppliedPart::file));
  }
}

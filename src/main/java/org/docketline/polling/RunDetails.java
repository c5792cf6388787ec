package org.docketline.polling;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javax.sql.DataSource;
import org.docketline.feed.RejectedRows;
import org.docketline.fetch.FetchedFile;

/** What is kept of a run beside its row: rejects, unknown words, and validators for next time. */
@Singleton
public class RunDetails {
  private final EntityManager entities;
  private final DataSource database;

  RunDetails(EntityManager entities, DataSource database) {
    this.entities = entities;
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

  /** Keeps what the next poll asks by, and is judged by. */
  void keepParts(FeedRun run, Map<String, FetchedFile> parts, Map<String, PartRows> rows) {
    entities
        .createNativeQuery("delete from feed_validator where feed = ?1")
        .setParameter(1, run.feed)
        .executeUpdate();
    parts.forEach((part, fetched) -> keepPart(run, part, fetched, rows.get(part)));
  }

  private void keepPart(FeedRun run, String part, FetchedFile fetched, PartRows rows) {
    entities
        .createNativeQuery(
            "insert into feed_validator"
                + " values (?1, ?2, cast(?3 as text), cast(?4 as text), ?5, ?6, ?7, ?8,"
                + " to_timestamp(cast(?9 as bigint)))")
        .setParameter(1, run.feed)
        .setParameter(2, part)
        .setParameter(3, fetched.etag())
        .setParameter(4, fetched.lastModified())
        .setParameter(5, fetched.sha256())
        .setParameter(6, rows.read())
        .setParameter(7, rows.accepted())
        .setParameter(8, rows.wholeLines())
        .setParameter(9, dated(run, fetched))
        .executeUpdate();
  }

  // No file is of the future: a server whose clock was ahead once would have every later file held.
  private static Long dated(FeedRun run, FetchedFile fetched) {
    return fetched.dated() == null
        ? null
        : Math.min(fetched.dated().getEpochSecond(), run.startedAt.getEpochSecond());
  }

  /** When the parts that were applied last are of, as far as that is known. */
  Map<String, Instant> lastDates(String feed) {
    Map<String, Instant> dates =
        lastParts(
            feed,
            "cast(extract(epoch from dated) as bigint)",
            facts -> facts[1] == null ? null : Instant.ofEpochSecond((long) facts[1]));
    dates.values().removeIf(Objects::isNull);
    return dates;
  }

  /** How each part's rows were in the last applied run. */
  Map<String, PartRows> lastRows(String feed) {
    return lastParts(
        feed,
        "rows_read, rows_accepted, whole_lines",
        facts -> new PartRows((int) facts[1], (int) facts[2], (boolean) facts[3]));
  }

  /** What the next poll may ask by. */
  Map<String, FetchedFile> validators(String feed) {
    return lastParts(
        feed,
        "sha256, etag, last_modified",
        facts -> FetchedFile.known((String) facts[1], (String) facts[2], (String) facts[3]));
  }

  private <T> Map<String, T> lastParts(String feed, String columns, Function<Object[], T> reading) {
    Map<String, T> parts = new HashMap<>();
    for (Object row :
        entities
            .createNativeQuery("select part, " + columns + " from feed_validator where feed = ?1")
            .setParameter(1, feed)
            .getResultList()) {
      Object[] facts = (Object[]) row;
      parts.put((String) facts[0], reading.apply(facts));
    }
    return parts;
  }
}

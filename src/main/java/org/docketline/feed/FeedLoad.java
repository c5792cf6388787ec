package org.docketline.feed;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.docketline.docket.CountyConfig;
import org.docketline.docket.CourtDirectory;
import org.docketline.docket.Docket;
import org.docketline.docket.Merged;
import org.docketline.docket.Staging;
import org.docketline.feed.PartReader.Joined;
import org.docketline.feed.PartReader.Own;
import org.docketline.notice.Notices;

/** Takes a fetched file into the docket, in the caller's transaction: all of it, or none. */
@Singleton
class FeedLoad {
  private final Docket docket;
  private final CourtDirectory courts;
  private final CountyConfig county;
  private final RunRecords records;
  private final Notices notices;

  FeedLoad(
      Docket docket,
      CourtDirectory courts,
      CountyConfig county,
      RunRecords records,
      Notices notices) {
    this.docket = docket;
    this.courts = courts;
    this.county = county;
    this.records = records;
    this.notices = notices;
  }

  /** Reads, judges, merges and tells; a doubt is thrown and undoes everything. */
  void load(Feed feed, Fetch fetch, FeedRun run, Rejects rejects)
      throws IOException, SQLException, Doubt {
    var guard = new FeedGuard(feed.config().guard());
    run.persistAndFlush();
    try (Connection connection = docket.open()) {
      Map<String, PartRows> rows = stage(connection, feed, fetch, run, rejects);
      Map<String, PartRows> last = records.lastRows(feed.name());
      for (var part : rows.entrySet()) {
        guard.judgeRows(
            part.getKey(), part.getValue(), Optional.ofNullable(last.get(part.getKey())));
      }
      Merged merged = docket.merge(connection, run.id, feed.name(), feed.rules());
      guard.judgeMoves(merged);
      records.keepRejects(connection, run.id, rejects);
      records.keepParts(feed.name(), fetch.parts(), rows);
      note(run, merged);
    }
    notices.tell(run.id);
  }

  /** Tells those whom the run's own transaction could not see. */
  void tellWhoCameMeanwhile(FeedRun run) {
    notices.tellWhoCameMeanwhile(run.id, run.startedAt);
  }

  /** Tells what a run changed that merged nothing: dates that have been absent for too long. */
  void tell(FeedRun run) {
    notices.tell(run.id);
  }

  private static void note(FeedRun run, Merged merged) {
    run.citationsNew = merged.added();
    run.changes = merged.changes();
    run.hearingsMoved = merged.moved();
  }

  private Map<String, PartRows> stage(
      Connection connection, Feed feed, Fetch fetch, FeedRun run, Rejects rejects)
      throws IOException, SQLException, Doubt {
    Map<String, PartRows> rows = new LinkedHashMap<>();
    var context = new PartReader.Context(feed.config(), county.citationPattern(), courts, rejects);
    for (var part : feed.parts().entrySet()) {
      Path file = fetch.parts().get(part.getKey()).file();
      boolean own = part.getKey().equals(Feed.OWN);
      try (Staging staging =
          own ? docket.stageEntries(connection) : docket.stageViolations(connection)) {
        PartReader reader =
            own
                ? new Own(context, part.getValue(), staging)
                : new Joined(context, part.getKey(), part.getValue(), staging);
        boolean wholeLines = read(file, part.getKey(), part.getValue(), reader, run);
        rows.put(part.getKey(), new PartRows(reader.read(), reader.accepted(), wholeLines));
      }
    }
    rejectOrphans(connection, rows, run, rejects);
    docket.stageUnread(connection, rejects.unread());
    run.rowsRejected = rejects.count();
    return rows;
  }

  // A charge of a citation that the feed does not list cannot be shown to anybody.
  private void rejectOrphans(
      Connection connection, Map<String, PartRows> rows, FeedRun run, Rejects rejects)
      throws SQLException {
    docket.dropOrphans(
        connection,
        (part, line) -> {
          rejects.add(part, line, "its citation is not in the feed");
          rows.computeIfPresent(part, (name, counted) -> counted.less(1));
          run.rowsAccepted--;
        });
  }

  private static boolean read(
      Path file, String part, SourceConfig source, PartReader reader, FeedRun run)
      throws IOException, Doubt {
    var rows = new FileReader(file, source);
    try {
      rows.read(reader);
    } catch (Doubt e) {
      throw new Doubt(part + ": " + e.getMessage());
    } finally {
      run.rowsRead += reader.read();
      run.rowsAccepted += reader.accepted();
    }
    return rows.endsWithLine();
  }
}

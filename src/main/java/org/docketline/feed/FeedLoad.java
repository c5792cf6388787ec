package org.docketline.feed;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
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
      stage(connection, feed, fetch, run, rejects);
      guard.judgeRows(run, FeedRun.lastApplied(feed.name()));
      Merged merged = docket.merge(connection, run.id, feed.name(), feed.rules());
      guard.judgeMoves(merged);
      records.keepRejects(connection, run.id, rejects);
      note(run, merged);
    }
    records.keepValidators(feed, fetch);
    notices.tell(run.id);
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

  private void stage(Connection connection, Feed feed, Fetch fetch, FeedRun run, Rejects rejects)
      throws IOException, SQLException, Doubt {
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
        read(file, part.getKey(), part.getValue(), reader, run);
      }
    }
    run.rowsRejected = rejects.count();
  }

  private static void read(
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
    run.wholeLines = !Boolean.FALSE.equals(run.wholeLines) && rows.endsWithLine();
  }
}

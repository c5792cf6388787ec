package org.docketline.feed;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import org.docketline.docket.CountyConfig;
import org.docketline.docket.CourtDirectory;
import org.docketline.docket.Docket;
import org.docketline.docket.DocketRun;
import org.docketline.docket.Merged;
import org.docketline.docket.Staging;
import org.docketline.fetch.Doubt;
import org.docketline.keys.Keyring;
import org.docketline.notice.Notices;
import org.jboss.logging.Logger;

/** Takes fetched files into the docket, in the caller's transaction: all of them, or none. */
@Singleton
class FeedLoad {
  private static final Logger LOG = Logger.getLogger(FeedLoad.class);

  /** How long the comparison of files alone is believed before docket and files are compared. */
  private static final Duration PROVED_FOR = Duration.ofDays(1);

  private final Docket docket;
  private final CourtDirectory courts;
  private final CountyConfig county;
  private final Keyring keys;
  private final FileComparison comparison;
  private final Prints prints;
  private final RunRecords records;
  private final Notices notices;

  FeedLoad(
      Docket docket,
      CourtDirectory courts,
      CountyConfig county,
      Keyring keys,
      FileComparison comparison,
      Prints prints,
      RunRecords records,
      Notices notices) {
    this.docket = docket;
    this.courts = courts;
    this.county = county;
    this.keys = keys;
    this.comparison = comparison;
    this.prints = prints;
    this.records = records;
    this.notices = notices;
  }

  /** Compares, reads, judges, merges and tells; a doubt is thrown and undoes everything. */
  void load(Feed feed, Fetch fetch, FeedRun run, Rejects rejects)
      throws IOException, SQLException, Doubt {
    run.persistAndFlush();
    var reading = new Reading(feed, county.citationPattern(), courts, keys);
    var before = prints.read(feed.name()).filter(last -> last.reading().equals(reading.id()));
    Delta delta = comparison.compare(reading, fetch.files(), before);
    var rows = new RowStaging(reading, fetch.files(), delta, docket, rejects);
    Map<String, PartRows> counted = merge(run, docketRun(feed, run), rows, delta);
    Instant proved = prove(run, docketRun(feed, run), rows, delta, before);
    prints.keepRead(feed.name(), reading.id(), proved, rows.unread());
    records.keepParts(feed.name(), fetch.parts(), counted);
    records.keepRejects(run.id, rejects);
    notices.tell(run.id);
  }

  private Map<String, PartRows> merge(
      FeedRun run, DocketRun docketRun, RowStaging rows, Delta delta)
      throws IOException, SQLException, Doubt {
    Feed feed = rows.feed();
    var guard = new FeedGuard(feed.config().guard());
    docket.seeAgain(docketRun);
    try (Staging staging = docket.stage()) {
      rows.stage(staging, delta.rows(), delta.gone());
      Map<String, PartRows> counted = rows.counted();
      run.count(counted);
      guard.judgeRows(counted, records.lastRows(feed.name()));
      Merged merged = docket.merge(staging, docketRun, delta.everything());
      guard.judgeMoves(merged, limit -> docket.hearingsAhead(docketRun, limit));
      run.note(merged);
      docket.giveUpUnseen(docketRun);
      return counted;
    }
  }

  // From time to time, and after a doubt, every row of the files is merged once more: when nothing
  // of the docket is found otherwise, the comparison of files has missed nothing.
  private Instant prove(
      FeedRun run, DocketRun docketRun, RowStaging rows, Delta delta, Optional<Prints.Read> before)
      throws IOException, SQLException, Doubt {
    if (delta.everything() || before.isEmpty()) {
      return run.startedAt;
    }
    if (!isProofDue(run, before.get())) {
      return before.get().comparedAt();
    }
    try (Staging staging = docket.stage()) {
      BitSet all = new BitSet();
      all.set(0, delta.count());
      rows.stage(staging, all, delta.gone());
      Merged merged = docket.merge(staging, docketRun, true);
      if (merged.touched() > 0) {
        LOG.errorf(
            "Feed %s: %d rows of the docket were not as the file says, and now are",
            run.feed, merged.touched());
      }
      return run.startedAt;
    }
  }

  private static boolean isProofDue(FeedRun run, Prints.Read before) {
    return before.comparedAt().plus(PROVED_FOR).isBefore(run.startedAt)
        || FeedRun.isDoubtBefore(run);
  }

  private static DocketRun docketRun(Feed feed, FeedRun run) {
    return new DocketRun(run.id, feed.name(), feed.rules(), run.startedAt);
  }

  /** Tells those whom the run's own transaction could not see. */
  void tellWhoCameMeanwhile(FeedRun run) {
    notices.tellWhoCameMeanwhile(run.id, run.startedAt);
  }

  /** A poll that brought the same files: what they leave out is left out once more, and told. */
  void seeUnchanged(Feed feed, FeedRun run) throws SQLException {
    docket.seeAgain(docketRun(feed, run));
    docket.giveUpUnseen(docketRun(feed, run));
    notices.tell(run.id);
  }
}

package org.docketline.polling;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.docketline.comparison.CitationPrints;
import org.docketline.comparison.FileComparison;
import org.docketline.comparison.FileDelta;
import org.docketline.docket.CountyConfig;
import org.docketline.docket.CourtDirectory;
import org.docketline.docket.Docket;
import org.docketline.docket.DocketRestore;
import org.docketline.docket.MergeOutcome;
import org.docketline.docket.MergeScope;
import org.docketline.docket.StagedRows;
import org.docketline.feed.Feed;
import org.docketline.feed.FeedPart;
import org.docketline.feed.FeedReading;
import org.docketline.feed.RejectedRows;
import org.docketline.fetch.FileDoubt;
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
  private final DocketRestore restore;
  private final CourtDirectory courts;
  private final CountyConfig county;
  private final Keyring keys;
  private final FileComparison comparison;
  private final CitationPrints prints;
  private final RunDetails details;
  private final Notices notices;
  private final HeldPreviews previews;
  private final MeterRegistry meters;

  FeedLoad(
      Docket docket,
      DocketRestore restore,
      CourtDirectory courts,
      CountyConfig county,
      Keyring keys,
      FileComparison comparison,
      CitationPrints prints,
      RunDetails details,
      Notices notices,
      HeldPreviews previews,
      MeterRegistry meters) {
    this.docket = docket;
    this.restore = restore;
    this.courts = courts;
    this.county = county;
    this.keys = keys;
    this.comparison = comparison;
    this.prints = prints;
    this.details = details;
    this.notices = notices;
    this.previews = previews;
    this.meters = meters;
  }

  /** Whose file it is: a poll's, which is judged, or a clerk's, who has seen its doubts. */
  enum Wish {
    JUDGE,
    OVERRULE,
    /** The same, and nobody is told what it changes. */
    OVERRULE_QUIETLY
  }

  /**
   * Compares, reads, judges, merges and tells; a doubt is thrown and undoes everything. Answers
   * with how many rows of the docket were found otherwise.
   */
  int load(Feed feed, FetchedFeed fetched, FeedRun run, RejectedRows rejects, Wish wish)
      throws IOException, SQLException, FileDoubt {
    FeedReading reading = reading(feed, run);
    var before = prints.read(feed.name()).filter(last -> last.reading().equals(reading.id()));
    List<FeedPart> files = fetched.feedParts();
    PollLog.fetched(run, fetched);
    boolean proof = before.isPresent() && isDue(run, before.get().comparedAt());
    FileDelta delta = comparison.compare(reading, files, before, proof);
    PollLog.compared(run, delta);
    var rows = new RowStaging(reading, files, delta, docket);
    var guard = new FeedGuard(feed.config().guard(), county.timeZone());
    boolean isOther = !run.isOfLastApplied();
    if (isOther) {
      guard.judgeAge(fetched.fetchedFiles(), details.lastDates(feed.name()));
    }
    MergeOutcome merged = merge(run, rows, delta, fetched, rejects, guard);
    if (isOther) {
      guard.judgeReturn(merged, FeedRun.appliedEarlier(run));
    }
    guard.judgeTakenBack(
        FeedRun.takenBack(run), restore.repeated(run.id), FeedRun.lastTakenBack(feed.name()));
    PollLog.judged(run, guard);
    guard.kinds().forEach(kind -> kind.count(feed.name(), meters));
    if (wish == Wish.JUDGE) {
      refuse(guard, run);
    }
    int touched = merged.touched() + (proof ? prove(run, rows, delta) : 0);
    Instant proved = before.isEmpty() || proof ? run.startedAt : before.get().comparedAt();
    prints.keepRead(feed.name(), reading.id(), proved, rows.unread());
    details.keepRejects(run.id, rejects);
    if (wish != Wish.OVERRULE_QUIETLY) {
      notices.tell(run.id);
    }
    PollLog.told(run);
    return touched;
  }

  // What it would do is summed up before all of it is undone. That it cannot be is no reason to
  // forget the doubt.
  private void refuse(FeedGuard guard, FeedRun run) throws FileDoubt {
    try {
      run.preview = guard.isInDoubt() ? previews.of(run) : null;
    } catch (RuntimeException e) {
      LOG.warnf(e, "Feed %s: what the held file would do cannot be summed up", run.feed);
    }
    guard.refuse();
  }

  private MergeOutcome merge(
      FeedRun run,
      RowStaging rows,
      FileDelta delta,
      FetchedFeed fetched,
      RejectedRows rejects,
      FeedGuard guard)
      throws IOException, SQLException, FileDoubt {
    try (StagedRows staged = docket.stage()) {
      rows.stage(staged, delta.rows(), rejects);
      Map<String, PartRows> counted = rows.counted(rejects);
      run.count(counted);
      guard.judgeRows(counted, details.lastRows(run.feed));
      counted.forEach(
          (part, of) -> guard.judgeWords(part, of.read(), rejects.facts().strange(part)));
      rows.doubts(rejects).forEach(guard::judgeShape);
      MergeOutcome merged = docket.merge(staged, run.toMerge(rows.feed()), scope(delta));
      guard.judgeMoves(merged);
      guard.judgeNumbers(merged);
      PollLog.merged(run, merged);
      run.note(merged, notices.followers(run.id));
      run.goneFollowers = notices.followersLeftOut();
      details.keepParts(run, fetched.fetchedFiles(), counted);
      return merged;
    }
  }

  private static MergeScope scope(FileDelta delta) {
    return delta.everything() ? MergeScope.WHOLE_FILES : MergeScope.CHANGED_ROWS;
  }

  // From time to time, and after a doubt, every row of the files is merged once more: when nothing
  // of the docket is found otherwise, the comparison of files has missed nothing.
  private int prove(FeedRun run, RowStaging rows, FileDelta delta)
      throws IOException, SQLException, FileDoubt {
    try (StagedRows staged = docket.stage()) {
      rows.stage(staged, delta.all(), new RejectedRows());
      MergeOutcome merged = docket.merge(staged, run.toMerge(rows.feed()), MergeScope.SECOND_LOOK);
      report(run, merged.touched());
      return merged.touched();
    }
  }

  private void report(FeedRun run, int touched) {
    meters.counter("docketline.feed.disagreements", "feed", run.feed).increment(touched);
    if (touched > 0) {
      LOG.errorf(
          "Feed %s: %d rows of the docket were not as the file says, and now are",
          run.feed, touched);
    }
  }

  private FeedReading reading(Feed feed, FeedRun run) {
    return new FeedReading(feed, county, courts, keys, run.day(county.timeZone()));
  }

  /** Whether two fetches of a feed have the same rows, whatever their bytes are. */
  boolean haveSameRows(Feed feed, FeedRun run, FetchedFeed one, FetchedFeed other)
      throws IOException {
    FeedReading reading = reading(feed, run);
    try {
      return RowSum.of(reading, one).equals(RowSum.of(reading, other));
    } catch (FileDoubt e) {
      return false; // what cannot be read is no held file
    }
  }

  /**
   * Whether docket and files are to be compared in this run, though the files be the same: it is
   * time again, or another release or another key would read them otherwise.
   */
  boolean isProofDue(Feed feed, FeedRun run) throws SQLException {
    return prints
        .read(feed.name())
        .filter(
            last ->
                isDue(run, last.comparedAt()) || !last.reading().equals(reading(feed, run).id()))
        .isPresent();
  }

  private static boolean isDue(FeedRun run, Instant compared) {
    return compared.plus(PROVED_FOR).isBefore(run.startedAt) || run.isAfterDoubt();
  }

  /** Tells those whom the run's own transaction could not see. */
  FeedRun tellWhoCameMeanwhile(FeedRun run) {
    notices.tellWhoCameMeanwhile(run.id, run.startedAt);
    return run;
  }

  /** A poll that brought the same files: what they leave out is left out once more, and told. */
  void seeUnchanged(Feed feed, FeedRun run) throws SQLException {
    docket.mergeUnchanged(run.toMerge(feed));
    notices.tell(run.id);
  }
}

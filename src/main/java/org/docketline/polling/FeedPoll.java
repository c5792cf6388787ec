package org.docketline.polling;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.docketline.feed.Feed;
import org.docketline.feed.Feeds;
import org.docketline.feed.RejectedRows;
import org.docketline.fetch.FetchedFile;
import org.docketline.fetch.FileDoubt;
import org.docketline.fetch.FileFetcher;
import org.docketline.polling.FeedRun.Outcome;

/**
 * Polls a feed: fetch, compare, read, merge, judge, tell. What the guard does not believe, and what
 * fails before the end of the merge, is undone and recorded, and the next poll tries again.
 */
@Singleton
public class FeedPoll {
  private final Feeds feeds;
  private final FileFetcher fetcher;
  private final FeedLoad load;
  private final HeldFiles held;
  private final RunDetails details;
  private final RunRecorder recorder;
  private final FeedTurns turns;
  private final Clock clock;

  FeedPoll(
      Feeds feeds,
      FileFetcher fetcher,
      FeedLoad load,
      HeldFiles held,
      RunDetails details,
      RunRecorder recorder,
      FeedTurns turns,
      Clock clock) {
    this.feeds = feeds;
    this.fetcher = fetcher;
    this.load = load;
    this.held = held;
    this.details = details;
    this.recorder = recorder;
    this.turns = turns;
    this.clock = clock;
  }

  /** Polls now, and answers with the run as it is recorded. */
  public FeedRun poll(String name) {
    Feed feed = feeds.named(name);
    return recorder.record(name, (run, rejects) -> fetchAndTake(feed, run, rejects));
  }

  /** What is known of a feed before a poll: the run applied last, and what to ask by. */
  private record Before(Optional<FeedRun> last, boolean proof, Map<String, FetchedFile> known) {
    boolean isOf(FeedRun run) {
      return last.filter(applied -> run.sha256.equals(applied.sha256)).isPresent();
    }

    boolean isStillLast(String feed) {
      return id(FeedRun.lastApplied(feed)).equals(id(last));
    }

    private static Optional<Long> id(Optional<FeedRun> run) {
      return run.map(applied -> applied.id);
    }
  }

  private FeedRun fetchAndTake(Feed feed, FeedRun run, RejectedRows rejects) throws Exception {
    Before before = turns.inTransaction(() -> before(feed, run));
    try (FetchedFeed fetched = FetchedFeed.of(feed, fetcher, before.known())) {
      run.sha256 = fetched.sha256();
      turns.alone(feed.name(), () -> withdrawOther(fetched, run));
      return take(feed, fetched, before, run, rejects);
    }
  }

  // By itself, since it stands whatever becomes of this file. What a later run held is not ours to
  // withdraw: it may be the newer file.
  private boolean withdrawOther(FetchedFeed fetched, FeedRun run) throws SQLException {
    var earlier = HeldFile.waiting(run.feed).filter(file -> file.run < run.id);
    return earlier.isPresent() && held.withdrawUnless(fetched, earlier.get());
  }

  private Before before(Feed feed, FeedRun run) throws SQLException {
    boolean proof = load.isProofDue(feed, run);
    Map<String, FetchedFile> known = proof ? Map.of() : details.validators(feed.name());
    return new Before(FeedRun.lastApplied(feed.name()), proof, known);
  }

  private FeedRun take(
      Feed feed, FetchedFeed fetched, Before before, FeedRun run, RejectedRows rejects)
      throws Exception {
    if (before.isOf(run) && !before.proof()) {
      return turns.alone(feed.name(), () -> seeAgain(feed, before, run));
    }
    if (fetched.isUnread()) { // the same file, to be read another way
      try (FetchedFeed whole = FetchedFeed.of(feed, fetcher, Map.of())) {
        return load(feed, whole, before, run, rejects);
      }
    }
    return load(feed, fetched, before, run, rejects);
  }

  private FeedRun seeAgain(Feed feed, Before before, FeedRun run) throws SQLException {
    if (!before.isStillLast(feed.name())) {
      return outrun(run);
    }
    end(run, Outcome.UNCHANGED, null);
    load.seeUnchanged(feed, run);
    return run;
  }

  // Another instance applied a file since this one was fetched. That one may be the newer: applying
  // ours would move dates back and forth.
  private FeedRun outrun(FeedRun run) {
    return end(run, Outcome.UNCHANGED, "another file was applied meanwhile");
  }

  private FeedRun load(
      Feed feed, FetchedFeed fetched, Before before, FeedRun run, RejectedRows rejects)
      throws Exception {
    try {
      FeedRun ended = turns.alone(feed.name(), () -> merge(feed, fetched, before, run, rejects));
      return turns.inTransaction(() -> load.tellWhoCameMeanwhile(ended));
    } catch (FileDoubt e) {
      if (e.isOverrulable()) {
        return turns.alone(feed.name(), () -> hold(fetched, before, run, rejects, e));
      }
      throw e;
    }
  }

  private FeedRun merge(
      Feed feed, FetchedFeed fetched, Before before, FeedRun run, RejectedRows rejects)
      throws IOException, SQLException, FileDoubt {
    if (!before.isStillLast(feed.name())) {
      return outrun(run);
    }
    Optional<HeldFile> known = HeldFile.of(feed.name()).filter(file -> file.isKnownIn(run));
    if (known.isPresent()) {
      return end(run, Outcome.HELD, known.get().reason);
    }
    int touched = load.load(feed, fetched, run, rejects, FeedLoad.Wish.JUDGE);
    if (before.isOf(run) && touched == 0) {
      return end(run, Outcome.UNCHANGED, null);
    }
    HeldFile.forget(feed.name());
    return end(run, Outcome.APPLIED, null);
  }

  private FeedRun end(FeedRun run, Outcome outcome, String reason) {
    return run.end(outcome, reason, clock.instant()).save();
  }

  // The run was undone; what it found out is recorded, and the files kept for an operator.
  private FeedRun hold(
      FetchedFeed fetched, Before before, FeedRun run, RejectedRows rejects, FileDoubt doubt)
      throws IOException, SQLException {
    details.keep(run.end(Outcome.HELD, doubt.getMessage(), clock.instant()), rejects);
    if (before.isStillLast(run.feed)) {
      held.keep(run, fetched);
    }
    return run;
  }
}

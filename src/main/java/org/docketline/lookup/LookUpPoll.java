package org.docketline.lookup;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.docketline.docket.CitationNumber;
import org.docketline.docket.MergeOutcome;
import org.docketline.feed.Feed;
import org.docketline.feed.Feeds;
import org.docketline.feed.RejectedRows;
import org.docketline.notice.Notices;
import org.docketline.polling.FeedRun;
import org.docketline.polling.FeedRun.Outcome;
import org.docketline.polling.RunDetails;
import org.docketline.polling.RunRecorder;

/**
 * Asks a system that lists nothing for every number that somebody follows or watches for: a batch
 * is asked outside any transaction and merged in one of its own. Who is in outage stays as it was.
 */
@Singleton
public class LookUpPoll {
  static final int BATCH = 100;
  private static final int MERGE_SECONDS = 600;

  private final Feeds feeds;
  private final LookUpQueue queue;
  private final LookUpLease lease;
  private final LookUpLoad load;
  private final RunRecorder recorder;
  private final RunDetails details;
  private final Notices notices;
  private final Clock clock;

  LookUpPoll(
      Feeds feeds,
      LookUpQueue queue,
      LookUpLease lease,
      LookUpLoad load,
      RunRecorder recorder,
      RunDetails details,
      Notices notices,
      Clock clock) {
    this.feeds = feeds;
    this.queue = queue;
    this.lease = lease;
    this.load = load;
    this.recorder = recorder;
    this.details = details;
    this.notices = notices;
    this.clock = clock;
  }

  /** Asks now, and answers with the run as it is recorded. */
  public FeedRun poll(String name) {
    Feed feed = feeds.named(name);
    if (!inTransaction(() -> lease.take(name))) {
      return FeedRun.begin(name, clock.instant())
          .end(Outcome.UNCHANGED, "another instance is asking", clock.instant());
    }
    try {
      return recorder.record(name, (run, rejects) -> new Round(feed, run, rejects).go());
    } finally {
      inTransaction(() -> free(name));
    }
  }

  private Void free(String name) {
    lease.free(name);
    return null;
  }

  /** The service stops: what is not asked yet is left for the next poll. */
  public void stop() {
    queue.stop();
  }

  private static <T> T inTransaction(Callable<T> work) {
    return QuarkusTransaction.requiringNew().timeout(MERGE_SECONDS).call(work);
  }

  /** One time through all numbers. */
  private final class Round {
    private final Feed feed;
    private final FeedRun run;
    private final RejectedRows rejects;
    private final LookUpOutages outages = new LookUpOutages();
    private boolean differs;

    Round(Feed feed, FeedRun run, RejectedRows rejects) {
      this.feed = feed;
      this.run = run;
      this.rejects = rejects;
    }

    FeedRun go() {
      List<CitationNumber> numbers = inTransaction(() -> notices.numbersAskedFor(feed.name()));
      for (int from = 0; from < numbers.size() && !queue.isStopping(); from += BATCH) {
        take(numbers.subList(from, Math.min(from + BATCH, numbers.size())));
      }
      Outcome good = differs ? Outcome.APPLIED : Outcome.UNCHANGED;
      run.end(outages.areMost() ? Outcome.FAILED : good, outages.words(), clock.instant());
      return inTransaction(this::keep);
    }

    private void take(List<CitationNumber> numbers) {
      Map<CitationNumber, LookUpAnswer> answers = queue.ask(feed, numbers);
      answers.values().forEach(outages::add);
      Instant began = clock.instant();
      long before = inTransaction(() -> load.lastChange(run));
      MergeOutcome merged = inTransaction(() -> load.takePolled(feed, run, answers, rejects));
      differs |= merged.added() + merged.touched() > 0;
      run.citationsNew += merged.added();
      run.changes = merged.changes();
      run.hearingsMoved = merged.moved();
      inTransaction(() -> meanwhile(before, began));
    }

    // For the next batch too.
    private Void meanwhile(long before, Instant began) {
      load.tellWhoCameMeanwhile(run, before, began);
      lease.renew(feed.name());
      return null;
    }

    private FeedRun keep() throws java.sql.SQLException {
      details.keepRejects(run.id, rejects);
      load.noteUnasked(feed, clock.instant());
      return run.save();
    }
  }
}

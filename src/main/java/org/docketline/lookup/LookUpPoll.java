package org.docketline.lookup;

import io.micrometer.core.instrument.MeterRegistry;
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
import org.docketline.fetch.FileDoubt;
import org.docketline.notice.Notices;
import org.docketline.polling.FeedRun;
import org.docketline.polling.FeedRun.Outcome;
import org.docketline.polling.RunDetails;
import org.jboss.logging.Logger;

/**
 * Asks a system that lists nothing for every number that somebody follows or watches for: a batch
 * is asked outside any transaction and merged in one of its own. Who is in outage stays as it was.
 */
@Singleton
public class LookUpPoll {
  static final int BATCH = 100;
  private static final Logger LOG = Logger.getLogger(LookUpPoll.class);
  private static final int MERGE_SECONDS = 600;

  private final Feeds feeds;
  private final LookUpQueue inquiries;
  private final LookUpLease lease;
  private final LookUpLoad load;
  private final RunDetails records;
  private final Notices notices;
  private final Clock clock;
  private final MeterRegistry meters;

  LookUpPoll(
      Feeds feeds,
      LookUpQueue inquiries,
      LookUpLease lease,
      LookUpLoad load,
      RunDetails records,
      Notices notices,
      Clock clock,
      MeterRegistry meters) {
    this.feeds = feeds;
    this.inquiries = inquiries;
    this.lease = lease;
    this.load = load;
    this.records = records;
    this.notices = notices;
    this.clock = clock;
    this.meters = meters;
  }

  /** Asks now, and answers with the run as it is recorded. */
  public FeedRun poll(String name) {
    Feed feed = feeds.named(name);
    FeedRun run = FeedRun.begin(name, clock.instant());
    if (!inTransaction(() -> lease.take(name))) {
      return run.end(Outcome.UNCHANGED, "another instance is asking", clock.instant());
    }
    try {
      new Round(feed, run).go();
    } finally {
      inTransaction(() -> free(name));
    }
    report(run);
    return run;
  }

  private Void free(String name) {
    lease.free(name);
    return null;
  }

  private void report(FeedRun run) {
    String outcome = run.outcome.word();
    meters.counter("docketline.feed.runs", "feed", run.feed, "outcome", outcome).increment();
    LOG.logf(level(run), "Feed %s", run.summary());
  }

  private static Logger.Level level(FeedRun run) {
    return switch (run.outcome) {
      case APPLIED -> Logger.Level.INFO;
      case UNCHANGED -> run.reason == null ? Logger.Level.DEBUG : Logger.Level.WARN;
      case HELD, FAILED -> Logger.Level.ERROR;
    };
  }

  /** The service stops: what is not asked yet is left for the next poll. */
  public void stop() {
    inquiries.stop();
  }

  private static <T> T inTransaction(Callable<T> work) {
    return QuarkusTransaction.requiringNew().timeout(MERGE_SECONDS).call(work);
  }

  /** One time through all numbers. */
  private final class Round {
    private final Feed feed;
    private final FeedRun run;
    private final RejectedRows rejects = new RejectedRows();
    private final LookUpOutages outages = new LookUpOutages();
    private boolean differs;

    Round(Feed feed, FeedRun run) {
      this.feed = feed;
      this.run = run;
    }

    void go() {
      List<CitationNumber> numbers = inTransaction(this::begin);
      try {
        for (int from = 0; from < numbers.size() && !inquiries.isStopping(); from += BATCH) {
          take(numbers.subList(from, Math.min(from + BATCH, numbers.size())));
        }
        Outcome good = differs ? Outcome.APPLIED : Outcome.UNCHANGED;
        run.end(outages.areMost() ? Outcome.FAILED : good, outages.words(), clock.instant());
      } catch (RuntimeException e) {
        end(e);
      }
      inTransaction(this::keep);
    }

    private List<CitationNumber> begin() {
      run.reason = "it did not end";
      run.persistAndFlush();
      return notices.numbersAskedFor(feed.name());
    }

    private void take(List<CitationNumber> numbers) {
      Map<CitationNumber, LookUpAnswer> answers = inquiries.ask(feed, numbers);
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

    private void end(RuntimeException e) {
      if (e.getCause() instanceof FileDoubt doubt) {
        run.end(Outcome.HELD, doubt.getMessage(), clock.instant());
      } else {
        LOG.errorf(e, "Feed %s failed", feed.name());
        run.end(Outcome.FAILED, "an error of ours: see the log", clock.instant());
      }
    }

    private Void keep() throws java.sql.SQLException {
      FeedRun.getEntityManager().merge(run);
      records.keepRejects(run.id, rejects);
      return null;
    }
  }
}

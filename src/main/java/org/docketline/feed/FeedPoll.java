package org.docketline.feed;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.docketline.feed.FeedRun.Outcome;
import org.docketline.fetch.Doubt;
import org.docketline.fetch.Fetched;
import org.docketline.fetch.Fetcher;
import org.jboss.logging.Logger;

/**
 * Polls a feed: fetch, read, doubt or believe, merge, tell. Whatever goes wrong is recorded, the
 * docket stays as it was, and the next poll tries again.
 */
@Singleton
public class FeedPoll {
  private static final Logger LOG = Logger.getLogger(FeedPoll.class);
  private static final int LOAD_SECONDS = 3600;

  private final Feeds feeds;
  private final Fetcher fetcher;
  private final FeedLoad load;
  private final RunRecords records;
  private final EntityManager entities;
  private final Clock clock;
  private final MeterRegistry meters;

  FeedPoll(
      Feeds feeds,
      Fetcher fetcher,
      FeedLoad load,
      RunRecords records,
      EntityManager entities,
      Clock clock,
      MeterRegistry meters) {
    this.feeds = feeds;
    this.fetcher = fetcher;
    this.load = load;
    this.records = records;
    this.entities = entities;
    this.clock = clock;
    this.meters = meters;
  }

  /** Polls now, and answers with the run as it is recorded. */
  public FeedRun poll(String name) {
    Feed feed = feeds.named(name);
    var rejects = new Rejects();
    FeedRun run = FeedRun.begin(name, clock.instant());
    try {
      run = fetchAndTake(feed, run, rejects);
    } catch (Doubt e) {
      run = keep(run.end(Outcome.HELD, e.getMessage(), clock.instant()), rejects);
    } catch (IOException e) {
      run = keep(run.end(Outcome.FAILED, e.getMessage(), clock.instant()), rejects);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      run = keep(run.end(Outcome.FAILED, "the service is stopping", clock.instant()), rejects);
    } catch (Exception e) {
      LOG.errorf(e, "Feed %s failed", name);
      run =
          keep(run.end(Outcome.FAILED, "an error of ours: see the log", clock.instant()), rejects);
    }
    report(run, rejects);
    return run;
  }

  private FeedRun fetchAndTake(Feed feed, FeedRun run, Rejects rejects) throws Exception {
    Optional<Long> before = inTransaction(() -> lastApplied(feed.name()));
    boolean proof = inTransaction(() -> load.isProofDue(run));
    Map<String, Fetched> known =
        proof ? Map.of() : inTransaction(() -> records.validators(feed.name()));
    try (Fetch fetch = Fetch.of(feed, fetcher, known)) {
      run.sha256 = fetch.sha256();
      return proof
          ? load(feed, fetch, before, run, rejects)
          : take(feed, fetch, before, run, rejects);
    }
  }

  private static Optional<Long> lastApplied(String feed) {
    return FeedRun.lastApplied(feed).map(last -> last.id);
  }

  private FeedRun take(Feed feed, Fetch fetch, Optional<Long> before, FeedRun run, Rejects rejects)
      throws Exception {
    if (inTransaction(() -> isUnchanged(run))) {
      return inTransaction(() -> seeAgain(feed, run));
    }
    if (fetch.isUnread()) { // the same file, to be read another way
      try (Fetch whole = Fetch.of(feed, fetcher, Map.of())) {
        return load(feed, whole, before, run, rejects);
      }
    }
    return load(feed, fetch, before, run, rejects);
  }

  private static boolean isUnchanged(FeedRun run) {
    return FeedRun.lastApplied(run.feed).filter(last -> run.sha256.equals(last.sha256)).isPresent();
  }

  private FeedRun seeAgain(Feed feed, FeedRun run) throws SQLException {
    lock(feed.name());
    run.end(Outcome.UNCHANGED, null, clock.instant()).persistAndFlush();
    load.seeUnchanged(feed, run);
    return run;
  }

  private FeedRun load(Feed feed, Fetch fetch, Optional<Long> before, FeedRun run, Rejects rejects)
      throws Exception {
    FeedRun ended = inTransaction(() -> merge(feed, fetch, before, run, rejects));
    inTransaction(
        () -> {
          load.tellWhoCameMeanwhile(ended);
          return ended;
        });
    return ended;
  }

  private FeedRun merge(Feed feed, Fetch fetch, Optional<Long> before, FeedRun run, Rejects rejects)
      throws IOException, SQLException, Doubt {
    lock(feed.name());
    if (!lastApplied(feed.name()).equals(before)) {
      return leave(run);
    }
    boolean same = isUnchanged(run);
    int touched = load.load(feed, fetch, run, rejects);
    Outcome outcome = same && touched == 0 ? Outcome.UNCHANGED : Outcome.APPLIED;
    return run.end(outcome, null, clock.instant());
  }

  // Another instance applied a file since this one was fetched. That one may be the newer: applying
  // ours would move dates back and forth.
  private FeedRun leave(FeedRun run) {
    run.end(Outcome.UNCHANGED, "another instance applied a file meanwhile", clock.instant());
    run.persistAndFlush();
    return run;
  }

  // Two instances that poll at once take turns; the second leaves its file for the next poll.
  private void lock(String feed) {
    entities
        .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))")
        .setParameter(1, "feed/" + feed)
        .getSingleResult();
  }

  private <T> T inTransaction(Callable<T> work) throws Exception {
    try {
      return QuarkusTransaction.requiringNew().timeout(LOAD_SECONDS).call(work);
    } catch (io.quarkus.narayana.jta.QuarkusTransactionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }

  private FeedRun keep(FeedRun run, Rejects rejects) {
    return QuarkusTransaction.requiringNew().call(() -> records.keep(run, rejects));
  }

  private void report(FeedRun run, Rejects rejects) {
    String outcome = run.outcome.word();
    meters.counter("docketline.feed.runs", "feed", run.feed, "outcome", outcome).increment();
    LOG.logf(level(run.outcome), "Feed %s", run.summary());
    rejects.unknown().keySet().stream()
        .filter(unknown -> unknown.kind() == Rejects.Kind.COURT)
        .forEach(
            court ->
                LOG.warnf("Feed %s: court '%s' is not in the directory", run.feed, court.value()));
  }

  private static Logger.Level level(Outcome outcome) {
    return switch (outcome) {
      case APPLIED -> Logger.Level.INFO;
      case UNCHANGED -> Logger.Level.DEBUG; // nearly every poll
      case HELD, FAILED -> Logger.Level.ERROR;
    };
  }
}

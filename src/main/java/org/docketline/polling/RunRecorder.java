package org.docketline.polling;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.docketline.feed.FactCount;
import org.docketline.feed.RejectedRows;
import org.docketline.fetch.FileDoubt;
import org.docketline.polling.FeedRun.Outcome;
import org.jboss.logging.Logger;

/**
 * Records every run of whatever kind: as running before it begins, and as what came of it however
 * it ends. It tells whoever watches the log and the metrics.
 */
@Singleton
public class RunRecorder {
  private static final Logger LOG = Logger.getLogger(RunRecorder.class);

  /**
   * No run of a file lasts so long: neither its fetch nor its transaction may. A look-up poll may;
   * it is then given up here too early, and is right again once it records its own end.
   */
  private static final Duration LONGEST = Duration.ofHours(3);

  private final RunDetails details;
  private final HeldAdvice advice;
  private final Clock clock;
  private final MeterRegistry meters;

  RunRecorder(RunDetails details, HeldAdvice advice, Clock clock, MeterRegistry meters) {
    this.details = details;
    this.advice = advice;
    this.clock = clock;
    this.meters = meters;
  }

  /** What a run does: it answers with the run as it recorded it, or throws. */
  public interface Work {
    FeedRun take(FeedRun run, RejectedRows rejects) throws Exception;
  }

  /** Does the work, and answers with the run as it is recorded. No transaction is to be open. */
  public FeedRun record(String feed, Work work) {
    var rejects = new RejectedRows();
    Timer.Sample began = Timer.start(meters);
    FeedRun run = QuarkusTransaction.requiringNew().call(() -> begin(feed));
    LOG.debugf("Feed %s: run %d begins", feed, run.id);
    FeedRun ended = end(run, rejects, work);
    String outcome = ended.outcome.word();
    began.stop(meters.timer("docketline.feed.poll", "feed", feed, "outcome", outcome));
    report(ended, rejects);
    return ended;
  }

  // Others of this feed may be going on in other instances: only what is too old is given up. The
  // commit does not wait for the disk: whatever the run commits later takes this row along, and of
  // a run that committed nothing a crash of the database may lose the trace.
  private FeedRun begin(String feed) {
    Instant now = clock.instant();
    FeedRun.getEntityManager()
        .createNativeQuery("set local synchronous_commit = off")
        .executeUpdate();
    FeedRun.giveUpRunning(feed, now.minus(LONGEST), now);
    FeedRun run = FeedRun.begin(feed, now);
    run.persistAndFlush();
    return run;
  }

  private FeedRun end(FeedRun run, RejectedRows rejects, Work work) {
    try {
      return work.take(run, rejects);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return keep(run, Outcome.FAILED, "the service is stopping", rejects);
    } catch (QuarkusTransactionException e) {
      return keep(run, e.getCause() instanceof Exception cause ? cause : e, rejects);
    } catch (Exception e) {
      return keep(run, e, rejects);
    }
  }

  private FeedRun keep(FeedRun run, Exception e, RejectedRows rejects) {
    if (e instanceof FileDoubt doubt) {
      FeedDoubt.UNUSABLE.count(run.feed, meters);
      return keep(run, Outcome.HELD, doubt.getMessage(), rejects);
    }
    if (e instanceof IOException failure) {
      return keep(run, Outcome.FAILED, failure.getMessage(), rejects);
    }
    LOG.errorf(e, "Feed %s: run %d failed", run.feed, run.id);
    return keep(run, Outcome.FAILED, "an error of ours: see the log", rejects);
  }

  private FeedRun keep(FeedRun run, Outcome outcome, String reason, RejectedRows rejects) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              FeedRun kept = FeedRun.findById(run.id);
              return kept.outcome == Outcome.RUNNING
                  ? details.keep(run.end(outcome, reason, clock.instant()), rejects)
                  : kept; // what failed came after its end, and undoes nothing of it
            });
  }

  private void report(FeedRun run, RejectedRows rejects) {
    String outcome = run.outcome.word();
    meters.counter("docketline.feed.runs", "feed", run.feed, "outcome", outcome).increment();
    rejects.reasons().forEach((reason, rows) -> rejected(run.feed, reason).increment(rows));
    LOG.logf(level(run), "Feed %s (run %d)%s", run.summary(), run.id, advice.on(run));
    rejects.unknown().keySet().stream()
        .filter(unknown -> unknown.kind() == RejectedRows.Kind.COURT)
        .forEach(
            court ->
                LOG.warnf("Feed %s: court '%s' is not in the directory", run.feed, court.value()));
    rejects.facts().unreadable().forEach(fact -> report(run.feed, fact));
  }

  private void report(String feed, FactCount fact) {
    meters
        .counter("docketline.feed.unreadable", "feed", feed, "fact", fact.fact().key())
        .increment(fact.unreadable());
    LOG.warnf("Feed %s: %s", feed, fact.words());
  }

  // Reasons are of a few kinds: a row's own numbers and words are no part of them.
  private Counter rejected(String feed, String reason) {
    return meters.counter("docketline.feed.rejects", "feed", feed, "reason", reason);
  }

  private Logger.Level level(FeedRun run) {
    return switch (run.outcome) {
      case APPLIED, TAKEN_BACK -> Logger.Level.INFO;
      // Nearly every poll finds nothing new; what is remarkable about one has a reason.
      case UNCHANGED -> run.reason == null ? Logger.Level.DEBUG : Logger.Level.WARN;
      case HELD -> advice.isDiscarded(run) ? Logger.Level.INFO : Logger.Level.ERROR;
      case RUNNING, FAILED -> Logger.Level.ERROR;
    };
  }
}

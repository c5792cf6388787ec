package org.docketline.polling;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import org.docketline.feed.RejectedRows;
import org.docketline.fetch.FileDoubt;
import org.docketline.polling.FeedRun.Outcome;
import org.jboss.logging.Logger;

/** Records every run, however it ends, and tells whoever watches the log and the metrics. */
@Singleton
class RunRecorder {
  private static final Logger LOG = Logger.getLogger(RunRecorder.class);

  private final RunDetails records;
  private final HeldAdvice advice;
  private final Clock clock;
  private final MeterRegistry meters;

  RunRecorder(RunDetails records, HeldAdvice advice, Clock clock, MeterRegistry meters) {
    this.records = records;
    this.advice = advice;
    this.clock = clock;
    this.meters = meters;
  }

  /** What a run does: it answers with the run as it was recorded, or throws and undid all. */
  interface Work {
    FeedRun take(FeedRun run, RejectedRows rejects) throws Exception;
  }

  /** Runs, and answers with the run as it is recorded. */
  FeedRun write(String feed, Work work) {
    var rejects = new RejectedRows();
    FeedRun run = FeedRun.begin(feed, clock.instant());
    Timer.Sample began = Timer.start(meters);
    try {
      run = work.take(run, rejects);
    } catch (FileDoubt e) {
      run = keep(run, Outcome.HELD, e.getMessage(), rejects);
    } catch (IOException e) {
      run = keep(run, Outcome.FAILED, e.getMessage(), rejects);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      run = keep(run, Outcome.FAILED, "the service is stopping", rejects);
    } catch (Exception e) {
      LOG.errorf(e, "Feed %s failed", feed);
      run = keep(run, Outcome.FAILED, "an error of ours: see the log", rejects);
    }
    String outcome = run.outcome.word();
    began.stop(meters.timer("docketline.feed.poll", "feed", feed, "outcome", outcome));
    report(run, rejects);
    return run;
  }

  private FeedRun keep(FeedRun run, Outcome outcome, String reason, RejectedRows rejects) {
    run.end(outcome, reason, clock.instant());
    return QuarkusTransaction.requiringNew().call(() -> records.keep(run, rejects));
  }

  private void report(FeedRun run, RejectedRows rejects) {
    String outcome = run.outcome.word();
    meters.counter("docketline.feed.runs", "feed", run.feed, "outcome", outcome).increment();
    rejects.reasons().forEach((reason, rows) -> rejected(run.feed, reason).increment(rows));
    LOG.logf(level(run), "Feed %s%s", run.summary(), advice.on(run));
    rejects.unknown().keySet().stream()
        .filter(unknown -> unknown.kind() == RejectedRows.Kind.COURT)
        .forEach(
            court ->
                LOG.warnf("Feed %s: court '%s' is not in the directory", run.feed, court.value()));
  }

  // Reasons are of a few kinds: a row's own numbers and words are no part of them.
  private Counter rejected(String feed, String reason) {
    return meters.counter("docketline.feed.rejects", "feed", feed, "reason", reason);
  }

  private Logger.Level level(FeedRun run) {
    return switch (run.outcome) {
      case APPLIED -> Logger.Level.INFO;
      case UNCHANGED -> Logger.Level.DEBUG; // nearly every poll
      case HELD -> advice.isDiscarded(run) ? Logger.Level.INFO : Logger.Level.ERROR;
      case FAILED -> Logger.Level.ERROR;
    };
  }
}

package org.docketline.polling;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.Optional;

/** What an operator can do about a held run, for whoever reads the log or readiness. */
@Singleton
class HeldAdvice {
  private static final String ADVICE = ". Decide on it at /console";

  /** A sentence to add, or nothing where there is nothing to decide. */
  String on(FeedRun run) {
    return held(run).filter(HeldFile::isWaiting).isPresent() ? ADVICE : "";
  }

  /** Why a run was held, as things stand now: an operator may have decided since. */
  String reason(FeedRun run) {
    return held(run).map(held -> held.reason).orElse(run.reason);
  }

  boolean isDiscarded(FeedRun run) {
    return held(run).filter(held -> !held.isWaiting()).isPresent();
  }

  private static Optional<HeldFile> held(FeedRun run) {
    return run.outcome == FeedRun.Outcome.HELD
        ? QuarkusTransaction.joiningExisting()
            .call(() -> HeldFile.of(run.feed).filter(held -> held.isOf(run)))
        : Optional.empty();
  }
}

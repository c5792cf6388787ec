package org.docketline.resident;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * When a look-up that found nothing is answered: at a set time after it came, and later the more of
 * its address found nothing before. A look-up that took longer is answered at the next such time,
 * so that nobody learns from it what was looked at. No thread waits.
 */
@Singleton
final class FindDelay {
  private static final int MOST_STEPS = 10;

  /** So many slips cost nobody time. */
  private static final int FREE = 3;

  private final long step;

  FindDelay(ResidentConfig config) {
    this.step = config.limits().missDelay().toNanos();
  }

  <T> Uni<T> of(FindOutcome outcome, long began, T answer) {
    long rest = rest(outcome.misses(), System.nanoTime() - began);
    return rest == 0
        ? Uni.createFrom().item(answer)
        : Uni.createFrom().item(answer).onItem().delayIt().by(Duration.ofNanos(rest));
  }

  /** The time that is left of the steps which so many misses make, or of the step that runs. */
  long rest(long misses, long passed) {
    long steps = Math.min(MOST_STEPS, 1 + Math.max(0, misses - FREE));
    if (step == 0) {
      return 0;
    }
    return passed < steps * step ? steps * step - passed : step - passed % step;
  }
}

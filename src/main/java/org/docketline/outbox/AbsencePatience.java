package org.docketline.outbox;

import static java.util.Collections.max;
import static java.util.Collections.min;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How long a text that the carrier's list does not show may still be one that it lists late, and
 * when the carrier is asked meanwhile. Near the hearing the wait is shorter: being told twice does
 * less harm than not being told.
 */
@Singleton
class AbsencePatience {
  private static final Duration SHORTEST = Duration.ofMinutes(2);
  private static final int SHARE_OF_WHAT_IS_LEFT = 4;
  private static final Duration SOONEST = Duration.ofMinutes(1);
  private static final Duration RAREST = Duration.ofHours(1);
  private static final Duration FIRST_FAILURE = Duration.ofSeconds(10);
  private static final Duration LONGEST_BACKOFF = Duration.ofMinutes(10);
  private static final int LAST_DOUBLING = 6;

  private final SendingConfig config;

  AbsencePatience(SendingConfig config) {
    this.config = config;
  }

  /** From when on a row that was not listed before, and is not listed then, was never accepted. */
  Instant isCertainFrom(Message absent) {
    Duration left = Duration.between(absent.absentAt, absent.expiresAt);
    Duration share = max(List.of(left.dividedBy(SHARE_OF_WHAT_IS_LEFT), SHORTEST));
    return absent.absentAt.plus(min(List.of(share, config.listLag())));
  }

  /** After as long as the row has been absent for, so that it is asked about ever more rarely. */
  Instant nextQuestion(Message absent, Instant now) {
    Duration absentFor = Duration.between(absent.absentAt, now);
    Instant next = now.plus(min(List.of(max(List.of(absentFor, SOONEST)), RAREST)));
    Instant certain = isCertainFrom(absent);
    return certain.isAfter(now) && certain.isBefore(next) ? certain : next;
  }

  /** When the list shows whatever the carrier has accepted by now. */
  Instant listedBy(Instant now) {
    return now.plus(config.listLag());
  }

  /** The wait after a question that failed: 10 s, doubled each time up to 10 minutes. */
  static Duration afterFailures(int before) {
    Duration doubled = FIRST_FAILURE.multipliedBy(1L << Math.min(before, LAST_DOUBLING));
    return min(List.of(doubled, LONGEST_BACKOFF));
  }
}

package org.docketline.outbox;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.docketline.sms.SendOutcome.Deferred;

/** How long a text waits after the carrier has deferred it. */
final class RetryDelay {
  private static final Duration FIRST_RETRY = Duration.ofSeconds(30);
  private static final Duration SOON = Duration.ofSeconds(2);
  private static final int LAST_DOUBLING = 6;

  private RetryDelay() {}

  // Where the reason concerns all texts, the sender itself waits. A row that waited besides would
  // only come late; but one whose own fault it may be stands behind the others at the next try.
  static Duration of(Deferred deferred, int attempts) {
    return switch (deferred.reach()) {
      case LINE -> Duration.ZERO;
      case ALL, PACE -> jitter(SOON);
      case TEXT, UNLISTED -> backoff(attempts);
    };
  }

  /** 30 s, doubled each time up to about half an hour, give or take a fifth. */
  private static Duration backoff(int attempts) {
    int doublings = Math.min(Math.max(attempts - 1, 0), LAST_DOUBLING);
    return jitter(FIRST_RETRY.multipliedBy(1L << doublings));
  }

  private static Duration jitter(Duration about) {
    double share = ThreadLocalRandom.current().nextDouble(0.8, 1.2);
    return Duration.ofMillis((long) (about.toMillis() * share));
  }
}

package org.docketline.fault;

import java.time.Duration;
import java.util.SplittableRandom;
import org.docketline.sms.Fate;

/** What the carrier does with one call: a third of them go wrong, and all of these ways. */
enum Mishap {
  NONE(662) {
    @Override
    Fate fate(SplittableRandom draw) {
      return Fate.ACCEPT;
    }
  },
  // Few, since each may make all instances rest.
  TOO_MANY_REQUESTS(10) {
    @Override
    Fate fate(SplittableRandom draw) {
      return Fate.REFUSE_429;
    }
  },
  // Few, since several phones in a row make all instances rest.
  UNLISTED_CODE(5) {
    @Override
    Fate fate(SplittableRandom draw) {
      return Fate.error(400, 99_000 + draw.nextInt(900));
    }
  },
  FAILED(67) {
    @Override
    Fate fate(SplittableRandom draw) {
      return Fate.error(500, 20500);
    }
  },
  UNAVAILABLE(67) {
    @Override
    Fate fate(SplittableRandom draw) {
      return Fate.error(503, 20503);
    }
  },
  ACCEPTED_BUT_500(67) {
    @Override
    Fate fate(SplittableRandom draw) {
      return Fate.ACCEPT_THEN_500;
    }
  },
  ACCEPTED_BUT_DROPPED(67) {
    @Override
    Fate fate(SplittableRandom draw) {
      return Fate.ACCEPT_THEN_DROP;
    }
  },
  ACCEPTED_IN_SILENCE(25) {
    @Override
    Fate fate(SplittableRandom draw) {
      return Fate.slow(SILENCE);
    }
  },
  ACCEPTED_SLOWLY(30) {
    @Override
    Fate fate(SplittableRandom draw) {
      return Fate.slow(Duration.ofMillis(draw.nextLong(SLOWEST.toMillis())));
    }
  };

  /** The timeout that the replicas are given. */
  static final Duration TIMEOUT = Duration.ofSeconds(1);

  // Nobody listens any more by then: as good as never, without keeping the thread.
  private static final Duration SILENCE = TIMEOUT.multipliedBy(5);
  private static final Duration SLOWEST = TIMEOUT.multipliedBy(3).dividedBy(2);
  private static final int ALL = 1000;

  private final int inThousand;

  Mishap(int inThousand) {
    this.inThousand = inThousand;
  }

  abstract Fate fate(SplittableRandom draw);

  /** Whether the text is not taken, and whoever sent it cannot know that. */
  boolean isLoss() {
    return this == FAILED || this == UNAVAILABLE;
  }

  static Mishap drawn(SplittableRandom draw) {
    int left = draw.nextInt(ALL);
    for (Mishap mishap : values()) {
      left -= mishap.inThousand;
      if (left < 0) {
        return mishap;
      }
    }
    throw new IllegalStateException("The shares are not " + ALL);
  }
}

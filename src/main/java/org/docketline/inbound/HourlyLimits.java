package org.docketline.inbound;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.docketline.subscription.Subscriber;
import org.docketline.subscription.Subscription;

/**
 * Limits the replies and the unknown numbers of an hour, counted from rows that we keep anyway. Two
 * machines that answer each other fall silent, and somebody who guesses numbers does not get far.
 */
@Singleton
final class HourlyLimits {
  private static final Duration HOUR = Duration.ofHours(1);

  /** What an honest phone may mistype while many others guess. */
  private static final int HONEST_MISTAKES = 3;

  /** Enough for a person who needs help, and an end for a machine that says "help". */
  private static final int MORE_HELP = 20;

  private final ConversationConfig.Limits limits;
  private final Clock clock;
  private final MeterRegistry meters;

  HourlyLimits(ConversationConfig config, Clock clock, MeterRegistry meters) {
    this.limits = config.limits();
    this.clock = clock;
    this.meters = meters;
  }

  /** Whether this phone has had all the answers of its hour; for HELP there are some more. */
  boolean silence(TextsBefore before, boolean help) {
    long most = limits.repliesPerHour() + (help ? MORE_HELP : 0L);
    boolean over = before.answeredThisHour() >= most;
    return counted(over, "docketline.inbound.silenced");
  }

  /**
   * Whether this phone has texted so many numbers, or so many that no docket holds, that it seems
   * to guess.
   */
  boolean refuseNumbers(Subscriber subscriber) {
    return counted(isGuessing(subscriber), "docketline.inbound.guesses.refused");
  }

  boolean isGuessing(Subscriber subscriber) {
    return Subscription.begunSince(anHourAgo(), subscriber) >= limits.numbersPerHour()
        || isMistyping(subscriber);
  }

  private boolean isMistyping(Subscriber subscriber) {
    long unknown = Subscription.unknownSince(anHourAgo(), subscriber);
    return unknown >= limits.unknownNumbersPerHour()
        || (unknown >= HONEST_MISTAKES
            && Subscription.unknownSince(anHourAgo()) >= limits.unknownNumbersPerHourOverall());
  }

  private boolean counted(boolean over, String meter) {
    meters.counter(meter).increment(over ? 1 : 0);
    return over;
  }

  private Instant anHourAgo() {
    return clock.instant().minus(HOUR);
  }
}

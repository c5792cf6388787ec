package org.docketline.inbound;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.docketline.subscription.Subscription;

/**
 * Limits what one hour may hold, counted from the rows that we keep anyway. Two machines that
 * answer each other so fall silent, and guessing numbers does not get far.
 */
@Singleton
final class HourlyLimits {
  private static final Duration HOUR = Duration.ofHours(1);

  /** When many phones guess at once, an honest one may still mistype. */
  private static final int HONEST_MISTAKES = 3;

  /** So many are enough for a person in need, and stop a machine that says "help". */
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
  boolean silence(byte[] phoneHash, boolean help) {
    long most = limits.repliesPerHour() + (help ? MORE_HELP : 0L);
    boolean over = InboundText.answered(phoneHash, anHourAgo()) >= most;
    return counted(over, "docketline.inbound.silenced");
  }

  /** Whether this phone has texted so many numbers that no docket holds that it seems to guess. */
  boolean refuseNumbers(byte[] phoneHash) {
    return counted(isGuessing(phoneHash), "docketline.inbound.guesses.refused");
  }

  boolean isGuessing(byte[] phoneHash) {
    long unknown = Subscription.unknownSince(anHourAgo(), phoneHash);
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

package org.docketline.resident;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/**
 * Bounds the look-ups that find nothing: by whom they come from, by what they name, by what should
 * prove it, and all together. Each is counted before it is made, so that many at once are no way
 * around, and those that find something are taken back.
 */
@Singleton
final class FindLimits {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);
  private static final String ALL = "all";

  /** What an honest address may mistype while many others guess. */
  private static final int HONEST_MISTAKES = 3;

  private final ResidentConfig.Limits limits;
  private final ActBound ofAddress;
  private final ActBound ofFirst;
  private final ActBound ofSecond;
  private final ActBound overall;

  FindLimits(ResidentConfig config, ActBounds bounds) {
    this.limits = config.limits();
    this.ofAddress = bounds.bound("find/address", limits.missesPerAddressPerHour(), HOUR);
    this.ofFirst = bounds.bound("find/first", limits.missesPerTicketPerDay(), DAY);
    this.ofSecond = bounds.bound("find/second", limits.missesPerSecondFactPerDay(), DAY);
    this.overall = bounds.bound("find/all", limits.missesPerHourOverall(), HOUR);
  }

  /** Counts a look-up; empty, and nothing counted, where it must not be made. */
  Optional<FindTry> begin(FindQuestion question, String address) {
    var counted = new FindTry();
    boolean allowed =
        counted.take(ofAddress, address)
            && counted.take(ofFirst, question.way().word() + '\0' + question.first())
            && question.second().stream().allMatch(fact -> counted.take(ofSecond, fact))
            && (counted.take(overall, ALL) || misses(address) <= HONEST_MISTAKES);
    if (!allowed) {
      counted.takeBack();
    }
    return allowed ? Optional.of(counted) : Optional.empty();
  }

  /** The look-ups of this address in the last hour that found nothing, this one included. */
  long misses(String address) {
    return limits.missesPerAddressPerHour() - ofAddress.left(address);
  }
}

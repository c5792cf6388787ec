package org.docketline.resident;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.docketline.bounds.ActBound;
import org.docketline.bounds.ActBounds;
import org.docketline.bounds.ClientNetwork;

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

  /** What an honest address may mistype in an hour while others guess. */
  private static final int HONEST_MISTAKES = 3;

  private final ResidentConfig.Limits limits;
  private final ActBound ofAddress;
  private final ActBound ofSite;
  private final ActBound ofHonest;
  private final ActBound ofFirst;
  private final ActBound ofFirstByAll;
  private final ActBound ofSecond;
  private final ActBound overall;

  FindLimits(ResidentConfig config, ActBounds bounds) {
    this.limits = config.limits();
    this.ofAddress = bounds.bound("find/address", limits.missesPerAddressPerHour(), HOUR);
    this.ofSite =
        bounds.bound("find/site", limits.missesPerAddressPerHour() * ClientNetwork.HOUSES, HOUR);
    this.ofHonest = bounds.bound("find/honest", HONEST_MISTAKES, HOUR);
    this.ofFirstByAll = bounds.bound("find/first/all", limits.missesPerTicketPerDayOverall(), DAY);
    this.ofFirst = bounds.bound("find/first", limits.missesPerTicketPerDay(), DAY);
    this.ofSecond = bounds.bound("find/second", limits.missesPerSecondFactPerDay(), DAY);
    this.overall = bounds.bound("find/all", limits.missesPerHourOverall(), HOUR);
  }

  /** Counts a look-up; empty, and nothing counted, where it must not be made. */
  Optional<FindTry> begin(FindQuestion question, ClientNetwork from) {
    var counted = new FindTry();
    boolean allowed =
        counted.take(ofAddress, from.house())
            && counted.take(ofSite, from.site().stream().toList(), 1)
            && counted.take(ofFirstByAll, first(question), question.guesses())
            && isCalmOrHonest(counted, question, from);
    if (!allowed) {
      counted.takeBack();
    }
    return allowed ? Optional.of(counted) : Optional.empty();
  }

  // Others may have spent what a resident's facts allow: who has hardly missed is let through.
  private boolean isCalmOrHonest(FindTry counted, FindQuestion question, ClientNetwork from) {
    boolean honest = counted.take(ofHonest, from.house());
    boolean ticketCalm = counted.take(ofFirst, first(question), question.guesses());
    boolean proofCalm = counted.take(ofSecond, question.second(), 1);
    boolean allCalm = counted.take(overall, ALL);
    return (ticketCalm && proofCalm && allCalm) || honest;
  }

  private static List<String> first(FindQuestion question) {
    return question.first().stream().map(key -> question.way().word() + '\0' + key).toList();
  }

  /** The look-ups of this address in the last hour that found nothing, this one included. */
  long misses(ClientNetwork from) {
    return limits.missesPerAddressPerHour() - ofAddress.left(from.house());
  }
}

package org.docketline.docket;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A court as residents are told of it. A court that the directory does not know has the name that
 * the feed gives, which tells it from others and is never said, since a feed is believed about
 * facts and not about wording; it has the county's zone and telephone. What follows from a missed
 * date is said only where the court has approved the words, and so is that one was missed.
 */
public record Court(
    String code,
    String name,
    String address,
    String phone,
    ZoneId zone,
    Optional<String> paymentUrl,
    Optional<String> website,
    CourtWords notes,
    CourtWords consequence,
    boolean textsWhenMissed,
    CourtDetails details) {
  /** What every reminder has room for, whatever else it says. */
  public static final int LONGEST_CONSEQUENCE = 100;

  /** What tells it from every other. */
  public String key() {
    return isListed() ? code : name;
  }

  /** Whether the directory knows it. */
  public boolean isListed() {
    return !code.isEmpty();
  }

  Stream<String> links() {
    return Stream.concat(
        Stream.of(paymentUrl, website).flatMap(Optional::stream),
        details.options().stream().flatMap(option -> option.link().stream()));
  }

  /** Today, where this court sits. */
  public LocalDate today(Clock clock) {
    return LocalDate.ofInstant(clock.instant(), zone);
  }
}

package org.docketline.outcomes;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import org.docketline.docket.CourtDirectory;

/** Which court dates may still be judged: a date's month counts in the calendar of its court. */
@Singleton
final class OutcomeDays {
  /** Days after a date; what a feed says later changes nothing any more. */
  private static final int OPEN = 30;

  private static final int RECEIPTS = 3;

  private final CourtDirectory courts;
  private final Clock clock;

  OutcomeDays(CourtDirectory courts, Clock clock) {
    this.courts = courts;
    this.clock = clock;
  }

  LocalDate today(ZoneId zone) {
    return clock.instant().atZone(zone).toLocalDate();
  }

  /** The first date that may still be judged. */
  LocalDate firstOpen() {
    return earliestToday().minusDays(OPEN);
  }

  /** The first day of the first month that may still change; those before it never do. */
  LocalDate firstOpenMonth() {
    return firstOpen().withDayOfMonth(1);
  }

  /** The first date of whose reminders the carrier may still tell something. */
  LocalDate firstWithReceipts() {
    return earliestToday().minusDays(RECEIPTS);
  }

  private LocalDate earliestToday() {
    return courts.zones().stream().map(this::today).min(Comparator.naturalOrder()).orElseThrow();
  }
}

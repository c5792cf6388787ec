package org.docketline.feed;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.stream.IntStream;

/** The days on which a hearing may be, seen from today; a date outside of it was misread. */
record HearingSpan(LocalDate today, LocalDate last) {
  private static final int YEARS_PAST = 100;

  /** How far a date without a year is looked for: it is a coming one, or was a short while ago. */
  private static final int DAYS_BACK = 30;

  private static final int DAYS_AHEAD = 335;

  /** Of a setting such as {@code 3y}, {@code 18m} or {@code 90d}. */
  static HearingSpan of(LocalDate today, String latest) {
    return new HearingSpan(today, today.plus(period(latest)));
  }

  private static Period period(String latest) {
    try {
      Period period = Period.parse("P" + latest.strip());
      if (!period.isNegative() && !period.isZero()) {
        return period;
      }
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("'" + latest + "' is not like 3y, 18m or 90d", e);
    }
    throw new IllegalArgumentException("'" + latest + "' must be more than nothing");
  }

  boolean holds(LocalDate date) {
    return !date.isAfter(last) && !date.isBefore(today.minusYears(YEARS_PAST));
  }

  /** The day that a date without a year means. */
  Optional<LocalDate> near(int month, int day) {
    LocalDate from = today.minusDays(DAYS_BACK);
    return IntStream.rangeClosed(from.getYear(), from.getYear() + 1)
        .mapToObj(year -> date(year, month, day))
        .flatMap(Optional::stream)
        .filter(date -> !date.isBefore(from) && !date.isAfter(today.plusDays(DAYS_AHEAD)))
        .findFirst();
  }

  private static Optional<LocalDate> date(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}

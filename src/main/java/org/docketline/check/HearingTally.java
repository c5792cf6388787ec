package org.docketline.check;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import org.docketline.docket.Court;
import org.docketline.docket.CourtDirectory;
import org.docketline.docket.ListedHearing;
import org.docketline.docket.ListedStatus;

/** When the hearings of a sample are; today is counted where each court sits. */
final class HearingTally {
  private static final EnumSet<DayOfWeek> WEEKEND =
      EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  private final CourtDirectory courts;
  private final Clock clock;
  private final LocalDate countyToday;
  private final int[] hours = new int[24];
  private LocalDate first;
  private LocalDate last;
  private int ahead;
  private int past;
  private int undated;
  private int untimed;
  private int weekend;
  private int cancelled;
  private int courtless;
  private int farAhead;

  HearingTally(CourtDirectory courts, Clock clock, LocalDate countyToday) {
    this.courts = courts;
    this.clock = clock;
    this.countyToday = countyToday;
  }

  void add(ListedHearing hearing) {
    if (hearing.when().date() == null) {
      undated++;
      return;
    }
    addDate(hearing.when().date(), today(hearing.court()));
    if (hearing.when().time() == null) {
      untimed++;
    } else {
      hours[hearing.when().time().getHour()]++;
    }
    cancelled += hearing.status() == ListedStatus.CANCELLED ? 1 : 0;
    courtless += hearing.court() == null ? 1 : 0;
  }

  private void addDate(LocalDate date, LocalDate today) {
    first = first == null || date.isBefore(first) ? date : first;
    last = last == null || date.isAfter(last) ? date : last;
    weekend += WEEKEND.contains(date.getDayOfWeek()) ? 1 : 0;
    farAhead += date.isAfter(today.plusYears(1)) ? 1 : 0;
    if (date.isBefore(today)) {
      past++;
    } else {
      ahead++;
    }
  }

  private LocalDate today(String court) {
    return Optional.ofNullable(court)
        .flatMap(courts::find)
        .map((Court found) -> found.today(clock))
        .orElse(countyToday);
  }

  int dated() {
    return ahead + past;
  }

  Optional<LocalDate> first() {
    return Optional.ofNullable(first);
  }

  Optional<LocalDate> last() {
    return Optional.ofNullable(last);
  }

  /** Today's and later. */
  int ahead() {
    return ahead;
  }

  int past() {
    return past;
  }

  int undated() {
    return undated;
  }

  /** Those with a date and no time. */
  int untimed() {
    return untimed;
  }

  int weekend() {
    return weekend;
  }

  int cancelled() {
    return cancelled;
  }

  /** Those with a date and no court, not even an unlisted one. */
  int courtless() {
    return courtless;
  }

  /** Those more than a year from today. */
  int farAhead() {
    return farAhead;
  }

  /** How many begin at this hour of the day or later, and before that one. */
  int between(int from, int to) {
    return Arrays.stream(hours, from, to).sum();
  }

  /** How many begin within this hour of the day. */
  int at(int hour) {
    return hours[hour];
  }
}

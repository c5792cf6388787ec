package org.docketline.simulator;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A court date as the sample county writes it, such as {@code 12/3/2026 9:30}; {@code 0:00} means
 * that no time was given.
 */
record CourtDate(LocalDateTime at) {
  private static final DateTimeFormatter WRITTEN = format("M/d/yyyy H:mm");
  private static final DateTimeFormatter WRITTEN_DAY = format("M/d/yyyy");
  private static final DateTimeFormatter DAY = format("EEEE, MMMM d");
  private static final DateTimeFormatter DAY_AND_TIME = format("EEEE, MMMM d 'at' h:mm a");
  private static final LocalTime AFTERNOON = LocalTime.of(13, 30);
  private static final int DAYS_LATER = 3;

  static CourtDate on(LocalDate date, LocalTime time) {
    return new CourtDate(date.atTime(time));
  }

  static CourtDate parse(String written) {
    return new CourtDate(LocalDateTime.parse(written, WRITTEN));
  }

  static String day(LocalDate date) {
    return WRITTEN_DAY.format(date);
  }

  /** Three days later than the date, or than today if the date has passed, always with a time. */
  CourtDate moved(LocalDate today) {
    LocalDate from = at.toLocalDate().isBefore(today) ? today : at.toLocalDate();
    return on(from.plusDays(DAYS_LATER), hasTime() ? at.toLocalTime() : AFTERNOON);
  }

  CourtDate later(int days) {
    return new CourtDate(at.plusDays(days));
  }

  CourtDate dayBefore() {
    return new CourtDate(at.minusDays(1));
  }

  boolean isAfter(LocalDate day) {
    return at.toLocalDate().isAfter(day);
  }

  boolean isBefore(LocalDate day) {
    return at.toLocalDate().isBefore(day);
  }

  boolean hasTime() {
    return !at.toLocalTime().equals(LocalTime.MIDNIGHT);
  }

  String written() {
    return WRITTEN.format(at);
  }

  String spoken() {
    return hasTime() ? DAY_AND_TIME.format(at) : DAY.format(at) + ", no time given";
  }

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.US);
  }
}

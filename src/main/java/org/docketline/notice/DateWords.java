package org.docketline.notice;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Dates as people say them: weekday, month in words, day, and the year only when it is not this
 * one. {@code uuuu} and never {@code YYYY}, whose last days of December belong to another year.
 */
final class DateWords {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE, MMMM d", Locale.US);
  private static final DateTimeFormatter DAY_OF_YEAR =
      DateTimeFormatter.ofPattern("EEEE, MMMM d, uuuu", Locale.US);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mm a", Locale.US);

  private DateWords() {}

  static String day(LocalDate date, LocalDate today) {
    return (date.getYear() == today.getYear() ? DAY : DAY_OF_YEAR).format(date);
  }

  static String time(LocalTime time) {
    return TIME.format(time);
  }
}

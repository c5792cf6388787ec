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
  private static final DateTimeFormatter DAY = format("EEEE, MMMM d");
  private static final DateTimeFormatter DAY_OF_YEAR = format("EEEE, MMMM d, uuuu");
  private static final DateTimeFormatter SHORT_DAY = format("EEE, MMM d");
  private static final DateTimeFormatter SHORT_DAY_OF_YEAR = format("EEE, MMM d, uuuu");
  private static final DateTimeFormatter TIME = format("h:mm a");

  private DateWords() {}

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.US);
  }

  static String day(LocalDate date, LocalDate today, Brevity brevity) {
    boolean thisYear = date.getYear() == today.getYear();
    return (brevity == Brevity.FULL
            ? thisYear ? DAY : DAY_OF_YEAR
            : thisYear ? SHORT_DAY : SHORT_DAY_OF_YEAR)
        .format(date);
  }

  static String time(LocalTime time) {
    return TIME.format(time);
  }
}

package org.docketline.wording;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Map;
import org.docketline.subscription.Language;

/**
 * Dates as a language's people say them: weekday, month in words, day, and the year only when it is
 * not this one. Words and order are those of CLDR, which has no form with a weekday and without a
 * year, so that the patterns stand here. They say {@code uuuu} and never {@code YYYY}, whose last
 * days of December belong to another year.
 */
final class DateWords {
  private static final Map<Language, DateWords> OF = new EnumMap<>(Language.class);

  static {
    put(Language.EN, "EEEE, MMMM d", ", uuuu", "EEE, MMM d", ", uuuu", "h:mm a");
    put(Language.ES, "EEEE, d 'de' MMMM", " 'de' uuuu", "EEE, d MMM", " uuuu", "h:mm a");
    put(Language.VI, "EEEE, d MMMM", ", uuuu", "EEE, d MMM", ", uuuu", "HH:mm");
    put(Language.BS, "EEEE, d. MMMM", " uuuu.", "EEE, d. MMM", " uuuu.", "HH:mm");
    put(Language.RU, "EEEE, d MMMM", " uuuu '\u0433.'", "EEE, d MMM", " uuuu '\u0433.'", "HH:mm");
  }

  private final Language language;
  private final DateTimeFormatter day;
  private final DateTimeFormatter dayOfYear;
  private final DateTimeFormatter shortDay;
  private final DateTimeFormatter shortDayOfYear;
  private final DateTimeFormatter time;

  private DateWords(
      Language language, String day, String year, String shortDay, String shortYear, String time) {
    this.language = language;
    this.day = format(day);
    this.dayOfYear = format(day + year);
    this.shortDay = format(shortDay);
    this.shortDayOfYear = format(shortDay + shortYear);
    this.time = format(time);
  }

  private static void put(
      Language language, String day, String year, String shortDay, String shortYear, String time) {
    OF.put(language, new DateWords(language, day, year, shortDay, shortYear, time));
  }

  static DateWords in(Language language) {
    return OF.get(language);
  }

  private DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, language.locale());
  }

  String day(LocalDate date, LocalDate today, TextBrevity brevity) {
    boolean thisYear = date.getYear() == today.getYear();
    return (brevity.isLong() ? thisYear ? day : dayOfYear : thisYear ? shortDay : shortDayOfYear)
        .format(date);
  }

  /** With the year, whatever year it is. */
  String full(LocalDate date) {
    return dayOfYear.format(date);
  }

  String time(LocalTime at) {
    return time.format(at);
  }
}

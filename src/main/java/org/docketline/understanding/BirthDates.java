package org.docketline.understanding;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Days of birth as people write them: 5/18/1990, 05-18-90, May 18 1990, and 18/5/1990 as the rest
 * of the world does. A text that can be read as two days is both. Pure.
 */
public final class BirthDates {
  private static final int LONGEST = 40;
  private static final int CENTURY = 100;
  private static final Pattern BETWEEN = Pattern.compile("[\\s.,/_\\p{Pd}]+(?:de[\\s.]+)?");
  private static final Pattern ORDINAL = Pattern.compile("(?i)(?<=\\d)(?:st|nd|rd|th)\\b");
  private static final List<String> PATTERNS =
      List.of(
          "M d uuuu",
          "d M uuuu",
          "uuuu M d",
          "MMdduuuu",
          "ddMMuuuu",
          "uuuuMMdd",
          "M d yy",
          "d M yy",
          "MMddyy",
          "MMM d uuuu",
          "d MMM uuuu",
          "uuuu MMM d",
          "MMM d yy",
          "d MMM yy");

  private BirthDates() {}

  /**
   * The days that a text may mean if it says nothing else; two digits of a year are of the past.
   */
  public static Stream<LocalDate> in(String body, LocalDate today) {
    if (body.length() > LONGEST) {
      return Stream.empty();
    }
    String plain =
        MonthWords.inEnglish(
            BETWEEN.matcher(ORDINAL.matcher(body.strip()).replaceAll("")).replaceAll(" ").strip());
    return PATTERNS.stream()
        .map(pattern -> formatter(pattern, today))
        .flatMap(format -> parse(plain, format).stream())
        .filter(day -> !day.isAfter(today))
        .distinct();
  }

  private static DateTimeFormatter formatter(String pattern, LocalDate today) {
    var builder = new DateTimeFormatterBuilder().parseCaseInsensitive();
    boolean twoDigits = pattern.contains("yy");
    builder.appendPattern(pattern.replace("yy", ""));
    if (twoDigits) {
      builder.appendValueReduced(ChronoField.YEAR, 2, 2, today.getYear() - CENTURY + 1);
    }
    return builder.toFormatter(Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
  }

  private static Optional<LocalDate> parse(String text, DateTimeFormatter format) {
    try {
      return Optional.of(LocalDate.parse(text, format));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}

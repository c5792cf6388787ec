package org.docketline.feed;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads a feed's dates and times in the formats that it lists, tried in order. */
final class DateFormats {
  private static final int EARLIEST_YEAR = 1970;
  private static final int LATEST_YEAR = 2100;

  private final List<DateTimeFormatter> dates;
  private final List<DateTimeFormatter> times;
  private final boolean midnightIsNoTime;

  /** Throws IllegalArgumentException, naming the format, for one that cannot be read. */
  DateFormats(List<String> dateFormats, List<String> timeFormats, boolean midnightIsNoTime) {
    this.dates = dateFormats.stream().map(DateFormats::formatter).toList();
    this.times = timeFormats.stream().map(DateFormats::formatter).toList();
    this.midnightIsNoTime = midnightIsNoTime;
  }

  /**
   * Strict, so that February 30 is an error and no other day; {@code u} is the year without eras.
   */
  private static DateTimeFormatter formatter(String pattern) {
    if (pattern.contains("Y")) {
      throw new IllegalArgumentException("'" + pattern + "': Y is the week's year; write yyyy");
    }
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern.replace('y', 'u'))
        .toFormatter(Locale.US)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /** A date, and the time if the format holds one; null for null. */
  Moment date(String written) throws BadRow {
    if (written == null) {
      return Moment.NEVER;
    }
    TemporalAccessor parsed = parsed(written);
    LocalDate date = parsed.query(TemporalQueries.localDate());
    if (date.getYear() < EARLIEST_YEAR || date.getYear() > LATEST_YEAR) {
      throw new BadRow("a date is in the year " + date.getYear());
    }
    return new Moment(date, given(parsed.query(TemporalQueries.localTime())));
  }

  /** A date of any year, such as of a birth; null for null. */
  LocalDate anyDate(String written) throws BadRow {
    return written == null ? null : parsed(written).query(TemporalQueries.localDate());
  }

  private TemporalAccessor parsed(String written) throws BadRow {
    return parse(written, dates)
        .filter(fields -> fields.query(TemporalQueries.localDate()) != null)
        .orElseThrow(() -> new BadRow("a date fits none of date-formats"));
  }

  /** A time of day; null for null, and for midnight where that means that none is given. */
  LocalTime time(String written) throws BadRow {
    if (written == null) {
      return null;
    }
    return given(
        parse(written, times)
            .map(fields -> fields.query(TemporalQueries.localTime()))
            .orElseThrow(() -> new BadRow("a time fits none of time-formats")));
  }

  private LocalTime given(LocalTime time) {
    return midnightIsNoTime && LocalTime.MIDNIGHT.equals(time) ? null : time;
  }

  private static Optional<TemporalAccessor> parse(String written, List<DateTimeFormatter> formats) {
    return formats.stream().flatMap(format -> tryParse(written, format).stream()).findFirst();
  }

  private static Optional<TemporalAccessor> tryParse(String written, DateTimeFormatter format) {
    try {
      return Optional.of(format.parse(written));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** A local date and perhaps a time. */
  record Moment(LocalDate date, LocalTime time) {
    static final Moment NEVER = new Moment(null, null);

    /** Whether this is surely earlier; what is not given is neither earlier nor later. */
    boolean isBefore(Moment other) {
      if (date == null || other.date == null) {
        return false;
      }
      boolean sameDay = date.equals(other.date) && time != null && other.time != null;
      return sameDay ? time.isBefore(other.time) : date.isBefore(other.date);
    }
  }
}

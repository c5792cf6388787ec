package org.docketline.feed;

import static java.time.ZoneOffset.UTC;
import static java.time.temporal.TemporalQueries.localDate;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** One way of writing a date, a time, or both. */
final class DateFormat {
  /**
   * {@code 2026-05-18}, with a time, a fraction of its second and an offset where they are given.
   */
  static final String ISO = "iso";

  private static final DateFormat OF_ISO = new DateFormat(iso()::parse, false);

  /** After the name of a format of instants: those are dates, of which each is a UTC midnight. */
  private static final String DATE = "-date";

  private static final DateFormat NONE =
      new DateFormat(
          value -> {
            throw new DateTimeException("a word");
          },
          false);

  private final Function<String, TemporalAccessor> reading;
  private final boolean saysHalf;

  private DateFormat(Function<String, TemporalAccessor> reading, boolean saysHalf) {
    this.reading = reading;
    this.saysHalf = saysHalf;
  }

  /** Of a name or a pattern; throws IllegalArgumentException, naming it, where it gives no date. */
  static DateFormat ofDate(String written, int firstYear) {
    if (written.equals(ISO)) {
      return OF_ISO;
    }
    if (written.equals(ISO + DATE)) {
      return new DateFormat(value -> OF_ISO.reading.apply(value).query(localDate()), false);
    }
    if (written.endsWith(DATE)) {
      return ofInstantDate(written);
    }
    return InstantFormat.named(written)
        .map(format -> new DateFormat(value -> instant(format, value), false))
        .orElseGet(() -> of(new FormatPattern(written).checkedAsDate(), firstYear));
  }

  // A program that has instants alone writes a date as its midnight in UTC.
  private static DateFormat ofInstantDate(String written) {
    String name = written.substring(0, written.length() - DATE.length());
    return InstantFormat.named(name)
        .map(
            format ->
                new DateFormat(
                    value -> LocalDate.ofInstant(Instant.from(instant(format, value)), UTC), false))
        .orElseThrow(() -> new IllegalArgumentException("'" + written + "' names no format"));
  }

  /** The same for a time of day. What {@link TimeWords} reads needs none, and may be listed. */
  static DateFormat ofTime(String written) {
    if (TimeWords.isWord(written)) {
      return NONE;
    }
    if (written.equals(ISO) || InstantFormat.named(written).isPresent()) {
      throw new IllegalArgumentException(
          "'" + written + "' is for date-formats: map the field as hearing-at");
    }
    return of(new FormatPattern(written).checkedAsTime(), 0);
  }

  private static DateFormat of(FormatPattern pattern, int firstYear) {
    return new DateFormat(pattern.formatter(firstYear)::parse, pattern.saysHalf());
  }

  private static TemporalAccessor instant(InstantFormat format, String written) {
    return format.read(written).orElseThrow(() -> new DateTimeException("no instant"));
  }

  private static DateTimeFormatter iso() {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .append(DateTimeFormatter.ISO_LOCAL_DATE)
        .optionalStart()
        .appendPattern("['T'][' ']")
        .append(DateTimeFormatter.ISO_LOCAL_TIME)
        .appendPattern("[XXX][XX][X]")
        .toFormatter(Locale.US)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /** What a text says so, if it is written so. */
  Optional<TemporalAccessor> read(String written) {
    try {
      return Optional.of(reading.apply(written));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Whether it says morning or afternoon. */
  boolean saysHalf() {
    return saysHalf;
  }
}

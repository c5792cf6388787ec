package org.docketline.feed;

import static java.time.ZoneOffset.UTC;
import static java.time.temporal.TemporalQueries.localDate;
import static java.time.temporal.TemporalQueries.localTime;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** One way of writing a date, a time, or both. */
final class DateFormat {
  /**
   * {@code 2026-05-18}, with a time, a fraction of its second and an offset where they are given.
   */
  static final String ISO = "iso";

  /** After a name: its instants are dates, each of them written as its midnight in UTC. */
  private static final String DATE = "-date";

  /** After a name: its instants are the court's own hours, written as if they were UTC's. */
  private static final String LOCAL = "-local";

  private static final Function<String, TemporalAccessor> OF_ISO = iso()::parse;

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
    if (written.endsWith(DATE)) {
      return named(written, DATE, fields -> fields.query(localDate()));
    }
    if (written.endsWith(LOCAL)) {
      return named(written, LOCAL, DateFormat::clock);
    }
    return named(written)
        .map(reading -> new DateFormat(reading, false))
        .orElseGet(() -> of(new FormatPattern(written).checkedAsDate(), firstYear));
  }

  private static DateFormat named(
      String written, String ending, UnaryOperator<TemporalAccessor> meant) {
    return named(written.substring(0, written.length() - ending.length()))
        .map(reading -> new DateFormat(reading.andThen(meant), false))
        .orElseThrow(() -> new IllegalArgumentException("'" + written + "' names no format"));
  }

  private static Optional<Function<String, TemporalAccessor>> named(String name) {
    return name.equals(ISO)
        ? Optional.of(OF_ISO)
        : InstantFormat.named(name).map(format -> value -> instant(format, value));
  }

  private static TemporalAccessor clock(TemporalAccessor fields) {
    LocalDate date = fields.query(localDate());
    LocalTime time = fields.query(localTime());
    return time == null ? date : date.atTime(time);
  }

  /** The same for a time of day. What {@link TimeWords} reads needs none, and may be listed. */
  static DateFormat ofTime(String written) {
    if (TimeWords.isWord(written)) {
      return NONE;
    }
    if (written.endsWith(DATE) || written.endsWith(LOCAL) || named(written).isPresent()) {
      throw new IllegalArgumentException(
          "'" + written + "' is for date-formats: map the field as hearing-at");
    }
    return of(new FormatPattern(written).checkedAsTime(), 0);
  }

  private static DateFormat of(FormatPattern pattern, int firstYear) {
    return new DateFormat(pattern.formatter(firstYear)::parse, pattern.saysHalf());
  }

  private static TemporalAccessor instant(InstantFormat format, String written) {
    return format
        .read(written)
        .map(instant -> instant.atOffset(UTC))
        .orElseThrow(() -> new DateTimeException("no instant"));
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

package org.docketline.feed;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A pattern of letters as {@code date-formats} and {@code time-formats} hold. One that would drop
 * something of what it reads, or never gives a date or a time, throws IllegalArgumentException.
 */
record FormatPattern(String written) {
  private static final Pattern PIECE =
      Pattern.compile("'(?:[^']|'')*'|[yu]+|(?:(?!['yu]).)+", Pattern.DOTALL);
  private static final Pattern QUOTED = Pattern.compile("'(?:[^']|'')*'");
  private static final Pattern QUOTED_ZONE =
      Pattern.compile("'[^']*(?:Z|UTC|GMT|[+-]\\d\\d:?\\d\\d)'");
  private static final Pattern MONTH_TWICE = Pattern.compile("M[^M]+M");

  /** Every field of it is told from every other. */
  private static final ZonedDateTime SAMPLE =
      ZonedDateTime.of(2026, 10, 21, 13, 45, 56, 0, ZoneId.of("America/Chicago"));

  private static final int CENTURY_OF_SAMPLE = 2000;

  /** Whether it says morning or afternoon, so that its hours are sure. */
  boolean saysHalf() {
    return has("a");
  }

  /**
   * Strict, so that February 30 is an error and no other day; {@code u} is the year without eras.
   * Two digits of a year are of the hundred years from {@code firstYear} on.
   */
  DateTimeFormatter formatter(int firstYear) {
    var builder = new DateTimeFormatterBuilder().parseCaseInsensitive();
    PIECE
        .matcher(written)
        .results()
        .map(MatchResult::group)
        .forEach(p -> add(p, firstYear, builder));
    return builder.toFormatter(Locale.US).withResolverStyle(ResolverStyle.STRICT);
  }

  private static void add(String piece, int firstYear, DateTimeFormatterBuilder builder) {
    if (!piece.startsWith("y") && !piece.startsWith("u")) {
      builder.appendPattern(piece);
    } else if (piece.length() == 2) {
      builder.appendValueReduced(ChronoField.YEAR, 2, 2, firstYear);
    } else {
      builder.appendPattern("u".repeat(piece.length()));
    }
  }

  FormatPattern checkedAsDate() {
    checkLetters();
    refuse(!has("[MLDwQq]") && has("m"), "m is the minute; write M for the month");
    refuse(MONTH_TWICE.matcher(letters()).find(), "M is the month; write m for the minute");
    boolean zoned = has("[XxZzVOv]");
    refuse(zoned && !has("[HhKk]"), "a zone needs a time of day");
    TemporalAccessor back = readBack();
    refuse(!isSampleDate(back), "it gives no day and month");
    refuse(has("[HhKkmsSaAnN]") && !isSampleTime(back), "it gives no time of day");
    refuse(zoned && !back.isSupported(ChronoField.INSTANT_SECONDS), "it drops the zone");
    return this;
  }

  FormatPattern checkedAsTime() {
    checkLetters();
    refuse(has("[XxZzVOv]"), "a time alone has no zone: map the whole as hearing-at");
    refuse(has("M") && !has("d"), "M is the month; write m for the minute");
    refuse(!isSampleTime(readBack()), "it gives no time of day; AM, PM and NOON need no format");
    return this;
  }

  private void checkLetters() {
    refuse(has("Y"), "Y is the week's year; write yyyy");
    refuse(QUOTED_ZONE.matcher(written).find(), "it drops the zone: write X in place of the quote");
    refuse(has("D") && has("M"), "D is the day of the year; write d");
    refuse(has("[hK]") && !has("[aB]"), "h is an hour of twelve and needs a for AM or PM; write H");
  }

  private static boolean isSampleDate(TemporalAccessor back) {
    LocalDate date = back.query(TemporalQueries.localDate());
    return date == null
        ? is(back, ChronoField.MONTH_OF_YEAR, SAMPLE.getMonthValue())
            && is(back, ChronoField.DAY_OF_MONTH, SAMPLE.getDayOfMonth())
        : date.equals(SAMPLE.toLocalDate());
  }

  private static boolean is(TemporalAccessor back, ChronoField field, int value) {
    return back.isSupported(field) && back.get(field) == value;
  }

  private boolean isSampleTime(TemporalAccessor back) {
    LocalTime time = back.query(TemporalQueries.localTime());
    boolean minutes = has("[mAnN]");
    return time != null
        && time.getHour() == SAMPLE.getHour()
        && time.getMinute() == (minutes ? SAMPLE.getMinute() : 0)
        && time.getSecond() == (has("[sAnNS]") ? SAMPLE.getSecond() : 0);
  }

  private TemporalAccessor readBack() {
    DateTimeFormatter formatter = formatter(CENTURY_OF_SAMPLE);
    try {
      return formatter.parse(formatter.format(SAMPLE));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("'" + written + "': it cannot be read back", e);
    }
  }

  private String letters() {
    return QUOTED.matcher(written).replaceAll(" ");
  }

  private boolean has(String letters) {
    return Pattern.compile(letters).matcher(letters()).find();
  }

  private void refuse(boolean wrong, String why) {
    if (wrong) {
      throw new IllegalArgumentException("'" + written + "': " + why);
    }
  }
}

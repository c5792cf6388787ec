package org.docketline.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads a feed's dates and times, as they are meant today, in the formats that it lists, tried in
 * order. What an instant says is told where the court sits.
 */
final class DateFormats {
  private static final int CENTURY = 100;
  private static final int EARLIEST_BIRTH = 1900;

  private final List<DateFormat> hearings;
  private final List<DateFormat> past;
  private final List<DateFormat> times;
  private final boolean midnightIsNoTime;
  private final HearingSpan span;

  /** Throws IllegalArgumentException, naming the format, for one that cannot be read. */
  DateFormats(List<String> dates, List<String> times, boolean midnightIsNoTime, HearingSpan span) {
    int year = span.today().getYear();
    this.hearings = formats(dates, year - CENTURY / 2);
    this.past =
        formats(
            Stream.concat(dates.stream(), Stream.of(DateFormat.ISO)).distinct().toList(),
            year - CENTURY + 1);
    this.times = times.stream().map(DateFormat::ofTime).toList();
    this.midnightIsNoTime = midnightIsNoTime;
    this.span = span;
  }

  private static List<DateFormat> formats(List<String> dates, int firstYear) {
    return dates.stream().map(date -> DateFormat.ofDate(date, firstYear)).toList();
  }

  /** When a hearing is; null for a date that stands for none. */
  Moment hearing(String written, ZoneId zone) throws BadFact {
    Moment moment =
        moments(written, hearings, zone)
            .findFirst()
            .or(() -> inTwo(written, zone))
            .orElseThrow(() -> new BadFact(InstantFormat.hint(written)));
    if (NoDates.isOne(moment.date())) {
      return null;
    }
    if (!span.holds(moment.date())) {
      throw new BadFact(" beyond latest, or a century ago");
    }
    return moment;
  }

  // A date and then words for a time: 12/16/2026 9:00 a.m.
  private Optional<Moment> inTwo(String written, ZoneId zone) {
    return IntStream.range(0, written.length())
        .filter(i -> written.charAt(i) == ' ')
        .boxed()
        .flatMap(i -> inTwo(written.substring(0, i), written.substring(i + 1).strip(), zone))
        .findFirst();
  }

  private Stream<Moment> inTwo(String date, String time, ZoneId zone) {
    return moments(date, hearings, zone)
        .filter(moment -> moment.at().time() == null)
        .flatMap(day -> at(time).map(at -> new Moment(day.date(), at, false)).stream());
  }

  private Stream<Moment> moments(String written, List<DateFormat> formats, ZoneId zone) {
    return formats.stream()
        .flatMap(
            format ->
                format.read(written).stream()
                    .flatMap(fields -> moment(fields, format.saysHalf(), zone).stream()));
  }

  private Optional<Moment> moment(TemporalAccessor fields, boolean sure, ZoneId zone) {
    if (fields.isSupported(ChronoField.INSTANT_SECONDS)) {
      return Optional.of(moment(Instant.from(fields), zone));
    }
    LocalTime time = fields.query(TemporalQueries.localTime());
    return date(fields).map(date -> new Moment(date, new DayTime(time, null, sure), false));
  }

  private static Moment moment(Instant instant, ZoneId zone) {
    ZonedDateTime there = instant.atZone(zone);
    ZonedDateTime utc = instant.atZone(ZoneOffset.UTC);
    LocalDate date = NoDates.isOne(utc.toLocalDate()) ? utc.toLocalDate() : there.toLocalDate();
    boolean midnight = utc.toLocalTime().equals(LocalTime.MIDNIGHT);
    return new Moment(date, new DayTime(there.toLocalTime(), null, true), midnight);
  }

  private Optional<LocalDate> date(TemporalAccessor fields) {
    LocalDate date = fields.query(TemporalQueries.localDate());
    return date == null
        ? span.near(fields.get(ChronoField.MONTH_OF_YEAR), fields.get(ChronoField.DAY_OF_MONTH))
            .filter(day -> isOn(day, fields))
        : Optional.of(date);
  }

  private static boolean isOn(LocalDate day, TemporalAccessor fields) {
    return !fields.isSupported(ChronoField.DAY_OF_WEEK)
        || day.getDayOfWeek().getValue() == fields.get(ChronoField.DAY_OF_WEEK);
  }

  /** When somebody was born; null for a date that stands for none. */
  LocalDate birth(String written) throws BadFact {
    LocalDate date = notAfter(span.today(), written);
    if (date.getYear() < EARLIEST_BIRTH) {
      throw new BadFact(" before " + EARLIEST_BIRTH);
    }
    return NoDates.isOneOfABirth(date) ? null : date;
  }

  /** When a ticket was issued, by today or, where another zone is ahead, tomorrow. */
  LocalDate issued(String written) throws BadFact {
    LocalDate date = notAfter(span.today().plusDays(1), written);
    return NoDates.isOne(date) ? null : date;
  }

  // An instant at midnight in UTC is a date that a program wrote as an instant.
  private LocalDate notAfter(LocalDate last, String written) throws BadFact {
    LocalDate date =
        moments(written, past, ZoneOffset.UTC).findFirst().orElseThrow(BadFact::new).date();
    if (!date.isAfter(last)) {
      return date;
    }
    throw new BadFact(" in the future");
  }

  /** A time of day, or a part of the day. */
  DayTime time(String written) throws BadFact {
    return at(written).orElseThrow(BadFact::new);
  }

  private Optional<DayTime> at(String written) {
    return times.stream()
        .flatMap(format -> format.read(written).map(fields -> at(fields, format)).stream())
        .findFirst()
        .or(() -> TimeWords.read(written));
  }

  private static DayTime at(TemporalAccessor fields, DateFormat format) {
    return new DayTime(fields.query(TemporalQueries.localTime()), null, format.saysHalf());
  }

  /** The time as it may be told, without a midnight that means none. */
  DayTime told(DayTime at) throws BadFact {
    if (midnightIsNoTime && at.isMidnight()) {
      return DayTime.NONE;
    }
    if (at.isDoubtful()) {
      throw new BadFact(" before 7:00 without AM or PM, or in the night");
    }
    return at;
  }
}

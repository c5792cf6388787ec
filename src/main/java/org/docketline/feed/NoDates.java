package org.docketline.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Dates that tools write where there is none: the first or the last that they know. */
final class NoDates {
  private static final int LAST_YEAR = 9999;

  /** Year 1 in any zone. */
  private static final LocalDate FIRST_DAYS = LocalDate.of(1, 1, 4);

  private static final Set<LocalDate> DATES =
      Set.of(
          LocalDate.of(1753, 1, 1),
          LocalDate.of(1899, 12, 30),
          LocalDate.of(1899, 12, 31),
          LocalDate.of(1900, 1, 1),
          LocalDate.of(2079, 6, 6),
          LocalDate.of(2099, 12, 31),
          LocalDate.of(2999, 12, 31));

  /** One of these is in each such date: its year, or what an instant is called. */
  private static final String[] MARKS = {
    "9999", "2999", "2099", "2079", "1970", "1900", "1899", "1753", "000", "("
  };

  private static final Pattern ZEROS = Pattern.compile("[0\\s/.:T-]*0[0\\s/.:TZ-]*");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})(?:[-/.](?=.+[-/.])|(?=\\d{4}))(\\d\\d?)[-/.]?(\\d\\d?)(?:[T ].*)?");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d\\d?)([-/.])(\\d\\d?)\\2(\\d{4})(?:[T ].*)?");

  private NoDates() {}

  static boolean isOne(LocalDate date) {
    return date.equals(LocalDate.EPOCH) || isOneOfABirth(date);
  }

  /** Whether nobody was born then; on the first of January 1970 somebody was. */
  static boolean isOneOfABirth(LocalDate date) {
    return DATES.contains(date) || date.isBefore(FIRST_DAYS) || date.getYear() >= LAST_YEAR;
  }

  /** Whether this is such a date in a form that no format needs to name. */
  static boolean isOne(String written) {
    return ZEROS.matcher(written).matches() || dates(written).anyMatch(NoDates::isOne);
  }

  static boolean isOneOfABirth(String written) {
    return ZEROS.matcher(written).matches() || dates(written).anyMatch(NoDates::isOneOfABirth);
  }

  // A day of December and one of January are the same whichever of the two numbers is the month.
  private static Stream<LocalDate> dates(String written) {
    if (!mayBe(written)) {
      return Stream.empty();
    }
    Matcher first = YEAR_FIRST.matcher(written);
    if (first.matches()) {
      return date(first.group(1), first.group(2), first.group(3));
    }
    Matcher last = YEAR_LAST.matcher(written);
    if (last.matches()) {
      return Stream.concat(
          date(last.group(4), last.group(1), last.group(3)),
          date(last.group(4), last.group(3), last.group(1)));
    }
    return InstantFormat.ASPNET.read(written).map(NoDates::utc).stream();
  }

  // Asked of every date of every row, of which hardly any holds such a year or such an instant.
  private static boolean mayBe(String written) {
    for (String mark : MARKS) {
      if (written.contains(mark)) {
        return true;
      }
    }
    return false;
  }

  private static Stream<LocalDate> date(String year, String month, String day) {
    try {
      return Stream.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Stream.empty();
    }
  }

  static LocalDate utc(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }

  /** Whether an instant stands for none, in whatever zone it was meant. */
  static boolean isOne(Instant instant) {
    return isOne(utc(instant));
  }
}

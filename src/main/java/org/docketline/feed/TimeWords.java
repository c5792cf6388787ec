package org.docketline.feed;

import java.time.LocalTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.docketline.docket.DaySession;

/**
 * Times as clerks write them, for what no format of the feed reads: {@code 9:00 a.m.}, {@code
 * 0900}, {@code NOON}, {@code 8:30-11:30 AM}. Of a range it is the start. Pure.
 */
final class TimeWords {
  private static final int LONGEST = 40;
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern HALF = Pattern.compile("(?<![A-Z])([AP]) ?\\.? ?M\\.?(?![A-Z])");
  private static final Pattern AROUND =
      Pattern.compile("(?:(?:AT|@) )?(.*?)(?: (?:SESSION|DOCKET|CALENDAR|CALL))?");

  /** The day that databases put before a time that has none. */
  private static final Pattern NO_DAY =
      Pattern.compile(
          "(?:1899-12-3[01]|(?:0001|1753|1900|1970)-01-01"
              + "|12/3[01]/1899|3[01]/12/1899|0?1/0?[01]/1900|0?1/0?1/(?:0001|1753|1970))"
              + "[T ](?=.)");

  private static final Pattern TO = Pattern.compile(" ?(?:\\p{Pd}|\\bTO\\b) ?");
  private static final Pattern NOON = Pattern.compile("(?:12(?::00)? ?)?NOON");
  private static final Pattern END_OF_DAY = Pattern.compile("24:?00(?::00)?");
  private static final Map<String, DaySession> SESSIONS =
      Map.of(
          "AM", DaySession.MORNING,
          "MORNING", DaySession.MORNING,
          "PM", DaySession.AFTERNOON,
          "AFTERNOON", DaySession.AFTERNOON);

  private TimeWords() {}

  /**
   * Whether a format only stands for a word that is read in any case: {@code 'NOON'}, {@code a}.
   */
  static boolean isWord(String format) {
    boolean isQuoted = format.length() > 2 && format.startsWith("'") && format.endsWith("'");
    String word = isQuoted ? format.substring(1, format.length() - 1) : "";
    return format.equals("a") || read(word).isPresent();
  }

  static Optional<DayTime> read(String written) {
    if (written.length() > LONGEST) {
      return Optional.empty();
    }
    String plain = plain(written);
    if (SESSIONS.containsKey(plain)) {
      return Optional.of(DayTime.of(SESSIONS.get(plain)));
    }
    return END_OF_DAY.matcher(plain).matches() ? Optional.of(DayTime.NONE) : hour(plain);
  }

  private static String plain(String written) {
    String spaced = SPACES.matcher(written.strip()).replaceAll(" ").toUpperCase(Locale.US);
    String dayless = NO_DAY.matcher(HALF.matcher(spaced).replaceAll("$1M")).replaceFirst("");
    Matcher around = AROUND.matcher(dayless);
    return around.matches() ? around.group(1) : dayless;
  }

  private static Optional<DayTime> hour(String plain) {
    String[] ends = TO.split(plain, -1);
    if (ends.length == 2) {
      return clock(ends[0]).flatMap(from -> clock(ends[1]).flatMap(from::before));
    }
    return clock(plain).flatMap(Clock::time);
  }

  private static Optional<Clock> clock(String plain) {
    return NOON.matcher(plain).matches() ? Optional.of(Clock.NOON) : Clock.read(plain);
  }

  /** Digits of a clock, and the half of the day where it is said: A, P or nothing. */
  private record Clock(int hour, String minute, String half) {
    static final Clock NOON = new Clock(12, "00", "P");

    private static final int DIAL = 12;
    private static final int DAY = 24;
    private static final Pattern DIGITS =
        Pattern.compile(
            "(?:(?<h>\\d{1,2})(?:[:.H](?<m>[0-5]\\d)(?::[0-5]\\d(?:\\.\\d+)?)?)?"
                + "|(?<hh>\\d{1,2})(?<mm>[0-5]\\d))(?: ?(?<half>[AP])M?)?");

    static Optional<Clock> read(String plain) {
      Matcher digits = DIGITS.matcher(plain);
      if (!digits.matches()) {
        return Optional.empty();
      }
      boolean parted = digits.group("h") != null;
      return Optional.of(
          new Clock(
              Integer.parseInt(digits.group(parted ? "h" : "hh")),
              digits.group(parted ? "m" : "mm"),
              digits.group("half") == null ? "" : digits.group("half")));
    }

    /** The hour, where it is more than a bare number. */
    Optional<DayTime> time() {
      return isSure() ? inHalf(half) : time(minute == null ? DAY : hour, false);
    }

    private boolean isSure() {
      return !half.isEmpty();
    }

    private Optional<DayTime> inHalf(String which) {
      boolean evening = which.equals("P");
      if (hour == 0 || (hour > DIAL && !evening)) {
        return Optional.empty();
      }
      return time(hour > DIAL ? hour : hour % DIAL + (evening ? DIAL : 0), true);
    }

    private Optional<DayTime> time(int of24, boolean sure) {
      int minutes = minute == null ? 0 : Integer.parseInt(minute);
      return of24 < DAY
          ? Optional.of(new DayTime(LocalTime.of(of24, minutes), null, sure))
          : Optional.empty();
    }

    /**
     * Where a range that ends so begins: 8:30-1:00 PM in the morning, since half past eight in the
     * evening is later than one.
     */
    Optional<DayTime> before(Clock end) {
      if (!end.isSure()) {
        return time();
      }
      Stream<String> halves = isSure() ? Stream.of(half) : Stream.of(end.half, "A");
      return halves
          .flatMap(which -> inHalf(which).stream())
          .filter(start -> end.time().filter(to -> start.time().isBefore(to.time())).isPresent())
          .findFirst();
    }
  }
}

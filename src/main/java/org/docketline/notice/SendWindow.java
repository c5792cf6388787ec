package org.docketline.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The hours, local to a court, in which texts that we start may go out. Pure. The law's quiet hours
 * bind solicitations and not court notices; we keep them all the same.
 */
public final class SendWindow {
  private static final Pattern WRITTEN = Pattern.compile("(\\d\\d:\\d\\d)-(\\d\\d:\\d\\d)");
  private static final String END_OF_DAY = "24:00";

  private final LocalTime opens;
  // Exclusive; null: open until the day ends.
  private final LocalTime closes;

  private SendWindow(LocalTime opens, LocalTime closes) {
    this.opens = opens;
    this.closes = closes;
  }

  /** Reads {@code 09:00-19:00}; 24:00 ends a day. Throws IllegalArgumentException. */
  public static SendWindow parse(String written) {
    Matcher hours = WRITTEN.matcher(written.replace(" ", ""));
    try {
      if (hours.matches()) {
        return between(hours.group(1), hours.group(2));
      }
    } catch (java.time.DateTimeException e) {
      throw new IllegalArgumentException("'" + written + "' names no time of day", e);
    }
    throw new IllegalArgumentException("'" + written + "' is not like 09:00-19:00");
  }

  private static SendWindow between(String from, String to) {
    LocalTime opens = LocalTime.parse(from);
    LocalTime closes = to.equals(END_OF_DAY) ? null : LocalTime.parse(to);
    if (closes != null && !opens.isBefore(closes)) {
      throw new IllegalArgumentException("the window " + from + "-" + to + " is never open");
    }
    return new SendWindow(opens, closes);
  }

  /** When it opens. */
  public LocalTime opens() {
    return opens;
  }

  /** When it closes: at midnight where it is open until the day ends. */
  public LocalTime closes() {
    return closes == null ? LocalTime.MIDNIGHT : closes;
  }

  /** Whether this local time is inside. */
  public boolean includes(LocalTime time) {
    return !time.isBefore(opens) && (closes == null || time.isBefore(closes));
  }

  /**
   * This moment if the window is open there then, or else the first at which it is. Goes by the
   * clock on the wall, a change of the clocks at a time: one may skip the opening or repeat it.
   */
  public Instant next(Instant moment, ZoneId zone) {
    Instant at = moment;
    while (!includes(at.atZone(zone).toLocalTime())) {
      Instant opening = at.plus(untilOpening(at.atZone(zone).toLocalTime()));
      at = clocksChange(at, zone).filter(opening::isAfter).orElse(opening);
    }
    return at;
  }

  private Duration untilOpening(LocalTime time) {
    Duration wait = Duration.between(time, opens);
    return wait.isNegative() ? wait.plusDays(1) : wait;
  }

  private static Optional<Instant> clocksChange(Instant after, ZoneId zone) {
    return Optional.ofNullable(zone.getRules().nextTransition(after))
        .map(ZoneOffsetTransition::getInstant);
  }
}

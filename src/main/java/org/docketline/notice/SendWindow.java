package org.docketline.notice;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
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

  /** Whether this local time is inside. */
  public boolean includes(LocalTime time) {
    return !time.isBefore(opens) && (closes == null || time.isBefore(closes));
  }

  /** This moment if the window is open there then, or else when it next opens. */
  public Instant next(Instant moment, ZoneId zone) {
    ZonedDateTime local = moment.atZone(zone);
    if (includes(local.toLocalTime())) {
      return moment;
    }
    boolean today = local.toLocalTime().isBefore(opens);
    return local.toLocalDate().plusDays(today ? 0 : 1).atTime(opens).atZone(zone).toInstant();
  }
}

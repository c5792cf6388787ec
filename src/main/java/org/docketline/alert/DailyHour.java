package org.docketline.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** When the county's people are reminded of what lasts, and when they are texted at all. */
final class DailyHour {
  private static final LocalTime REMINDED = LocalTime.of(8, 0);
  private static final LocalTime FIRST_TEXT = LocalTime.of(7, 0);
  private static final LocalTime LAST_TEXT = LocalTime.of(22, 0);

  /** What was told so shortly before that hour is not told again at it. */
  private static final Duration JUST_TOLD = Duration.ofHours(6);

  private DailyHour() {}

  /** Whether what was told then is to be told again now. */
  static boolean isDue(Instant told, Instant now, ZoneId county) {
    Instant today = LocalDate.ofInstant(now, county).atTime(REMINDED).atZone(county).toInstant();
    return !now.isBefore(today) && told.isBefore(today.minus(JUST_TOLD));
  }

  /** Whether a text may wake nobody now. */
  static boolean isForTexts(Instant now, ZoneId county) {
    LocalTime time = LocalTime.ofInstant(now, county);
    return !time.isBefore(FIRST_TEXT) && time.isBefore(LAST_TEXT);
  }
}

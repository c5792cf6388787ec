package org.docketline.feed;

import java.time.LocalTime;
import org.docketline.docket.DaySession;

/**
 * When in a day a row says that a hearing is: an hour, a part of the day, or neither. {@code sure}
 * is an hour that says which half of the day it is in.
 */
record DayTime(LocalTime time, DaySession session, boolean sure) {
  static final DayTime NONE = new DayTime(null, null, false);

  /** Before this no court sits, whatever is written. */
  private static final LocalTime EARLIEST = LocalTime.of(5, 0);

  /** Before this an hour that does not say so may as well be of the afternoon. */
  private static final LocalTime EARLIEST_UNSAID = LocalTime.of(7, 0);

  static DayTime of(DaySession session) {
    return new DayTime(null, session, false);
  }

  boolean isMidnight() {
    return LocalTime.MIDNIGHT.equals(time);
  }

  /** Whether no court sits then, or perhaps at another hour. */
  boolean isDoubtful() {
    return time != null && time.isBefore(sure ? EARLIEST : EARLIEST_UNSAID);
  }
}

package org.docketline.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * When a text may go out: within the window; where that would be too late for a hearing, within the
 * wider urgent window; and where the hearing begins before even that opens, at once. A court's
 * notice is no solicitation, so that no law's quiet hours bind it: being woken is the lesser harm
 * beside a day in the wrong place.
 */
record SendHours(SendWindow window, SendWindow urgent, boolean neverTooLate) {
  /** What somebody needs to change a day's plans, and to get to court. */
  static final Duration NOTICE = Duration.ofHours(2);

  /** The first moment from now on; {@code start} is when the hearing begins that it is about. */
  Instant next(Instant now, ZoneId zone, Optional<Instant> start) {
    Instant opening = window.next(now, zone);
    return start
        .filter(now::isBefore)
        .filter(begins -> opening.isAfter(begins.minus(NOTICE)))
        .map(begins -> inTime(now, zone, begins))
        .filter(opening::isAfter)
        .orElse(opening);
  }

  private Instant inTime(Instant now, ZoneId zone, Instant begins) {
    Instant opening = urgent.next(now, zone);
    return opening.isBefore(begins) || !neverTooLate ? opening : now;
  }

  /** Whether this is an hour at which nobody expects a text. */
  boolean isOdd(Instant now, ZoneId zone) {
    var time = now.atZone(zone).toLocalTime();
    return !window.includes(time) && !urgent.includes(time);
  }
}

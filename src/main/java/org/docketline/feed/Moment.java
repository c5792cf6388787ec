package org.docketline.feed;

import java.time.LocalDate;

/** A local date and perhaps a time; {@code utcMidnight} was an instant at midnight in UTC. */
record Moment(LocalDate date, DayTime at, boolean utcMidnight) {
  /** Whether this is surely earlier; what is not given is neither earlier nor later. */
  boolean isBefore(Moment other) {
    boolean timed = at.time() != null && other.at.time() != null && date.equals(other.date);
    return timed ? at.time().isBefore(other.at.time()) : date.isBefore(other.date);
  }
}

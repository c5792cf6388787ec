package org.docketline.docket;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;

/**
 * A hearing as one of the county's lists has it. The place is a court's key, empty where the list
 * names none; {@code changed} grows with each change that any list makes, and {@code left} are the
 * days from which this list has moved it.
 */
record HearingCopy(
    Citation citation, Hearing hearing, String place, long changed, Set<LocalDate> left) {

  /** Whether both lists mean one case: a driver who is another is proof that they do not. */
  boolean isOfSameCase(HearingCopy other) {
    return !citation.feed.equals(other.citation.feed)
        && citation.isNumberedLike(other.citation)
        && (!citation.number.equals(other.citation.number)
            || (alike(citation.lastName, other.citation.lastName)
                && alike(citation.birthDate, other.citation.birthDate)))
        && (place.isEmpty() || other.place.isEmpty() || place.equals(other.place));
  }

  private static boolean alike(byte[] one, byte[] other) {
    return one == null || other == null || Arrays.equals(one, other);
  }

  /** Whether both are of one case, court and day. */
  boolean isSameDay(HearingCopy other) {
    return isOfSameCase(other) && hearing.date.equals(other.hearing.date);
  }

  boolean isSameTime(HearingCopy other) {
    return Objects.equals(hearing.time, other.hearing.time);
  }

  boolean isTimed() {
    return hearing.time != null;
  }

  /** Whether the other list has moved this hearing on since. */
  boolean isBehind(HearingCopy other) {
    return isOfSameCase(other)
        && !hearing.date.equals(other.hearing.date)
        && other.left.contains(hearing.date)
        && (!left.contains(other.hearing.date) || changed < other.changed);
  }

  /** Whether somebody who goes by the one is misled as to the other. */
  boolean contradicts(HearingCopy other) {
    return isOn() != other.isOn()
        || !hearing.date.equals(other.hearing.date)
        || (isTimed() && other.isTimed() && !isSameTime(other));
  }

  private boolean isOn() {
    return hearing.status == HearingStatus.SCHEDULED && !citation.isClosed();
  }

  private boolean isLost() {
    return hearing.status == HearingStatus.UNSEEN;
  }

  /**
   * Of two lists that have it on one day, whether the other is to be believed: not the one that
   * lost sight of it, nor the one that closed the case, which the other may have taken over; where
   * they contradict each other, the one that changed last; else the one that says more.
   */
  boolean yieldsTo(HearingCopy other) {
    if (isLost() != other.isLost()) {
      return isLost();
    }
    if (citation.isClosed() != other.citation.isClosed()) {
      return citation.isClosed();
    }
    if (contradicts(other) && changed != other.changed) {
      return changed < other.changed;
    }
    if (isOn() != other.isOn()) {
      return other.isOn();
    }
    return said() == other.said() ? hearing.id > other.hearing.id : said() < other.said();
  }

  private int said() {
    return (isTimed() ? 4 : 0) + (place.isEmpty() ? 0 : 2) + (hearing.room == null ? 0 : 1);
  }
}

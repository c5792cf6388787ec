package org.docketline.docket;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * When a feed's row says that a hearing is, local to its court. The date is null unless it is
 * given; of time and session one may be given with it, or neither.
 */
public record ListedDate(DateSaid said, LocalDate date, LocalTime time, DaySession session) {
  public ListedDate {
    if ((said == DateSaid.GIVEN) != (date != null)) {
      throw new IllegalArgumentException("A date is there where it is given, and nowhere else");
    }
  }

  /** No date, and what is said instead. */
  public static ListedDate without(DateSaid said) {
    return new ListedDate(said, null, null, null);
  }
}

package org.docketline.docket;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** A hearing, the court that holds it, and the day that it is there now. */
public record HearingNow(Hearing hearing, Court court, LocalDate today) {
  /** This hearing, at this moment. */
  public static HearingNow of(Hearing hearing, CourtDirectory courts, Clock clock) {
    Court court = courts.of(hearing);
    return new HearingNow(hearing, court, court.today(clock));
  }

  /** Whether somebody is expected there. */
  public boolean isAhead() {
    return hearing.status == HearingStatus.SCHEDULED && !isOver();
  }

  /** Whether it may still be on: that a feed leaves it out does not call it off. */
  boolean mayBeOn() {
    return isAhead() || (hearing.status == HearingStatus.UNSEEN && !isOver());
  }

  /**
   * Whether its day is over where the court sits. Until then people may be on their way, so that
   * today's hearing is still ahead.
   */
  public boolean isOver() {
    return hearing.date.isBefore(today);
  }

  /** Whole days from today, in its court's calendar. */
  public long daysLeft() {
    return ChronoUnit.DAYS.between(today, hearing.date);
  }
}

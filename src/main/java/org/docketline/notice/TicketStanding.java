package org.docketline.notice;

/** How a ticket stands as to the date that is told of it. */
public enum TicketStanding {
  /** A date is ahead, on a later day. */
  AHEAD,
  TODAY,
  /** The date is today, and its hour has come. */
  BEGUN,
  PAST,
  CANCELLED,
  /** The feed leaves the date out, which may still be on. */
  UNSEEN,
  /** The feed says that there is no date now. */
  WITHDRAWN,
  /** There was never a date, or the last one was called off and its day is over. */
  NONE,
  CLOSED;

  /** Whether somebody is expected in court. */
  public boolean isExpected() {
    return this == AHEAD || this == TODAY || this == BEGUN;
  }

  /** Whether its date is one to come to, or may be. */
  public boolean mayBeOn() {
    return isExpected() || this == UNSEEN;
  }
}

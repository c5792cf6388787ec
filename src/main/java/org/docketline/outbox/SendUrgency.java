package org.docketline.outbox;

import jakarta.persistence.EnumeratedValue;

/** Which texts go out first when the pace does not allow all of them. */
public enum SendUrgency {
  /** Somebody has asked for it on a page just now, and waits for it. */
  AWAITED(-1),
  /** A date that is set, moved or cancelled, or a hearing within a day. */
  FIRST(0),
  NORMAL(1),
  LATER(2);

  @EnumeratedValue private final short rank;

  SendUrgency(int rank) {
    this.rank = (short) rank;
  }

  /** Texts with a lower rank go out sooner. */
  short rank() {
    return rank;
  }
}

package org.docketline.outbox;

import jakarta.persistence.EnumeratedValue;

/** Which texts go first when the pace does not allow all. */
public enum SendUrgency {
  /** A change, or a hearing within a day. */
  FIRST(0),
  NORMAL(1),
  LATER(2);

  @EnumeratedValue private final short rank;

  SendUrgency(int rank) {
    this.rank = (short) rank;
  }

  /** The lower, the sooner. */
  short rank() {
    return rank;
  }
}

package org.docketline.outbox;

/** Which texts go first when the pace does not allow all. */
public enum SendUrgency {
  /** A change, or a hearing within a day. */
  FIRST(0),
  NORMAL(1),
  LATER(2);

  private final int rank;

  SendUrgency(int rank) {
    this.rank = rank;
  }

  /** The lower, the sooner. */
  int rank() {
    return rank;
  }
}

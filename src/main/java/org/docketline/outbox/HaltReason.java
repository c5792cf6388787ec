package org.docketline.outbox;

import java.time.Duration;

/** Why all sending waits, and how often one text tries whether that is over. */
public enum HaltReason {
  /** The carrier cannot be reached, and nothing was sent. */
  LINE(Duration.ofSeconds(5), Duration.ofSeconds(5), "waiting for the line to the carrier"),
  /**
   * Many texts in a row ended without an answer, and each may have been taken. A line that breaks
   * looks the same at first, so that the first try comes soon.
   */
  NO_ANSWERS(Duration.ofSeconds(5), Duration.ofSeconds(20), "waiting for the carrier to answer"),
  /** Several phones in a row met the same code, of which nobody knows what it is about. */
  UNLISTED_CODE(
      Duration.ofMinutes(1),
      Duration.ofMinutes(1),
      "stopped by a code of the carrier that is not known"),
  /** The account or the sender is at fault. */
  ACCOUNT(Duration.ofMinutes(1), Duration.ofMinutes(1), "stopped by the carrier");

  private final Duration firstTry;
  private final Duration betweenTries;
  private final String words;

  HaltReason(Duration firstTry, Duration betweenTries, String words) {
    this.firstTry = firstTry;
    this.betweenTries = betweenTries;
    this.words = words;
  }

  Duration firstTry() {
    return firstTry;
  }

  Duration betweenTries() {
    return betweenTries;
  }

  /** Whether it is that the carrier does not answer, which any answer ends. */
  boolean isSilence() {
    return switch (this) {
      case LINE, NO_ANSWERS -> true;
      case UNLISTED_CODE, ACCOUNT -> false;
    };
  }

  /** For operators. */
  public String inWords() {
    return words;
  }
}

package org.docketline.polling;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;

/** What a file is doubted for, as metrics count it; the sentence of each doubt says more. */
enum FeedDoubt {
  /** It is older than the one applied last. */
  OLDER,
  /** Too many of its rows are rejected. */
  REJECTED_ROWS,
  /** Too many of its dates or times cannot be read. */
  UNREAD_DATES,
  /** Its last line has no end. */
  CUT,
  /** It has fewer rows than the one applied last. */
  FEWER_ROWS,
  /**
   * Something of it looks lost: rows within a quote, a list that was cut, dates that are instants.
   */
  LOOKS_LOST,
  /** Too many of its courts, rooms or charges hold words that are none. */
  STRANGE_WORDS,
  /** It moves too many hearings. */
  MOVED,
  /** Its numbers look like those that are gone. */
  RENUMBERED,
  /** Too many numbers with a date to come are gone. */
  GONE,
  /** It was applied before. */
  APPLIED_BEFORE,
  /** Somebody has taken it back, or what it says. */
  TAKEN_BACK,
  /** It cannot be believed whatever an operator says, or cannot be read. */
  UNUSABLE;

  /** Counts it once more of this feed. */
  void count(String feed, MeterRegistry meters) {
    meters.counter("docketline.feed.doubts", "feed", feed, "doubt", key()).increment();
  }

  private String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

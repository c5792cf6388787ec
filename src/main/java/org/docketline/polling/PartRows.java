package org.docketline.polling;

import org.docketline.feed.LostHearings;

/**
 * How the rows of one part of a feed fared, whether its last line had an end, and what could not be
 * read of its hearings.
 */
public record PartRows(int read, int accepted, boolean wholeLines, LostHearings hearings) {
  public int rejected() {
    return read - accepted;
  }

  /** Whether every row was looked at and has no date that can be read, where dates are given. */
  boolean isDateless() {
    return hearings.isEveryDate() && hearings.rows() >= accepted;
  }
}

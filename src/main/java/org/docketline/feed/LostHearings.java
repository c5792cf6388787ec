package org.docketline.feed;

/**
 * The rows of a part whose hearing has a date or a time that cannot be read, of those that were
 * read; and how many have a date. The words name column and shape.
 */
public record LostHearings(int lost, int rows, int dated, int undatable, String words) {
  /** Of a part that tells of no hearings. */
  public static final LostHearings NONE = new LostHearings(0, 0, 0, 0, "");

  /** Whether there are dates, and none of them can be read. */
  public boolean isEveryDate() {
    return undatable > 0 && dated == 0;
  }
}

package org.docketline.polling;

/** How the rows of one part of a feed fared, and whether its last line had an end. */
public record PartRows(int read, int accepted, boolean wholeLines) {
  public int rejected() {
    return read - accepted;
  }
}

package org.docketline.feed;

/** How the rows of one part of a feed fared, and whether its last line had an end. */
record PartRows(int read, int accepted, boolean wholeLines) {
  int rejected() {
    return read - accepted;
  }
}

package org.docketline.feed;

/** How the rows of one part of a feed fared, and whether its last line had an end. */
record PartRows(int read, int accepted, boolean wholeLines) {
  int rejected() {
    return read - accepted;
  }

  /** As many rows were accepted that turn out to be of no use. */
  PartRows less(int useless) {
    return new PartRows(read, accepted - useless, wholeLines);
  }
}

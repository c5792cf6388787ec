package org.docketline.fetch;

import java.time.Instant;

/** A file as its folder lists it; size -1 and modified null where a server does not tell. */
record ListedFile(String name, long size, Instant modified) {
  static final long UNKNOWN = -1;

  Instant time() {
    return modified == null ? Instant.MIN : modified;
  }

  /** What the same file would have again, or null where the server tells too little. */
  String mark() {
    return size == UNKNOWN || modified == null ? null : name + " " + size + " " + modified;
  }
}

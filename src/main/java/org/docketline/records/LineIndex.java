package org.docketline.records;

import com.carrotsearch.hppc.LongArrayList;

/** Where every so many lines of a text start, so that those in between need not be gone through. */
public final class LineIndex {
  /** Of a text that was not gone through line by line. */
  static final LineIndex NONE = new LineIndex();

  private static final int EVERY = 16;

  private final LongArrayList starts = new LongArrayList();

  /** Takes the lines in their order, from the first on. */
  void note(int line, long start) {
    if (line % EVERY == 0) {
      starts.add(start);
    }
  }

  /** The last line up to this one whose start is known; 0 if there is none. */
  int before(int line) {
    return Math.min(line / EVERY, starts.size()) * EVERY;
  }

  /** Where one of those starts. */
  long start(int line) {
    return starts.get(line / EVERY - 1);
  }
}

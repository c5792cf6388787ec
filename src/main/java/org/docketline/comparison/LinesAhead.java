package org.docketline.comparison;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;

/** Lines that may be looked at before they are taken: of each its hash, and a fact beside it. */
final class LinesAhead {
  private final Source source;
  private long[] hashes = new long[1 << 12];
  private long[] facts = new long[1 << 12];
  private int first;
  private int end;

  LinesAhead(Source source) {
    this.source = source;
  }

  /** Where they come from. */
  interface Source {
    /** Adds one line or more; false where there are none. */
    boolean more(LinesAhead to) throws IOException, SQLException;
  }

  void add(long hash, long fact) {
    if (end == hashes.length) {
      makeRoom();
    }
    hashes[end] = hash;
    facts[end++] = fact;
  }

  private void makeRoom() {
    int length = first > hashes.length / 2 ? hashes.length : hashes.length * 2;
    System.arraycopy(hashes, first, hashes, 0, end - first);
    System.arraycopy(facts, first, facts, 0, end - first);
    hashes = Arrays.copyOf(hashes, length);
    facts = Arrays.copyOf(facts, length);
    end -= first;
    first = 0;
  }

  /** Whether there is a line after so many. */
  boolean has(int ahead) throws IOException, SQLException {
    while (end - first <= ahead) {
      if (!source.more(this)) {
        return false;
      }
    }
    return true;
  }

  long hash(int ahead) {
    return hashes[first + ahead];
  }

  long fact(int ahead) {
    return facts[first + ahead];
  }

  void take() {
    first++;
  }
}

package org.docketline.comparison;

import com.carrotsearch.hppc.LongIntHashMap;
import java.io.IOException;
import java.sql.SQLException;

/**
 * Finds which lines of a file stand in the one before too, in the same order. Whatever it takes for
 * the same is the same; a better search would find more of it.
 */
final class LineMatch {
  private static final int NEAR = 4;
  private static final int FAR = 1 << 13;
  private static final int FAR_SEARCHES = 200;
  private static final int A_FEW = 4096;
  private static final int MOST_OF = 4;

  private final LinesAhead before;
  private final LinesAhead now;
  private final Taker taker;
  private long same;
  private long other;
  private int searches;

  LineMatch(LinesAhead before, LinesAhead now, Taker taker) {
    this.before = before;
    this.now = now;
    this.taker = taker;
  }

  /** What becomes of each line, in their order. */
  interface Taker {
    void same() throws IOException, SQLException;

    void gone() throws IOException, SQLException;

    void added() throws IOException, SQLException;
  }

  /** Goes through both; false where too much differs for that to be worth while. */
  boolean run() throws IOException, SQLException {
    while (before.has(0) || now.has(0)) {
      if (before.has(0) && now.has(0) && isSame(0, 0)) {
        taker.same();
        take(1, 1);
        same++;
      } else if (!passDifference() || other > A_FEW + same / MOST_OF) {
        return false;
      }
    }
    return true;
  }

  private boolean isSame(int ofBefore, int ofNow) {
    return before.hash(ofBefore) == now.hash(ofNow);
  }

  private void take(int ofBefore, int ofNow) {
    for (int i = 0; i < ofBefore; i++) {
      before.take();
    }
    for (int i = 0; i < ofNow; i++) {
      now.take();
    }
  }

  private boolean passDifference() throws IOException, SQLException {
    for (int apart = 1; apart <= 2 * NEAR; apart++) {
      for (int gone = Math.min(apart, NEAR); gone >= Math.max(0, apart - NEAR); gone--) {
        int added = apart - gone;
        if (before.has(gone) && now.has(added) && isSame(gone, added)) {
          return pass(gone, added);
        }
      }
    }
    return ++searches <= FAR_SEARCHES && search();
  }

  private boolean search() throws IOException, SQLException {
    var places = new LongIntHashMap();
    int old = 0;
    for (; old < FAR && before.has(old); old++) {
      if (!places.containsKey(before.hash(old))) {
        places.put(before.hash(old), old);
      }
    }
    int added = 0;
    for (; added < FAR && now.has(added); added++) {
      int gone = places.getOrDefault(now.hash(added), -1);
      if (gone >= 0) {
        return pass(gone, added);
      }
    }
    return (old < FAR || added < FAR) && pass(old, added); // one of the two has ended
  }

  private boolean pass(int gone, int added) throws IOException, SQLException {
    for (int i = 0; i < gone; i++) {
      taker.gone();
      before.take();
    }
    for (int i = 0; i < added; i++) {
      taker.added();
      now.take();
    }
    other += Math.max(gone, added);
    return true;
  }
}

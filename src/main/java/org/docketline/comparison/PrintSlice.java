package org.docketline.comparison;

import com.carrotsearch.hppc.LongArrayList;
import com.carrotsearch.hppc.LongHashSet;
import com.carrotsearch.hppc.LongIntHashMap;
import com.carrotsearch.hppc.LongLongHashMap;
import com.carrotsearch.hppc.cursors.LongCursor;
import com.carrotsearch.hppc.cursors.LongLongCursor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.BitSet;
import org.docketline.feed.RowHasher;

/** The citations of one segment, as they were and as they are: each the sum of its rows' marks. */
final class PrintSlice {
  private final LongLongHashMap was;
  private final LongLongHashMap is;
  private final LongIntHashMap rows;
  private final LongHashSet listed;
  private final LongHashSet changed = new LongHashSet();

  /** Reads what the segment was; the prints of nothing are empty. */
  PrintSlice(byte[] prints) {
    int citations = prints.length / (2 * Long.BYTES);
    was = new LongLongHashMap(citations);
    is = new LongLongHashMap(citations);
    rows = new LongIntHashMap(citations);
    listed = new LongHashSet(citations);
    var before = ByteBuffer.wrap(prints);
    while (before.hasRemaining()) {
      was.put(before.getLong(), before.getLong());
    }
  }

  /** Sums up what it is; rows up to {@code own} are those of the feed's own file. */
  void sumUp(RowMarks.Source source, RowHasher hasher, int own) throws IOException {
    source.forEach(
        (citation, row, number) -> {
          is.addTo(citation, hasher.of(row, rows.addTo(citation, 1)));
          if (number < own) {
            listed.add(citation);
          }
        });
  }

  /** Finds what changed, and what had a row that could not be read. */
  void compare(LongHashSet unread) {
    for (LongLongCursor now : is) {
      if (unread.contains(now.key) || !was.containsKey(now.key) || was.get(now.key) != now.value) {
        changed.add(now.key);
      }
    }
  }

  /** Adds the citations that the feed listed, and no longer does. */
  void addGone(LongArrayList gone) {
    for (LongLongCursor before : was) {
      if (!is.containsKey(before.key)) {
        gone.add(before.key);
      }
    }
    for (LongCursor now : changed) {
      if (!listed.contains(now.value) && was.containsKey(now.value)) {
        gone.add(now.value);
      }
    }
  }

  void addChanged(RowMarks.Source source, BitSet to) throws IOException {
    if (!changed.isEmpty()) {
      source.forEach(
          (citation, row, number) -> {
            if (changed.contains(citation)) {
              to.set(number);
            }
          });
    }
  }

  /** What is to be kept of it. */
  byte[] prints() {
    var prints = ByteBuffer.allocate(is.size() * 2 * Long.BYTES);
    for (LongLongCursor now : is) {
      prints.putLong(now.key).putLong(now.value);
    }
    return prints.array();
  }

  /** Whether it must be kept anew. */
  boolean isOther() {
    return !is.equals(was);
  }
}

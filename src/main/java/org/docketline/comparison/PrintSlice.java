package org.docketline.comparison;

import com.carrotsearch.hppc.LongArrayList;
import com.carrotsearch.hppc.LongHashSet;
import com.carrotsearch.hppc.LongIntHashMap;
import com.carrotsearch.hppc.LongLongHashMap;
import com.carrotsearch.hppc.cursors.LongCursor;
import com.carrotsearch.hppc.cursors.LongLongCursor;
import com.carrotsearch.hppc.predicates.LongPredicate;
import com.carrotsearch.hppc.procedures.LongProcedure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.Optional;
import org.docketline.feed.RowHasher;

/** The citations of one segment, as they were and as they are: each the sum of its rows' marks. */
final class PrintSlice {
  /** Changes beside a whole that is so many times as long are not worth writing the whole anew. */
  private static final int WORTH_WRITING = 8;

  private static final long GONE = 0;
  private static final int A_FEW = 16;
  private static final int PRINT_BYTES = 2 * Long.BYTES;

  private final SegmentPrints before;
  private final LongPredicate isHere;
  private final LongLongHashMap was;
  private final LongLongHashMap is;
  private final LongIntHashMap rows;
  private final LongHashSet listed;
  private final LongHashSet changed = new LongHashSet();

  /** Reads what the segment was. */
  PrintSlice(SegmentPrints before) {
    this(before, before.whole().length / PRINT_BYTES, citation -> true);
  }

  /** Reads what these citations of the segment were; it is handed their rows alone. */
  PrintSlice(SegmentPrints before, LongHashSet only) {
    this(before, A_FEW, only::contains);
  }

  private PrintSlice(SegmentPrints before, int citations, LongPredicate isHere) {
    this.before = before;
    this.isHere = isHere;
    was = new LongLongHashMap(citations);
    is = new LongLongHashMap(citations);
    rows = new LongIntHashMap(citations);
    listed = new LongHashSet(citations);
    read(before.whole());
    read(before.changes());
  }

  private void read(byte[] prints) {
    for (var left = ByteBuffer.wrap(prints); left.hasRemaining(); ) {
      long citation = left.getLong();
      long print = left.getLong();
      if (!isHere.apply(citation)) {
        continue;
      }
      if (print == GONE) {
        was.remove(citation);
      } else {
        was.put(citation, print);
      }
    }
  }

  /** Takes down what differs, and answers with what is to be kept, if that is otherwise. */
  Optional<SegmentPrints> exchange(
      RowMarks.Source source, RowHasher hasher, int own, LongHashSet unread, FileDelta delta)
      throws IOException {
    sumUp(source, hasher, own);
    compare(unread);
    addGone(delta.gone());
    addChanged(source, delta.rows());
    return isOther() ? Optional.of(prints()) : Optional.empty();
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
  SegmentPrints prints() {
    byte[] changes = changes();
    boolean isLittle = changes.length < before.whole().length / WORTH_WRITING;
    return isLittle ? before.with(changes) : SegmentPrints.of(whole());
  }

  private byte[] whole() {
    LongLongHashMap all = new PrintSlice(before).was;
    all.removeAll(isHere);
    all.putAll(is);
    var prints = ByteBuffer.allocate(all.size() * PRINT_BYTES);
    for (LongLongCursor now : all) {
      prints.putLong(now.key).putLong(now.value);
    }
    return prints.array();
  }

  // Those of before stay at the beginning.
  private byte[] changes() {
    var prints = new LongArrayList();
    for (LongLongCursor now : is) {
      if (!was.containsKey(now.key) || was.get(now.key) != now.value) {
        prints.add(now.key, now.value);
      }
    }
    for (LongLongCursor past : was) {
      if (!is.containsKey(past.key)) {
        prints.add(past.key, GONE);
      }
    }
    var changes =
        ByteBuffer.allocate(before.changes().length + prints.size() * Long.BYTES)
            .put(before.changes());
    prints.forEach((LongProcedure) changes::putLong);
    return changes.array();
  }

  /** Whether it must be kept anew. */
  boolean isOther() {
    return !is.equals(was);
  }
}

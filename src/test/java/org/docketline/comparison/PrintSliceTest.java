package org.docketline.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import com.carrotsearch.hppc.LongArrayList;
import com.carrotsearch.hppc.LongHashSet;
import java.io.IOException;
import java.util.BitSet;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.docketline.feed.RowHasher;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept of a segment tells the next day what changed, however it is kept. */
class PrintSliceTest {
  private static final int CITATIONS = 400;
  private static final int DAYS = 60;

  private final RowHasher hasher = new RowHasher(new byte[8]);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void changesBesideTheWholeSayWhatTheWholeWould(long seed) throws IOException {
    var random = new Random(seed);
    Map<Long, Long> rows = new TreeMap<>();
    random.longs(CITATIONS).forEach(citation -> rows.put(citation, 0L));
    SegmentPrints kept = slice(SegmentPrints.NONE, rows).prints();
    int besides = 0;
    for (int day = 0; day < DAYS; day++) {
      Map<Long, Long> before = new TreeMap<>(rows);
      edit(rows, random);
      var slice = slice(kept, rows);
      assertThat(changed(slice, rows)).as("day %d", day).isEqualTo(differing(before, rows));
      var gone = new LongArrayList();
      slice.addGone(gone);
      before.keySet().removeAll(rows.keySet());
      assertThat(gone.toArray()).containsExactlyInAnyOrder(longs(before));
      kept = slice.isOther() ? slice.prints() : kept;
      besides += kept.isWhole() ? 0 : 1;
      assertThat(kept.changes().length).isLessThan(Math.max(1, kept.whole().length / 8));
    }
    assertThat(besides).isBetween(DAYS / 3, DAYS - 2);
  }

  private static void edit(Map<Long, Long> rows, Random random) {
    for (Long citation : rows.keySet().toArray(Long[]::new)) {
      switch (random.nextInt(CITATIONS)) {
        case 0 -> rows.remove(citation);
        case 1, 2 -> rows.merge(citation, 1L, Long::sum);
        case 3 -> rows.put(random.nextLong(), 0L);
        default -> {}
      }
    }
  }

  private PrintSlice slice(SegmentPrints kept, Map<Long, Long> rows) throws IOException {
    var slice = new PrintSlice(kept);
    slice.sumUp(source(rows), hasher, Integer.MAX_VALUE);
    slice.compare(new LongHashSet());
    return slice;
  }

  private static RowMarks.Source source(Map<Long, Long> rows) {
    return taker -> {
      int number = 0;
      for (var row : rows.entrySet()) {
        taker.take(row.getKey(), row.getValue(), number++);
      }
    };
  }

  private static long[] longs(Map<Long, Long> rows) {
    return rows.keySet().stream().mapToLong(Long::longValue).toArray();
  }

  private static BitSet changed(PrintSlice slice, Map<Long, Long> rows) throws IOException {
    var changed = new BitSet();
    slice.addChanged(source(rows), changed);
    return changed;
  }

  private static BitSet differing(Map<Long, Long> before, Map<Long, Long> rows) {
    var differing = new BitSet();
    int number = 0;
    for (var row : rows.entrySet()) {
      differing.set(number++, !row.getValue().equals(before.get(row.getKey())));
    }
    return differing;
  }
}

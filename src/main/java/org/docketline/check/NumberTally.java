package org.docketline.check;

import com.carrotsearch.hppc.LongHashSet;
import com.carrotsearch.hppc.LongIntHashMap;
import com.carrotsearch.hppc.cursors.LongIntCursor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.docketline.comparison.RowMarks;
import org.docketline.docket.DocketEntry;
import org.docketline.docket.Violation;
import org.docketline.feed.RejectedRows;

/** Finds numbers that repeat and violations of no citation, in little memory: see RowMarks. */
final class NumberTally implements AutoCloseable {
  private static final int NO_DAY = Integer.MIN_VALUE;

  private final RowMarks rows = new RowMarks();
  private final RowMarks violations = new RowMarks();
  private final List<String> parts = new ArrayList<>();

  NumberTally() throws IOException {}

  void add(DocketEntry entry, long row) throws IOException {
    var date = entry.hearing().when().date();
    rows.add(entry.mark(), row, date == null ? NO_DAY : (int) date.toEpochDay());
  }

  void add(Violation violation, long citation) throws IOException {
    if (!parts.contains(violation.part())) {
      parts.add(violation.part());
    }
    violations.add(citation, parts.indexOf(violation.part()), (int) violation.line());
  }

  /** Counts, and rejects the violations whose citation is not in the sample. */
  NumberCounts count(RejectedRows rejects) throws IOException {
    NumberCounts sum = NumberCounts.NONE;
    for (int segment = 0; segment < RowMarks.SEGMENTS; segment++) {
      var counted = new Segment();
      rows.forEach(segment, counted::take);
      violations.forEach(
          segment,
          (citation, part, line) -> {
            if (!counted.rowsOf.containsKey(citation)) {
              rejects.add(parts.get((int) part), line, RejectedRows.ORPHAN);
            }
          });
      sum = sum.plus(counted.numbers());
    }
    return sum;
  }

  @Override
  public void close() throws IOException {
    rows.close();
    violations.close();
  }

  private static final class Segment {
    private final LongIntHashMap rowsOf = new LongIntHashMap();
    private final LongIntHashMap dayOf = new LongIntHashMap();
    private final LongHashSet severalDates = new LongHashSet();
    private final LongHashSet seen = new LongHashSet();
    private int identical;

    void take(long citation, long row, int day) {
      rowsOf.addTo(citation, 1);
      identical += seen.add(row) ? 0 : 1;
      if (day != NO_DAY && dayOf.getOrDefault(citation, day) != day) {
        severalDates.add(citation);
      }
      if (day != NO_DAY) {
        dayOf.put(citation, day);
      }
    }

    NumberCounts numbers() {
      int repeated = 0;
      int most = 0;
      for (LongIntCursor number : rowsOf) {
        repeated += number.value > 1 ? 1 : 0;
        most = Math.max(most, number.value);
      }
      return new NumberCounts(rowsOf.size(), repeated, most, identical, severalDates.size());
    }
  }
}

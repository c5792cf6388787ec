package org.docketline.records;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.docketline.fetch.FileDoubt;

/** Passes the rows of a file on, and notes what shows only of all of them. */
final class FileShape implements RowTaker {
  /** Stands where somebody before us met a byte that he could not read. */
  private static final char LOST = '\ufffd';

  private static final Set<Long> LIMITS = Set.of(16_384L, 32_767L, 65_535L, 65_536L, 1_048_575L);
  private static final int ROUND = 1000;

  private final RowTaker to;
  private final List<String> wanted;
  private final Map<Integer, Long> lost = new LinkedHashMap<>();
  private List<String> names = List.of();
  private int[] positions = {};
  private long rows;

  /** Looks into these columns alone: what else a file has is nobody's concern. */
  FileShape(RowTaker to, List<String> wanted) {
    this.to = to;
    this.wanted = wanted;
  }

  @Override
  public void begin(ColumnHeader header) throws FileDoubt {
    names = header.names();
    positions = wanted.stream().flatMapToInt(name -> header.position(name).stream()).toArray();
    to.begin(header);
  }

  @Override
  public void row(FileRow row) {
    rows++;
    for (int position : positions) {
      if (row.holds(position, LOST)) {
        lost.putIfAbsent(position, row.line());
      }
    }
    to.row(row);
  }

  @Override
  public void end(ColumnHeader seen) throws FileDoubt {
    to.end(seen);
  }

  long rows() {
    return rows;
  }

  /** What an operator should look at before the file is believed. */
  List<String> doubts(String place) {
    List<String> doubts = new ArrayList<>();
    lost.forEach(
        (position, line) ->
            doubts.add(
                "%s %d: in '%s' a character was lost (U+FFFD) before the file came here"
                    .formatted(place, line, names.get(position).strip())));
    return doubts;
  }

  /** What may be so by chance. */
  List<String> warnings() {
    return isRound()
        ? List.of("exactly %,d rows: a limit of the export?".formatted(rows))
        : List.of();
  }

  private boolean isRound() {
    long digits = rows;
    while (digits >= 10 && digits % 10 == 0) {
      digits /= 10;
    }
    boolean isUsual = digits == 1 || digits == 2 || digits == 5 || digits == 25;
    return LIMITS.contains(rows) || (rows >= ROUND && isUsual);
  }
}

package org.docketline.console;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.docketline.outcomes.HiddenCells;

/** Counts of which a reader knows the sum, as they are shown. */
final class HiddenLine {
  private HiddenLine() {}

  /** The parts, each hidden where it has to be, and their sum after them; zeroes are shown. */
  static List<String> shown(List<Long> parts) {
    return shown(parts, column -> false);
  }

  static List<String> shown(List<Long> parts, IntPredicate zeroTells) {
    List<Long> line = new ArrayList<>(parts);
    line.add(parts.stream().mapToLong(Long::longValue).sum());
    HiddenCells hidden = HiddenCells.of(List.of(line), zeroTells);
    return IntStream.range(0, line.size())
        .mapToObj(at -> hidden.isHidden(0, at) ? OutcomeRow.HIDDEN : line.get(at).toString())
        .toList();
  }
}

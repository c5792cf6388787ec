package org.docketline.lookup;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/** How many look-ups of a run got no answer, and why most of them did not. */
final class LookUpOutages {
  private final Map<String, Integer> reasons = new TreeMap<>();
  private int asked;
  private int count;

  void add(LookUpAnswer answer) {
    asked++;
    answer.outage().ifPresent(this::add);
  }

  private void add(String reason) {
    count++;
    reasons.merge(reason, 1, Integer::sum);
  }

  boolean areMost() {
    return count * 2 > asked;
  }

  /** For an operator; null when every look-up was answered. */
  String words() {
    return reasons.entrySet().stream()
        .max(Map.Entry.comparingByValue(Comparator.naturalOrder()))
        .map(most -> "%d of %d look-ups got no answer: %s".formatted(count, asked, most.getKey()))
        .orElse(null);
  }
}

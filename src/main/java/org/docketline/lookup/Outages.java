package org.docketline.lookup;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.docketline.lookup.Answer.Outage;

/** How many look-ups of a run got no answer, and why most of them did not. */
final class Outages {
  private final Map<String, Integer> reasons = new TreeMap<>();
  private int asked;
  private int count;

  void add(Answer answer) {
    asked++;
    if (answer instanceof Outage outage) {
      count++;
      reasons.merge(outage.reason(), 1, Integer::sum);
    }
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

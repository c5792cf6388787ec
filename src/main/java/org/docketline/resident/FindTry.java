package org.docketline.resident;

import java.util.ArrayList;
import java.util.List;
import org.docketline.bounds.ActBound;

/** A look-up as it was counted, by each of its bounds. */
final class FindTry {
  private final List<Runnable> counted = new ArrayList<>();

  boolean take(ActBound bound, String key) {
    return take(bound, List.of(key), 1);
  }

  /** Counts it for each key; false where some key has too few left, and the rest counts. */
  boolean take(ActBound bound, List<String> keys, int guesses) {
    boolean all = true;
    for (String key : keys) {
      boolean taken = bound.take(key, guesses);
      if (taken) {
        counted.add(() -> bound.giveBack(key, guesses));
      }
      all &= taken;
    }
    return all;
  }

  /** Counts it no more. */
  void takeBack() {
    counted.forEach(Runnable::run);
    counted.clear();
  }
}

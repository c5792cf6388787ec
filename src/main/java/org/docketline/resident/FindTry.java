package org.docketline.resident;

import java.util.ArrayList;
import java.util.List;

/** A look-up as it was counted, by each of its bounds. */
final class FindTry {
  private final List<Runnable> counted = new ArrayList<>();

  boolean take(ActBound bound, String key) {
    boolean taken = bound.take(key);
    if (taken) {
      counted.add(() -> bound.giveBack(key));
    }
    return taken;
  }

  /** Counts it no more. */
  void takeBack() {
    counted.forEach(Runnable::run);
    counted.clear();
  }
}

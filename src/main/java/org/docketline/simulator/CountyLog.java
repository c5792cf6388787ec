package org.docketline.simulator;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last things that were done to the county, newest first. */
@Singleton
class CountyLog {
  private static final int KEPT = 8;

  private final CountyTime time;
  private final Clock clock;
  private final Deque<Said> entries = new ArrayDeque<>();

  CountyLog(CountyTime time, Clock clock) {
    this.time = time;
    this.clock = clock;
  }

  synchronized Said say(String words) {
    Said said = new Said(words, time.shortly(clock.instant()));
    entries.addFirst(said);
    if (entries.size() > KEPT) {
      entries.removeLast();
    }
    return said;
  }

  synchronized List<Said> entries() {
    return List.copyOf(entries);
  }

  /** One line, and the service's time at which it was said. */
  record Said(String said, String at) {}
}

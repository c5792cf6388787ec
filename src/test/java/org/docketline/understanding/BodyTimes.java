package org.docketline.understanding;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/** How long it takes to read a body, and to go through it once and do nothing else. */
public final class BodyTimes {
  // Of this thread alone: whatever else the machine does meanwhile does not count.
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  public static final int ROUNDS = Integer.getInteger("bench.bodies.rounds", 5);
  private static final long ROUND_NANOS = 2_000_000;

  private final TextParser parser = new TextParser(Pattern.compile("[A-Z0-9]{5,20}"));
  private int kept;

  /** Nanoseconds to find out what it asks for: the least of the rounds. */
  public double reading(String body) {
    return least(body, text -> parser.parse(text).hashCode());
  }

  /** The same to normalise it and look at every character. */
  public double passing(String body) {
    return least(
        body,
        text ->
            Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .reduce(0, (a, b) -> 31 * a + b));
  }

  private double least(String body, ToIntFunction<String> work) {
    int times = 1;
    while (round(body, work, times) * times < ROUND_NANOS) {
      times *= 2;
    }
    double[] rounds = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      rounds[i] = round(body, work, times);
    }
    return Arrays.stream(rounds).min().orElseThrow();
  }

  private double round(String body, ToIntFunction<String> work, int times) {
    long began = THREADS.getCurrentThreadCpuTime();
    for (int i = 0; i < times; i++) {
      kept += work.applyAsInt(body);
    }
    return (double) (THREADS.getCurrentThreadCpuTime() - began) / times;
  }

  /** What all of it came to, so that none of the work may be left out. */
  public int kept() {
    return kept;
  }
}

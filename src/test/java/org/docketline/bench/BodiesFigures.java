package org.docketline.bench;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.docketline.understanding.BodyTimes;

/** How long bodies took to read, as a section of the report. */
record BodiesFigures(Map<String, BodiesBench.Series> series) {
  private static final double MOST_RATIO =
      16; // 8 is linear, and compilation makes some of a text dearer
  private static final double MOST_MILLISECONDS = 5;

  @Override
  public String toString() {
    return String.format(
            Locale.ROOT,
            """

            ## Hard bodies

            What it takes to find out what a text asks for, where it is a piece repeated to make that slow: nanoseconds of CPU time
            per character, the least of %d rounds. *1600 : 200* is the time of 1,600 characters, the most that a text has, by that of 200: 8 is linear, 64
            quadratic (bound: ≤ %.0f). The *floor* is the same of NFKC and a look at every character, which for marks out of order is quadratic itself:
            they are dropped before. Longest of all: %s, %.2f ms (bound: ≤ %.0f ms).

            | what is repeated | 100 | 200 | 400 | 800 | 1,600 | 1600 : 200 | floor | 1,600, ms | met |
            |---|---|---|---|---|---|---|---|---|---|
            """,
            BodiesBench.PASSES * BodyTimes.ROUNDS,
            MOST_RATIO,
            slowest().getKey(),
            slowest().getValue().milliseconds(),
            MOST_MILLISECONDS)
        + series.entrySet().stream()
            .map(one -> line(one.getKey(), one.getValue()))
            .collect(Collectors.joining());
  }

  private Map.Entry<String, BodiesBench.Series> slowest() {
    return series.entrySet().stream()
        .max(Comparator.comparing(one -> one.getValue().milliseconds()))
        .orElseThrow();
  }

  private static String line(String name, BodiesBench.Series times) {
    boolean met = times.ratio() <= MOST_RATIO && times.milliseconds() <= MOST_MILLISECONDS;
    return String.format(
        Locale.ROOT,
        "| %s | %s | %.1f | %.1f | %.3f | %s |%n",
        name,
        perCharacter(times),
        times.ratio(),
        times.floorRatio(),
        times.milliseconds(),
        met ? "yes" : "**no**");
  }

  private static String perCharacter(BodiesBench.Series times) {
    return BodiesBench.LENGTHS.stream()
        .map(length -> String.format(Locale.ROOT, "%,.0f", times.reading().get(length) / length))
        .collect(Collectors.joining(" | "));
  }
}

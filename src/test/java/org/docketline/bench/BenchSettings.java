package org.docketline.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** How large the benchmark is, by system properties, so that a trial can be small. */
record BenchSettings(int rows, int most, int rounds, long seed, List<String> parts, Path report) {
  /** What the page is made of; other parts run only where they are named. */
  private static final String OF_THE_PAGE =
      "feed,feeds,reminders,telling,sending,receipts,inbound,start";

  static BenchSettings given() {
    int rows = Integer.getInteger("bench.rows", 1_000_000);
    return new BenchSettings(
        rows,
        Integer.getInteger("bench.most", rows),
        Integer.getInteger("bench.rounds", 3),
        Long.getLong("bench.seed", 20260501),
        List.of(System.getProperty("bench.only", OF_THE_PAGE).split(",", -1)),
        Path.of(System.getProperty("bench.report", "docs/benchmarks.md")));
  }

  /** A tenth of the rows, the rows, and the most. */
  List<Integer> sizes() {
    return IntStream.of(rows / 10, rows, most).distinct().filter(n -> n <= most).boxed().toList();
  }

  boolean includes(String part) {
    return parts.contains(part);
  }

  Path folder() {
    return Path.of("target", "bench").toAbsolutePath();
  }
}

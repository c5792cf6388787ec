package org.docketline.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** How large the benchmark is, by system properties, so that a trial can be small. */
record BenchSettings(int rows, int most, int rounds, long seed, String only, Path report) {
  static BenchSettings given() {
    int rows = Integer.getInteger("bench.rows", 1_000_000);
    return new BenchSettings(
        rows,
        Integer.getInteger("bench.most", 5 * rows),
        Integer.getInteger("bench.rounds", 3),
        Long.getLong("bench.seed", 20260501),
        System.getProperty("bench.only", ""),
        Path.of(System.getProperty("bench.report", "docs/benchmarks.md")));
  }

  /** A tenth of the rows, the rows, and the most. */
  List<Integer> sizes() {
    return IntStream.of(rows / 10, rows, most).distinct().filter(n -> n <= most).boxed().toList();
  }

  boolean includes(String part) {
    return only.isEmpty() || only.equals(part);
  }

  Path folder() {
    return Path.of("target", "bench").toAbsolutePath();
  }
}

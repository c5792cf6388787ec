package org.docketline.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.statistics.descriptive.Median;

/** What was measured: for each thing and number of rows, its times in seconds. */
final class Figures {
  private final Map<String, Series> series = new LinkedHashMap<>();

  void add(String what, int rows, Duration took) {
    System.out.printf(Locale.ROOT, "bench: %s, %,d rows: %.3f s%n", what, rows, seconds(took));
    series.computeIfAbsent(what + "/" + rows, key -> new Series(new ArrayList<>())).add(took);
  }

  Series of(String what, int rows) {
    return series.getOrDefault(what + "/" + rows, new Series(List.of()));
  }

  private static double seconds(Duration took) {
    return took.toNanos() / 1e9;
  }

  /** The times of one thing, round by round. */
  record Series(List<Double> times) {
    void add(Duration took) {
      times.add(seconds(took));
    }

    double median() {
      return Median.withDefaults().evaluate(times.stream().mapToDouble(d -> d).toArray());
    }

    /** The median, and the range in brackets. */
    @Override
    public String toString() {
      var range = times.stream().mapToDouble(d -> d).summaryStatistics();
      return times.isEmpty()
          ? "–"
          : String.format(
              Locale.ROOT, "%.3f (%.3f–%.3f)", median(), range.getMin(), range.getMax());
    }
  }
}

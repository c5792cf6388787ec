package org.docketline.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.docketline.understanding.BodyTimes;
import org.docketline.understanding.HardBodies;

/** What it takes to read bodies meant to be slow to read, from short ones to the longest. */
final class BodiesBench {
  static final List<Integer> LENGTHS = List.of(100, 200, 400, 800, 1600);

  /** Half a minute apart: what disturbs the machine in one has gone in another. */
  static final int PASSES = 4;

  private final BodyTimes times = new BodyTimes();

  /** Nanoseconds by length. */
  record Series(Map<Integer, Double> reading, Map<Integer, Double> passing) {
    Series least(Series other) {
      other.reading.forEach((length, nanos) -> reading.merge(length, nanos, Math::min));
      other.passing.forEach((length, nanos) -> passing.merge(length, nanos, Math::min));
      return this;
    }

    double ratio() {
      return reading.get(1600) / reading.get(200);
    }

    double floorRatio() {
      return passing.get(1600) / passing.get(200);
    }

    double milliseconds() {
      return reading.get(1600) / 1e6;
    }
  }

  BodiesFigures run() {
    Map<String, Series> series = new LinkedHashMap<>();
    for (int pass = 0; pass < PASSES; pass++) {
      HardBodies.names().forEach(name -> series.merge(name, series(name), Series::least));
    }
    var figures = new BodiesFigures(series);
    System.out.print("bench: bodies (" + times.kept() + "):" + figures);
    return figures;
  }

  private Series series(String name) {
    Map<Integer, Double> reading = new LinkedHashMap<>();
    Map<Integer, Double> passing = new LinkedHashMap<>();
    for (int length : LENGTHS) {
      String body = HardBodies.of(name, length);
      reading.put(length, times.reading(body));
      passing.put(length, times.passing(body));
    }
    return new Series(reading, passing);
  }
}

package org.docketline.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.statistics.descriptive.Median;

/** A table of the page: the figures of each row, round by round, of which it shows the medians. */
final class FigureTable {
  private final String columns;
  private final List<String> formats;
  private final Map<String, List<List<Double>>> rounds = new LinkedHashMap<>();

  /**
   * The first column names the row and has no format; a figure that is not a number is left out.
   */
  FigureTable(String columns, String formats) {
    this.columns = columns;
    this.formats = Arrays.asList(formats.split(" \\| ", -1));
  }

  void add(String row, List<Double> figures) {
    rounds.computeIfAbsent(row, name -> new ArrayList<>()).add(figures);
    System.out.print("bench: " + line(row, figures));
  }

  boolean has(String row) {
    return rounds.containsKey(row);
  }

  List<Double> medians(String row) {
    List<List<Double>> all = rounds.get(row);
    return IntStream.range(0, formats.size()).mapToObj(figure -> median(all, figure)).toList();
  }

  double median(String row, int figure) {
    return median(rounds.get(row), figure);
  }

  private static double median(List<List<Double>> rounds, int figure) {
    double[] known =
        rounds.stream().mapToDouble(r -> r.get(figure)).filter(d -> !Double.isNaN(d)).toArray();
    return known.length == 0 ? Double.NaN : Median.withDefaults().evaluate(known);
  }

  private String line(String row, List<Double> figures) {
    return IntStream.range(0, formats.size())
        .mapToObj(figure -> written(formats.get(figure), figures.get(figure)))
        .collect(Collectors.joining(" | ", "| " + row + " | ", " |\n"));
  }

  private static String written(String format, double figure) {
    return Double.isNaN(figure) ? "–" : String.format(Locale.ROOT, format, figure);
  }

  @Override
  public String toString() {
    return rounds.keySet().stream()
        .map(row -> line(row, medians(row)))
        .collect(Collectors.joining("", head(), ""));
  }

  private String head() {
    return "\n| %s |\n|%s\n".formatted(columns, "---|".repeat(formats.size() + 1));
  }
}

package org.docketline.console;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A picture of a number a day as stacked bars, drawn by the server. Each series has a pattern of
 * its own, so that nobody needs to tell colours apart; the table beneath has the same numbers.
 */
public record BarChart(
    String id,
    String title,
    String summary,
    List<Series> series,
    List<Bar> bars,
    List<Mark> marks) {
  private static final int LEFT = 60;
  private static final int WIDTH = 720;
  private static final int TOP = 15;
  private static final int BOTTOM = 215;
  private static final int LABELS = 10;

  /** What a piece of each bar counts; {@code kind} is its pattern. */
  public record Series(String kind, String words) {}

  /** A day, and its number of each series, from the foot of the bar upwards. */
  public record Day(String label, List<Long> counts) {
    long all() {
      return counts.stream().mapToLong(Long::longValue).sum();
    }
  }

  /** A piece of a bar. */
  public record Piece(String kind, long y, long height) {}

  /** A bar; its label is empty where the ones beside it leave no room. */
  public record Bar(long x, long width, long middle, String label, List<Piece> pieces) {}

  /** A line across, and its number. */
  public record Mark(long y, String label) {}

  static BarChart of(String id, String title, String summary, List<Series> series, List<Day> days) {
    long top = roundedUp(days.stream().mapToLong(Day::all).max().orElse(0));
    return new BarChart(
        id,
        title,
        summary,
        series,
        IntStream.range(0, days.size()).mapToObj(i -> bar(series, days, i, top)).toList(),
        List.of(mark(0, top), mark(top / 2, top), mark(top, top)));
  }

  /** The next of 2, 4, 10, 20, 40, 100 and so on: half of it is a whole number. */
  static long roundedUp(long most) {
    for (long power = 1; ; power *= 10) {
      for (long step : new long[] {2, 4, 10}) {
        if (most <= step * power) {
          return step * power;
        }
      }
    }
  }

  private static Bar bar(List<Series> series, List<Day> days, int at, long top) {
    long slot = (long) (WIDTH - LEFT) / days.size();
    long x = LEFT + at * slot + slot / 8;
    int every = (days.size() + LABELS - 1) / LABELS;
    String label = at % every == 0 ? days.get(at).label : "";
    return new Bar(x, slot * 3 / 4, x + slot * 3 / 8, label, pieces(series, days.get(at), top));
  }

  private static List<Piece> pieces(List<Series> series, Day day, long top) {
    List<Piece> pieces = new ArrayList<>();
    long below = 0;
    for (int i = 0; i < series.size(); i++) {
      long foot = y(below, top);
      below += day.counts.get(i);
      if (foot > y(below, top)) {
        pieces.add(new Piece(series.get(i).kind, y(below, top), foot - y(below, top)));
      }
    }
    return pieces;
  }

  private static long y(long count, long top) {
    return BOTTOM - count * (BOTTOM - TOP) / top;
  }

  private static Mark mark(long count, long top) {
    return new Mark(y(count, top), SpokenNumber.of(count));
  }
}

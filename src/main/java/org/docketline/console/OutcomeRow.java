package org.docketline.console;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.docketline.outcomes.CountedDates;
import org.docketline.outcomes.HiddenCells;
import org.docketline.outcomes.MissedShare;

/**
 * A row of a table of outcomes as it is shown: missed, kept, not known and all; then the share of
 * the missed, with its bounds. What is hidden is {@link #HIDDEN}, for whatever reason it is.
 */
public record OutcomeRow(String name, List<String> cells, String share, List<String> bounds) {
  static final String HIDDEN = "hidden";
  static final int MISSED = 0;
  static final int KEPT = 1;
  static final int UNKNOWN = 2;
  static final int ALL = 3;

  /** What is to be shown in one row. */
  record Line(String name, CountedDates dates) {}

  /** The rows, and after them their total. */
  static List<OutcomeRow> table(List<Line> lines, String total) {
    if (lines.isEmpty()) {
      return List.of();
    }
    HiddenCells hidden =
        HiddenCells.of(
            lines.stream().map(line -> line.dates().cells()).toList(), column -> column != UNKNOWN);
    List<Line> all = new ArrayList<>(lines);
    all.add(
        new Line(
            total, lines.stream().map(Line::dates).reduce(CountedDates.NONE, CountedDates::and)));
    return IntStream.range(0, all.size()).mapToObj(at -> row(all.get(at), at, hidden)).toList();
  }

  private static OutcomeRow row(Line line, int at, HiddenCells hidden) {
    List<Long> counts = line.dates().cells();
    List<String> shown =
        IntStream.rangeClosed(0, ALL)
            .mapToObj(
                column -> hidden.isHidden(at, column) ? HIDDEN : counts.get(column).toString())
            .toList();
    return of(line.name(), shown, line.dates());
  }

  /** Whoever knows the share knows both counts, so that it is shown only with them. */
  static OutcomeRow of(String name, List<String> shown, CountedDates dates) {
    if (shown.get(MISSED).equals(HIDDEN) || shown.get(KEPT).equals(HIDDEN)) {
      return new OutcomeRow(name, shown, HIDDEN, List.of(HIDDEN, HIDDEN, HIDDEN));
    }
    MissedShare share = MissedShare.of(dates.missed(), dates.kept());
    return new OutcomeRow(
        name,
        shown,
        SpokenShare.of(share),
        List.of(
            SpokenShare.hundredths(share.share()),
            SpokenShare.hundredths(share.low()),
            SpokenShare.hundredths(share.high())));
  }
}

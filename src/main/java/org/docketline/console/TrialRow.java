package org.docketline.console;

import java.util.List;
import java.util.stream.Stream;
import org.docketline.outcomes.CountedDates;
import org.docketline.outcomes.MissedShare;
import org.docketline.outcomes.WordingTrial;

/** A variant of a text beside the text itself, and by how much more or less was missed with it. */
public record TrialRow(OutcomeRow plain, OutcomeRow varied, String difference) {
  static TrialRow of(WordingTrial trial) {
    OutcomeRow plain = row(trial.text(), trial.plain());
    OutcomeRow varied = row(trial.variant(), trial.varied());
    boolean told = Stream.of(plain, varied).noneMatch(row -> row.share().equals(OutcomeRow.HIDDEN));
    return new TrialRow(plain, varied, told ? difference(trial) : OutcomeRow.HIDDEN);
  }

  public List<OutcomeRow> rows() {
    return List.of(plain, varied);
  }

  /** By which its heading is named on the page. */
  public String id() {
    return "trial-" + varied.name().replaceAll("[^a-z0-9-]", "-");
  }

  private static OutcomeRow row(String text, CountedDates dates) {
    List<String> cells =
        HiddenLine.shown(
            dates.cells().subList(0, OutcomeRow.ALL), column -> column != OutcomeRow.UNKNOWN);
    return OutcomeRow.of(text, cells, dates);
  }

  private static String difference(WordingTrial trial) {
    return SpokenShare.difference(share(trial.varied()).above(share(trial.plain())));
  }

  private static MissedShare share(CountedDates dates) {
    return MissedShare.of(dates.missed(), dates.kept());
  }
}

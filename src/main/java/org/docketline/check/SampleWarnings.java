package org.docketline.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.docketline.feed.RejectedRows.Kind;

/**
 * What is no reason to hold a sample, and may still mean that it is read otherwise than it is
 * meant: each in a sentence, to ask the county about before its feed goes live.
 */
final class SampleWarnings {
  private static final int OPENING = 7;
  private static final int CLOSING = 18;
  private static final int A_FEW = 10;

  private final FeedReport report;
  private final List<String> warnings = new ArrayList<>();

  private SampleWarnings(FeedReport report) {
    this.report = report;
  }

  static List<String> of(FeedReport report) {
    var found = new SampleWarnings(report);
    report.parts.forEach(part -> found.warnings.addAll(part.warnings()));
    found.warnOfHearings(report.findings.hearings());
    found.warnOfWords();
    found.warnOfNumbers(report.findings.texted());
    return found.warnings;
  }

  private void warn(boolean isSo, String sentence) {
    if (isSo) {
      warnings.add(sentence);
    }
  }

  private static String begin(int hearings) {
    return counted(hearings, "hearing begins", "hearings begin");
  }

  private static String counted(int count, String one, String several) {
    return ReportLayout.number(count) + " " + (count == 1 ? one : several);
  }

  private void warnOfHearings(HearingTally hearings) {
    int dated = hearings.dated();
    int early = hearings.between(0, OPENING);
    int late = hearings.between(CLOSING, 24);
    warn(
        dated > 0 && hearings.ahead() == 0,
        "No hearing is today or ahead: is the file an old one?");
    warn(early > 0, "%s before 7:00: is PM missing, or the zone another?".formatted(begin(early)));
    warn(late * A_FEW > dated, "%s at 18:00 or later: is the zone another?".formatted(begin(late)));
    warn(
        hearings.weekend() * A_FEW > dated,
        "%d of %d hearings are on a Saturday or Sunday: are day and month read the right way round?"
            .formatted(hearings.weekend(), dated));
    warn(
        hearings.farAhead() > 0,
        "%s more than a year ahead: is that so?"
            .formatted(counted(hearings.farAhead(), "hearing is", "hearings are")));
    warn(
        dated > 0 && hearings.untimed() == dated && report.mapsTime(),
        "No hearing has a time: residents would be told to call for it.");
  }

  private void warnOfWords() {
    int statuses = rows(Kind.STATUS);
    int courts = rows(Kind.COURT);
    warn(
        statuses > 0,
        "%s a status word that we do not know: their people would be told to check with the court. List the word under statuses."
            .formatted(counted(statuses, "row has", "rows have")));
    warn(
        courts > 0,
        "%s a court that is not in the directory: their people would be told that name, and the county's telephone."
            .formatted(counted(courts, "row names", "rows name")));
  }

  private int rows(Kind kind) {
    return report.findings.rejects().unknown().entrySet().stream()
        .filter(word -> word.getKey().kind() == kind)
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  private void warnOfNumbers(TextedSample texted) {
    int misread = texted.misread().values().stream().mapToInt(Integer::intValue).sum();
    warn(
        misread > 0,
        "%d of the first %s numbers would not be understood as a ticket's when texted (of the shape %s): see docketline.county.citation-pattern."
            .formatted(
                misread,
                ReportLayout.number(texted.texted()),
                texted.misread().keySet().stream().limit(3).collect(Collectors.joining(", "))));
  }
}

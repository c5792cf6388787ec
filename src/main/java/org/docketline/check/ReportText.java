package org.docketline.check;

import java.util.ArrayList;
import java.util.List;
import org.docketline.polling.PartRows;

/** Writes a report for a clerk: plain words, 80 columns, the verdict on the last line. */
public final class ReportText {
  private static final int BAR = 40;

  private final FeedReport report;
  private final ReportStyle style;
  private final ReportLayout layout;

  private ReportText(FeedReport report, ReportStyle style) {
    this.report = report;
    this.style = style;
    this.layout = new ReportLayout(style);
  }

  /** The whole report, with a line end after its last line. */
  public static String of(FeedReport report, ReportStyle style) {
    return new ReportText(report, style).write();
  }

  private String write() {
    layout.say("Feed \"%s\", checked on %s".formatted(report.feed.name(), report.today));
    layout.say(report.files.address());
    report.parts.forEach(part -> part.layout().ifPresent(columns -> columns(part, columns)));
    rows();
    new RejectText(report.findings.rejects(), layout).write();
    if (report.numbers.all() > 0) {
      hearings(report.findings.hearings());
      numbers(report.numbers);
    }
    guard();
    new FirstRowsText(report, style, layout).write();
    List<String> warnings = report.isHeld() ? List.of() : SampleWarnings.of(report);
    if (!warnings.isEmpty()) {
      layout.heading("Worth asking the county about, before going live");
      layout.rows(warnings.stream().map(warning -> row("  -", warning)).toList());
    }
    layout.heading(verdict(warnings.size()));
    return layout.toString();
  }

  private void columns(PartReport part, ColumnLayout columns) {
    layout.heading(
        "Columns of %s: %d, by the fact that is read from them"
            .formatted(part.name(), columns.width()));
    List<String[]> rows = new ArrayList<>();
    columns.mapped().forEach(fact -> rows.add(row(fact.fact(), fact.from())));
    columns.missing().forEach(fact -> rows.add(row("MISSING", fact.from() + " " + key(fact))));
    if (!columns.unused().isEmpty()) {
      rows.add(row("not used", String.join(", ", columns.unused())));
    }
    layout.rows(rows);
    if (!columns.named() && !columns.missing().isEmpty()) {
      layout.say(
          "  No mapped name stands in the first line. It is not shown, since it may be a person's"
              + " row: then set csv.header=false. Or is csv.delimiter another?");
    }
  }

  private static String key(ColumnLayout.Mapped missing) {
    return missing.fact().equals("required")
        ? "(guard.required-columns)"
        : "(map." + missing.fact() + ")";
  }

  private static String[] row(String label, String words) {
    return new String[] {label, words};
  }

  private void rows() {
    layout.heading("Rows");
    List<String[]> rows = new ArrayList<>();
    for (PartReport part : report.parts) {
      PartRows counted = part.rows();
      rows.add(
          row(
              part.name(),
              "%s read, %s accepted, %s rejected%s"
                  .formatted(
                      ReportLayout.number(counted.read()),
                      ReportLayout.number(counted.accepted()),
                      ReportLayout.number(counted.rejected()),
                      part.doubt().isPresent() ? " (not all could be read)" : "")));
    }
    report.files.leftOut().forEach(part -> rows.add(row("not read", part)));
    layout.rows(rows);
  }

  private void hearings(HearingTally hearings) {
    layout.heading("Hearings");
    if (hearings.dated() > 0) {
      String span = hearings.first().orElseThrow() + " to " + hearings.last().orElseThrow();
      layout.row(ReportLayout.aligned(hearings.dated()), "have a date, " + span);
      layout.row(
          ReportLayout.aligned(hearings.ahead()), "of them today or ahead" + warned(hearings));
      layout.row(ReportLayout.aligned(hearings.past()), "of them past");
    }
    rowUnlessNone(hearings.cancelled(), "of them cancelled");
    rowUnlessNone(hearings.weekend(), "of them on a Saturday or Sunday");
    rowUnlessNone(hearings.courtless(), "of them without a court");
    layout.row(ReportLayout.aligned(hearings.undated()), "rows without a date");
    if (hearings.dated() > 0) {
      layout.heading("Time of day");
      timesOfDay(hearings);
    }
  }

  private static String warned(HearingTally hearings) {
    return hearings.ahead() == 0 ? ": nobody would be reminded of any" : "";
  }

  private void rowUnlessNone(int count, String words) {
    if (count > 0) {
      layout.row(ReportLayout.aligned(count), words);
    }
  }

  private void timesOfDay(HearingTally hearings) {
    int most = 1;
    for (int hour = 0; hour < 24; hour++) {
      most = Math.max(most, hearings.at(hour));
    }
    for (int hour = 0; hour < 24; hour++) {
      if (hearings.at(hour) > 0) {
        int length = (int) Math.ceil((double) BAR * hearings.at(hour) / most);
        layout.row(
            "%02d:00".formatted(hour),
            style.bar(length) + " " + ReportLayout.number(hearings.at(hour)));
      }
    }
    if (hearings.untimed() > 0) {
      layout.row("none ", ReportLayout.number(hearings.untimed()) + " have no time");
    }
  }

  private void numbers(NumberCounts numbers) {
    layout.heading("Citation numbers");
    layout.row(ReportLayout.aligned(numbers.all()), "numbers");
    if (numbers.repeated() == 0) {
      layout.row(ReportLayout.aligned(0), "in several rows");
      return;
    }
    String meaning =
        switch (report.feed.config().duplicates()) {
          case HEARINGS -> "each row is a hearing";
          case LATEST -> "the last row counts";
        };
    layout.row(
        ReportLayout.aligned(numbers.repeated()),
        "in several rows, %s at most: %s (duplicates)"
            .formatted(ReportLayout.number(numbers.mostRows()), meaning));
    layout.row(ReportLayout.aligned(numbers.severalDates()), "with several dates");
    layout.row(
        ReportLayout.aligned(numbers.identicalRows()), "rows that say what an earlier one does");
  }

  private void guard() {
    layout.heading("The guard");
    List<String[]> rows = new ArrayList<>();
    report.doubts.forEach(doubt -> rows.add(row("held", doubt)));
    if (!report.isHeld()) {
      rows.add(row("no doubt", "of what this file alone can show"));
    }
    report.earlier.ifPresent(
        earlier ->
            rows.add(row("compared", ReportLayout.number(earlier.read()) + " rows earlier")));
    rows.add(row("unknown", unknown()));
    layout.rows(rows);
  }

  private String unknown() {
    var limits = report.feed.config().guard();
    String moved =
        "whether too many hearings move (guard.max-moved-ratio %s): only the docket tells"
            .formatted(limits.maxMovedRatio());
    return report.earlier.isPresent()
        ? moved
        : "whether too many rows are gone (guard.min-rows-ratio %s): --against FILE compares; "
                .formatted(limits.minRowsRatio())
            + moved;
  }

  private String verdict(int warnings) {
    int more = report.doubts.size() - 1;
    return report.isHeld()
        ? "This file would be held: %s%s"
            .formatted(report.doubts.get(0), more > 0 ? " (and " + more + " more)" : "")
        : "This file would be applied." + asked(warnings);
  }

  private static String asked(int warnings) {
    return warnings == 0
        ? ""
        : warnings == 1
            ? " Ask the county about the warning above first."
            : " Ask the county about the %d warnings above first.".formatted(warnings);
  }
}

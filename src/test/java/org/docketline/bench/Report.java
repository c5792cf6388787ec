package org.docketline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The page that the benchmark leaves behind. */
final class Report {
  private static final String HEAD =
      """
      # Benchmarks

      `mvn -Pbench verify` wrote this page. Times are in seconds: the median of the rounds, and the least
      and the most in brackets. A poll's time is the one it counts in `docketline_feed_poll_seconds`. After each file the docket
      was compared with it, row for row, by a reader of the benchmark's own.

      """;
  private static final String FEED =
      """

      ## Polls of %,d citations

      *parse*: the CSV library reads the mapped columns and nothing else. *load*: `COPY` into an unlogged table,
      and one bare `INSERT … SELECT` into tables with the docket's indexes. *read and hash*: SHA-256 of the file.

      | case | time | floor | its time | ratio | bound | met |
      |---|---|---|---|---|---|---|
      """;
  private static final String SIZES =
      """

      ## Cost per row

      Microseconds per row, and in brackets the ratio to %,d rows (bound: ±20 %%). Each size has a database of its own,
      each first load a service that has just started; memory is the most that the service held.

      | rows | first load | 1 %% moved | memory |
      |---|---|---|---|
      """;
  private static final String REMINDERS =
      """

      ## Planning the day's reminders

      %,d reminders are due in each case; every hearing of the docket is in the coming week. *Planned* is the tick that
      plans them, *after that* a tick that finds them planned. The base has %,d citations and as many old messages.

      | case | planned | ratio | after that | ratio | bound | met |
      |---|---|---|---|---|---|---|
      """;

  private final BenchSettings settings;
  private final Figures figures;
  private final Map<Integer, Long> peaks = new TreeMap<>();
  private final List<Object> sections = new ArrayList<>();
  private final StringBuilder page = new StringBuilder(HEAD);

  Report(BenchSettings settings, Figures figures) {
    this.settings = settings;
    this.figures = figures;
  }

  void peak(int rows, long megabytes) {
    peaks.merge(rows, megabytes, Math::max);
  }

  /** A part of the page that words its figures itself. */
  void section(Object figures) {
    sections.add(figures);
  }

  void write(String machine) throws IOException {
    page.append(machine);
    add("- Rounds: %d; seed: %d%n", settings.rounds(), settings.seed());
    if (settings.includes("feed")) {
      feed();
      sizes();
    }
    if (settings.includes("reminders")) {
      reminders();
    }
    sections.forEach(page::append);
    Path file = settings.report();
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, page);
    System.out.print(page);
  }

  private void feed() {
    add(FEED, settings.rows());
    line(FeedBench.FIRST, FeedBench.LOAD, 1.5);
    line(FeedBench.ONE_PERCENT, FeedBench.PARSE, 3);
    line(FeedBench.FEW, FeedBench.PARSE, 2.2);
    line(FeedBench.SAME, FeedBench.HASH, 1);
    line(FeedBench.OTHER_ORDER, FeedBench.PARSE, Double.NaN);
  }

  private void line(String what, String floor, double bound) {
    var measured = figures.of(what, settings.rows());
    var least = figures.of(floor, settings.rows());
    double ratio = measured.median() / least.median();
    add(
        "| %s | %s | %s | %s | %.2f %s%n",
        what, measured, floor, least, ratio, verdict(ratio, bound));
  }

  private static String verdict(double ratio, double bound) {
    return Double.isNaN(bound)
        ? "| none | – |"
        : String.format(Locale.ROOT, "| ≤ %s | %s |", bound, ratio <= bound ? "yes" : "**no**");
  }

  private void sizes() {
    add(SIZES, settings.rows());
    peaks.forEach(
        (rows, peak) ->
            add(
                "| %,d | %s | %s | %s |%n",
                rows,
                perRow(FeedBench.FIRST, rows),
                perRow(FeedBench.ONE_PERCENT, rows),
                peak == 0 ? "–" : peak + " MB"));
  }

  private String perRow(String what, int rows) {
    double cost = figures.of(what, rows).median() / rows;
    double usual = figures.of(what, settings.rows()).median() / settings.rows();
    return String.format(Locale.ROOT, "%.2f (%.2f)", cost * 1e6, cost / usual);
  }

  private void reminders() {
    add(REMINDERS, ReminderBench.DUE, settings.rows() / 10);
    planning(ReminderBench.BASE, Double.NaN);
    planning(ReminderBench.MORE_CITATIONS, 1.2);
    planning(ReminderBench.MORE_MESSAGES, 1.2);
  }

  private void planning(String what, double bound) {
    var planned = figures.of(ReminderBench.PLAN + ", " + what, settings.rows());
    var after = figures.of(ReminderBench.IDLE + ", " + what, settings.rows());
    double ratio = planned.median() / base(ReminderBench.PLAN);
    double ratioAfter = after.median() / base(ReminderBench.IDLE);
    add(
        "| %s | %s | %.2f | %s | %.2f %s%n",
        what, planned, ratio, after, ratioAfter, verdict(Math.max(ratio, ratioAfter), bound));
  }

  private double base(String what) {
    return figures.of(what + ", " + ReminderBench.BASE, settings.rows()).median();
  }

  private void add(String format, Object... values) {
    page.append(String.format(Locale.ROOT, format, values));
  }
}

package org.docketline.bench;

import java.nio.file.Path;
import org.docketline.postgres.DurableServer;

/** What a poll of the county's file costs, beside what the same file costs at the very least. */
final class FeedBench {
  static final String FIRST = "first load";
  static final String ONE_PERCENT = "1 % moved";
  static final String FEW = "0.01 % moved";
  static final String OTHER_ORDER = "1 % moved, rows in another order";
  static final String SAME = "the same file again";
  static final String PARSE = "parse";
  static final String HASH = "read and hash";
  static final String LOAD = "load";
  private static final int POLLS = 3;

  private final BenchSettings settings;
  private final DurableServer server;
  private final Figures figures;
  private final Report report;

  FeedBench(BenchSettings settings, DurableServer server, Figures figures, Report report) {
    this.settings = settings;
    this.server = server;
    this.figures = figures;
    this.report = report;
  }

  void run() throws Exception {
    for (int rows : settings.sizes()) {
      for (int round = 1; round < settings.rounds(); round++) {
        firstLoad(rows, false);
      }
      firstLoad(rows, true);
    }
  }

  private void firstLoad(int rows, boolean andDays) throws Exception {
    try (var county = BenchCounty.start(settings, server, rows)) {
      Path file = county.writeNext();
      Floors.parse(file); // the first is slower: the virtual machine has yet to compile it
      figures.add(LOAD, rows, Floors.load(county.connection, county.expected(file)));
      measure(county, FIRST, rows);
      if (andDays) {
        days(county, rows);
      }
      report.peak(rows, county.service.peakMegabytes());
    }
  }

  private void days(BenchCounty county, int rows) throws Exception {
    for (int round = 0; round < settings.rounds(); round++) {
      day(county, ONE_PERCENT, 0.01, rows);
      if (rows == settings.rows()) {
        day(county, FEW, 0.0001, rows);
      }
    }
    for (int round = 0; rows == settings.rows() && round < settings.rounds(); round++) {
      county.file.shuffle();
      day(county, OTHER_ORDER, 0.01, rows);
    }
  }

  private void day(BenchCounty county, String what, double moved, int rows) throws Exception {
    county.file.nextDay(moved);
    measure(county, what, rows);
  }

  // The floors are measured while no file is in place, so that the service is idle.
  private void measure(BenchCounty county, String what, int rows) throws Exception {
    Path file = county.writeNext();
    Expected expected = county.expected(file);
    figures.add(PARSE, rows, Floors.parse(file));
    figures.add(HASH, rows, Floors.readAndHash(file));
    figures.add(what, rows, county.publish(file));
    for (int poll = 0; poll < POLLS; poll++) {
      figures.add(SAME, rows, county.unchanged(1));
    }
    county.rest();
    DocketCheck.agrees(county.connection, expected, what);
  }
}

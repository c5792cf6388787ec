package org.docketline.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.docketline.postgres.DurableServer;

/** What a poll of the county's file costs, beside what the same file costs at the very least. */
final class FeedBench {
  private static final String FIRST_DAY = "1 % moved, the day after the first load";
  private static final String ONE_PERCENT = "1 % moved";
  private static final String FEW = "0.01 % moved";
  private static final String GONE = "5 gone, 5 new";
  private static final String BARE = "bare UPDATE of 1 %";
  private static final double NONE = Double.NaN;

  private final BenchSettings settings;
  private final DurableServer server;
  private final GoalTable goals;
  private final FigureTable loads =
      new FigureTable(
          "rows | first load, s | µs a row | bare load, s | ratio | most memory, MB",
          "%.2f | %.2f | %.2f | %.2f | %.0f");
  private final FigureTable days =
      new FigureTable(
          "what changed | poll, s | parse of the same file, s | ratio | rows changed | a row: service ms | PostgreSQL ms | buffers | WAL bytes | HOT updates of all",
          "%.3f | %.3f | %.2f | %.0f | %.3f | %.3f | %.1f | %.0f | %.2f");
  private final FigureTable same =
      new FigureTable("the same file again | s | read and hash, s", "%.3f | %.3f");

  FeedBench(BenchSettings settings, DurableServer server, GoalTable goals) {
    this.settings = settings;
    this.server = server;
    this.goals = goals;
  }

  String run() throws Exception {
    for (int rows : settings.sizes()) {
      county(rows);
    }
    goals.atMost("poll, 1 % moved, by parse", days.median(ONE_PERCENT, 2), 2.5);
    goals.atMost("poll, 1 % moved the first day, by parse", days.median(FIRST_DAY, 2), 2.5);
    goals.atMost("poll, 0.01 % moved, by parse", days.median(FEW, 2), 0.8);
    double wal = days.median(ONE_PERCENT, 7) / days.median(BARE, 7);
    goals.atMost("poll, 1 % moved, WAL by the bare update", wal, 2);
    return words();
  }

  private void county(int rows) throws Exception {
    try (var county = BenchCounty.start(settings, server, rows)) {
      Path file = county.writeNext();
      Floors.parse(file); // the first is slower: the virtual machine has yet to compile it
      Expected expected = county.expected(file);
      Duration bare = Floors.load(county.connection, expected);
      double took = seconds(county.publish(file));
      rested(county, expected);
      double peak = county.service.peakMegabytes();
      loads.add(
          String.format(Locale.ROOT, "%,d", rows),
          List.of(took, took / rows * 1e6, seconds(bare), took / seconds(bare), peak));
      if (rows == settings.rows()) {
        days(county);
      }
    }
  }

  private void days(BenchCounty county) throws Exception {
    Floors.copyHearings(county);
    day(county, FIRST_DAY, 0.01);
    for (int round = 0; round < settings.rounds(); round++) {
      day(county, ONE_PERCENT, 0.01);
      bare(county);
      day(county, FEW, 0.0001);
      day(county, GONE, 0);
    }
  }

  // The floor is measured while no file is in place, so that the service is idle.
  private void day(BenchCounty county, String what, double moved) throws Exception {
    county.file.nextDay(moved);
    int changed = (int) Math.round(settings.rows() * moved) + 2 * BenchFile.A_FEW;
    Path file = county.writeNext();
    Expected expected = county.expected(file);
    double parse = seconds(Floors.parse(file));
    double hash = seconds(Floors.readAndHash(file));
    county.execute("checkpoint");
    Cost before = county.cost();
    double took = seconds(county.publish(file));
    Cost cost = county.costOnceCounted(before);
    same.add("", List.of(seconds(county.unchanged(1)), hash));
    rested(county, expected);
    days.add(what, figures(took, parse, changed, cost));
  }

  private void bare(BenchCounty county) throws Exception {
    int many = settings.rows() / 100;
    Cost cost = Floors.update(county, many);
    days.add(BARE, figures(cost.used().at(), NONE, many, cost));
  }

  private static List<Double> figures(double took, double parse, int changed, Cost cost) {
    List<Double> row = cost.per(changed);
    return List.of(
        took,
        parse,
        took / parse,
        (double) changed,
        Double.isNaN(parse) ? NONE : row.get(Cost.SERVICE),
        row.get(Cost.DATABASE),
        row.get(Cost.BUFFERS),
        row.get(Cost.WAL),
        row.get(Cost.HOT));
  }

  private static void rested(BenchCounty county, Expected expected) throws Exception {
    county.rest();
    DocketCheck.agrees(county.connection, expected, "after a poll");
  }

  private static double seconds(Duration took) {
    return took.toNanos() / 1e9;
  }

  private String words() {
    double changed = days.median(ONE_PERCENT, 3);
    double took = days.median(ONE_PERCENT, 0);
    double service = days.median(ONE_PERCENT, 4) * changed / 1000;
    double database = days.median(ONE_PERCENT, 5) * changed / 1000;
    return String.format(
        Locale.ROOT,
        """

        ## Polls

        A file of one row a citation, in %,d rows and in a tenth. A poll's time is what it counts in `docketline_feed_poll_seconds`, right after a
        checkpoint, so that each page it writes goes into the log whole. *Parse*: the CSV library reads the mapped columns and nothing else. *Bare load*:
        `COPY` into an unlogged table and one `INSERT … SELECT` into tables with the docket's indexes. *Bare UPDATE*: as many dates of a copy of the hearings, anywhere in it.
        The first load is one round, cold; all else is warm but for the first day. The smaller the change, the more of a row's figures is the file's own.
        %s%s%s
        *What is short*: a poll is one thread of the service and one of PostgreSQL, one after the other; where 1 %% moved it takes %.2f s, in which the service
        uses %.2f s and PostgreSQL %.2f s of a processor: %s
        """,
        settings.rows(),
        loads,
        days,
        same,
        took,
        service,
        database,
        service + database > 0.8 * took
            ? "the processor is what it waits for, more of them would not help one feed."
            : "it waits for the disk for the rest.");
  }
}

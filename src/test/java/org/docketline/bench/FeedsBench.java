package org.docketline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.docketline.postgres.DurableServer;

/** What a changed row costs where one list changes, and where ten do at once. */
final class FeedsBench {
  private static final int FEEDS = 10;
  private static final double MOVED = 0.01;

  private final BenchSettings settings;
  private final DurableServer server;
  private final GoalTable goals;
  private final Path folder;
  private final int rows;
  private final List<BenchFile> files;
  private final FigureTable table =
      new FigureTable("1 % moved of | s | a row: " + Cost.COLUMNS, "%.2f | " + Cost.FORMATS);

  FeedsBench(BenchSettings settings, DurableServer server, GoalTable goals) throws IOException {
    this.settings = settings;
    this.server = server;
    this.goals = goals;
    this.folder = Files.createDirectories(settings.folder().resolve("feeds"));
    this.rows = settings.rows() / 20;
    var today = LocalDate.now(ZoneOffset.UTC);
    // Numbers that no other list has, nor will have.
    files =
        IntStream.range(0, FEEDS)
            .mapToObj(feed -> new BenchFile(feed * 2 * rows, rows, settings.seed(), today))
            .toList();
  }

  String run() throws Exception {
    String url = server.empty("bench");
    var configuration = BenchCounty.withoutFeed(url, server, folder);
    for (int feed = 0; feed < FEEDS; feed++) {
      Files.deleteIfExists(served(feed));
      configuration.putAll(BenchCounty.feed("list" + feed, served(feed)));
    }
    try (var service = ServiceProcess.start(folder, configuration);
        var connection = server.connect(url)) {
      measure(service, connection, 1, "one list");
      measure(service, connection, FEEDS, "ten lists at once");
    }
    double one = table.median("one list", 1) + table.median("one list", 3);
    double ten = table.median("ten lists at once", 1) + table.median("ten lists at once", 3);
    goals.growth("ten lists at once, CPU of a changed row", one, ten);
    return words();
  }

  // The day after a load is not counted, nor what has still to be compiled.
  private void measure(ServiceProcess service, Connection connection, int lists, String row)
      throws Exception {
    for (int feed = lists == 1 ? 0 : 1; feed < lists; feed++) {
      publish(connection, feed, feed + 1);
    }
    for (int round = -1; round < settings.rounds(); round++) {
      files.subList(0, lists).forEach(file -> file.nextDay(MOVED));
      Cost before = Cost.now(service, connection);
      publish(connection, 0, lists);
      Cost cost = Cost.now(service, connection).since(before);
      if (round >= 0) {
        var figures = new ArrayList<>(cost.per((long) (lists * rows * MOVED)));
        figures.add(0, cost.used().at());
        table.add(row, figures);
      }
    }
    DocketCheck.agrees(connection, expected(lists), row);
  }

  private void publish(Connection connection, int from, int to) throws Exception {
    var runs = new FeedRuns(connection);
    for (int feed = from; feed < to; feed++) {
      files.get(feed).write(next(feed));
    }
    try (var statement = connection.createStatement()) {
      statement.execute("checkpoint");
    }
    int before = runs.decided().size();
    for (int feed = from; feed < to; feed++) {
      Files.move(next(feed), served(feed), StandardCopyOption.ATOMIC_MOVE);
    }
    runs.awaitApplied(before, to - from);
    for (int feed = from; feed < to; feed++) {
      Files.delete(served(feed));
    }
  }

  private Expected expected(int lists) throws IOException {
    List<Path> all = new ArrayList<>();
    for (int feed = 0; feed < lists; feed++) {
      all.add(next(feed));
      files.get(feed).write(next(feed));
      all.add(folder.resolve("gone%d.csv".formatted(feed)));
      files.get(feed).writeGone(all.get(all.size() - 1));
    }
    return Expected.of(folder.resolve("expected.csv"), all.toArray(Path[]::new));
  }

  private Path served(int feed) {
    return folder.resolve("list%d.csv".formatted(feed));
  }

  private Path next(int feed) {
    return folder.resolve("next%d.csv".formatted(feed));
  }

  private String words() {
    return String.format(
            Locale.ROOT,
            """

            ## Ten lists at once

            Lists of %,d rows each, in one service, warm; the time is from the moment the files are in place, of which up to a second is the wait for the next poll.
            Writing the files is the benchmark's and among the others.
            """,
            rows)
        + table
        + Saturation.words("Ten lists", "changed row", "the benchmark", cost("ten lists at once"));
  }

  private List<Double> cost(String row) {
    return table.medians(row).subList(1, 1 + Cost.FIGURES);
  }
}

package org.docketline.bench;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.docketline.postgres.DurableServer;

/** A county with its file, an empty database and a service that polls every second. */
final class BenchCounty implements AutoCloseable {
  private static final Map<String, String> MAPPED =
      Map.of(
          "citation", "citation_number",
          "court", "court",
          "court-address", "court_address",
          "hearing-date", "court_date",
          "hearing-time", "court_time",
          "room", "room",
          "status", "status");

  final BenchFile file;
  final FeedRuns runs;
  final Connection connection;
  final ServiceProcess service;
  private final Path folder;

  private BenchCounty(BenchFile file, Path folder, Connection connection, ServiceProcess service) {
    this.file = file;
    this.folder = folder;
    this.connection = connection;
    this.service = service;
    this.runs = new FeedRuns(connection);
  }

  /** Starts it with no file in place yet: the service's polls find nothing and cost nothing. */
  static BenchCounty start(BenchSettings settings, DurableServer server, int rows)
      throws IOException, SQLException {
    Path folder = Files.createDirectories(settings.folder().resolve("county"));
    Files.deleteIfExists(served(folder));
    String url = server.empty("bench");
    var service = ServiceProcess.start(folder, configuration(url, server, folder));
    var today = LocalDate.now(ZoneOffset.UTC);
    var file = new BenchFile(rows, settings.seed(), today);
    return new BenchCounty(file, folder, server.connect(url), service);
  }

  /** A service on this database that polls for a file every second. */
  static Map<String, String> configuration(String url, DurableServer server, Path folder) {
    Map<String, String> settings = new HashMap<>();
    settings.put("quarkus.datasource.jdbc.url", url);
    settings.put("quarkus.datasource.username", server.username());
    settings.put("quarkus.datasource.password", server.password());
    settings.putAll(feed("bench", served(folder)));
    // Today's reminders are owed from midnight on, and none is sent before the next.
    settings.put("docketline.reminders.send-at", "00:00");
    settings.put("docketline.sending.window", "00:00-00:01");
    return settings;
  }

  /** The settings of a feed of that name that polls this file every second. */
  static Map<String, String> feed(String name, Path file) {
    String feed = "docketline.feeds.\"%s\".".formatted(name);
    Map<String, String> settings = new HashMap<>();
    settings.put(feed + "url", "file:" + file);
    settings.put(feed + "every", "1s");
    MAPPED.forEach((fact, column) -> settings.put(feed + "map." + fact, column));
    settings.put(feed + "statuses.\"OPEN\"", "open");
    settings.put(feed + "statuses.\"FTA\"", "missed");
    settings.put(feed + "statuses.\"WARRANT\"", "warrant");
    return settings;
  }

  /** The settings of a service whose feed has no file, and is asked for one at the start alone. */
  static Map<String, String> withoutFeed(String url, DurableServer server, Path folder)
      throws IOException {
    Files.deleteIfExists(served(folder));
    var settings = configuration(url, server, folder);
    settings.put("docketline.feeds.\"bench\".every", "1h");
    return settings;
  }

  static Path served(Path folder) {
    return folder.resolve("citations.csv");
  }

  /** Writes the file as it is now beside where it is polled. */
  Path writeNext() throws IOException {
    Path next = folder.resolve("next.csv");
    file.write(next);
    return next;
  }

  /** What the docket must hold after this file: it forgets nothing that is merely absent. */
  Expected expected(Path next) throws IOException {
    Path gone = folder.resolve("gone.csv");
    file.writeGone(gone);
    return Expected.of(folder.resolve("expected.csv"), next, gone);
  }

  /**
   * Puts the file in its place at once, and answers with how long the poll took that applied it.
   */
  Duration publish(Path next) throws Exception {
    execute("checkpoint");
    long before = runs.last();
    double polls = polls("count", "applied");
    double seconds = polls("sum", "applied");
    Files.move(
        next, served(folder), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    runs.applied(before);
    await().until(() -> polls("count", "applied") > polls);
    return seconds(polls("sum", "applied") - seconds);
  }

  /** How long the polls took, on average, that find the same file from now on. */
  Duration unchanged(int many) throws Exception {
    double polls = polls("count", "unchanged");
    double seconds = polls("sum", "unchanged");
    await().atMost(Duration.ofMinutes(2)).until(() -> polls("count", "unchanged") >= polls + many);
    return seconds((polls("sum", "unchanged") - seconds) / (polls("count", "unchanged") - polls));
  }

  // All of a poll, to the end of its last transaction, as the service itself times it.
  private double polls(String what, String outcome) throws IOException, InterruptedException {
    return service.metric("docketline_feed_poll_seconds_" + what, "outcome=\"" + outcome + "\"");
  }

  private static Duration seconds(double seconds) {
    return Duration.ofNanos((long) (seconds * 1e9));
  }

  /** Takes the file away, and waits until no poll is under way. */
  void rest() throws IOException, SQLException {
    Files.deleteIfExists(served(folder));
    runs.idle(runs.last());
  }

  void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Statement by statement: VACUUM and CHECKPOINT want no transaction around them. */
  void executeEach(String script) throws SQLException {
    for (String sql : script.split(";\n", -1)) {
      execute(sql);
    }
  }

  Cost cost() throws IOException, SQLException {
    return Cost.now(service, connection);
  }

  /** What was used since; PostgreSQL's own counts may come a second late. */
  Cost costOnceCounted(Cost before) throws Exception {
    Usage used = Usage.now(service, connection);
    Thread.sleep(1200);
    return new Cost(used, DatabaseWork.now(connection)).since(before);
  }

  @Override
  public void close() throws SQLException {
    service.close();
    connection.close();
  }
}

package org.docketline.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.docketline.postgres.DurableServer;

/** What a restart takes of the processor until the service is live. */
final class StartBench {
  private static final Path SCRIPT = Path.of("deploy/archive.sh").toAbsolutePath();
  private static final Path PACKAGED = Path.of("target/quarkus-app").toAbsolutePath();
  private static final String WITH = "with the archive";
  private static final String WITHOUT = "without";

  private final DurableServer server;
  private final GoalTable goals;
  private final Path folder;
  private final int rounds;
  private final FigureTable table =
      new FigureTable(
          "start | s | CPU s: service | of it compiling | PostgreSQL", "%.2f | %.2f | %.2f | %.2f");

  StartBench(BenchSettings settings, DurableServer server, GoalTable goals) throws IOException {
    this.server = server;
    this.goals = goals;
    this.folder = Files.createDirectories(settings.folder().resolve("start"));
    this.rounds = settings.rounds();
  }

  String run() throws Exception {
    Path app = copy(folder.resolve("app"));
    Map<String, String> archive = archive(app);
    String url = server.empty("bench");
    try (var connection = server.connect(url)) {
      start(url, app, Map.of(), connection); // for the tables
      for (int round = 0; round < rounds; round++) {
        table.add(WITHOUT, start(url, app, Map.of(), connection));
        table.add(WITH, start(url, app, archive, connection));
      }
    }
    goals.atMost("start with the archive, CPU s to live", table.median(WITH, 1), 5);
    return words();
  }

  // The archive lies beside what it is of, and the other parts are to run without it.
  private static Path copy(Path into) throws IOException {
    try (Stream<Path> files = Files.walk(PACKAGED)) {
      for (Path file : files.toList()) {
        Path copy = into.resolve(PACKAGED.relativize(file));
        Files.deleteIfExists(Files.isDirectory(file) ? copy.resolve("none") : copy);
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
    return into;
  }

  /** The environment that the unit gives the service then. */
  private static Map<String, String> archive(Path app) throws Exception {
    var builder = new ProcessBuilder("sh", SCRIPT.toString(), app.toString()).inheritIO();
    builder
        .environment()
        .put("JAVA", Path.of(System.getProperty("java.home"), "bin", "java").toString());
    if (builder.start().waitFor() != 0) {
      throw new IOException("deploy/archive.sh made no archive");
    }
    String[] made = Files.readString(app.resolve("archive.env"), UTF_8).strip().split("=", 2);
    return Map.of(made[0], made[1]);
  }

  private List<Double> start(
      String url, Path app, Map<String, String> environment, Connection connection)
      throws Exception {
    double database = CpuTime.ofServer(connection);
    long began = System.nanoTime();
    var settings = BenchCounty.withoutFeed(url, server, folder);
    Path jar = app.resolve("quarkus-run.jar");
    try (var service = ServiceProcess.start(jar, environment, folder, settings)) {
      double took = (System.nanoTime() - began) / 1e9;
      return List.of(
          took,
          CpuTime.of(service.pid()),
          CpuTime.compiling(service.pid()),
          CpuTime.ofServer(connection) - database);
    }
  }

  private String words() {
    return String.format(
        Locale.ROOT,
        """

        ## Start

        A restart upon its own database, from the command to a live service; the archive is the one that `deploy/archive.sh` makes.
        %s
        *What is short*: the processor; %.0f %% of the service's time is just-in-time compiling, and most of the rest without the archive is to read, check and link classes.
        """,
        table,
        100 * table.median(WITH, 2) / table.median(WITH, 1));
  }
}

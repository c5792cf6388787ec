package org.docketline.bench;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.docketline.postgres.DurableServer;

/** How fast the outbox drains, with an empty table and with years of old messages in it. */
final class SendBench {
  private static final int WARM = Integer.getInteger("bench.warm", 15);
  private static final int SECONDS = Integer.getInteger("bench.seconds", 30);
  private static final int OLD = Integer.getInteger("bench.old", 10_000_000);
  private static final int[] RATES =
      Stream.of(System.getProperty("bench.rates", "100,300,1000").split(",", -1))
          .mapToInt(Integer::parseInt)
          .toArray();
  // Texts are still due when the stretch ends.
  private static final int BEYOND = 5;
  private static final Duration LONGEST = Duration.ofMinutes(30);

  private final DurableServer server;
  private final Path folder;
  private final SendFigures figures = new SendFigures(WARM, SECONDS);

  SendBench(BenchSettings settings, DurableServer server) throws IOException {
    this.server = server;
    this.folder = Files.createDirectories(settings.folder().resolve("sending"));
  }

  SendFigures run() throws Exception {
    try (var carrier = new BenchCarrier()) {
      drain(carrier, 0);
      if (OLD > 0) {
        drain(carrier, OLD);
      }
    }
    return figures;
  }

  private void drain(BenchCarrier carrier, int old) throws Exception {
    String url = server.empty("bench");
    start(url, carrier, 1).close(); // for the tables
    try (var connection = server.connect(url)) {
      var residents = new Residents(connection, ServiceProcess.keys(folder));
      int people = load(connection, residents, old);
      for (int rate : RATES) {
        int due = rate * (WARM + SECONDS + BEYOND);
        try (var service = start(url, carrier, rate)) {
          new DueTexts(connection, residents).add(people, due);
          figures.add(measure(service, connection, carrier.book, old, rate));
          await()
              .atMost(LONGEST)
              .pollInterval(Duration.ofSeconds(1))
              .until(() -> SendCheck.left(connection) == 0);
        }
        SendCheck.eachOnce(connection, carrier.book.entries(), people, due);
        carrier.book.clear();
        people += due;
      }
    }
  }

  private ServiceProcess start(String url, BenchCarrier carrier, int rate) throws IOException {
    Map<String, String> settings = BenchCounty.configuration(url, server, folder);
    settings.put("docketline.feeds.\"bench\".every", "1h");
    settings.put("docketline.sending.window", "00:00-24:00");
    settings.put("docketline.sending.per-second", String.valueOf(rate));
    settings.put("docketline.twilio.api-url", carrier.url());
    return ServiceProcess.start(folder, settings);
  }

  private int load(Connection connection, Residents residents, int old)
      throws SQLException, IOException {
    long began = System.nanoTime();
    int people = new OldTexts(connection, residents).load(old);
    if (old > 0) {
      figures.loaded(old, (System.nanoTime() - began) / 1e9, size(connection));
    }
    return people;
  }

  private static long size(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("select pg_total_relation_size('message')")) {
      row.next();
      return row.getLong(1);
    }
  }

  private static SendFigures.Row measure(
      ServiceProcess service, Connection connection, CarrierBook book, int old, int rate)
      throws Exception {
    await().atMost(LONGEST).pollInterval(Duration.ofMillis(10)).until(() -> book.size() > 0);
    Thread.sleep(Duration.ofSeconds(WARM).toMillis());
    Usage before = Usage.now(service, connection);
    int handed = book.size();
    Thread.sleep(Duration.ofSeconds(SECONDS).toMillis());
    Usage used = Usage.now(service, connection).since(before);
    return new SendFigures.Row(old, rate, book.size() - handed, used);
  }
}

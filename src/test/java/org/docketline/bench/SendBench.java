package org.docketline.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.docketline.postgres.DurableServer;

/** What a text costs that the outbox sends, with an empty table and with years of texts in it. */
final class SendBench {
  private static final int WARM = Integer.getInteger("bench.warm", 15);
  private static final int SECONDS = Integer.getInteger("bench.seconds", 20);
  private static final int OLD = Integer.getInteger("bench.old", 10_000_000);
  private static final int PLAIN = Integer.getInteger("bench.plain", 1000);
  private static final List<Integer> RATES =
      Stream.of(System.getProperty("bench.rates", "100,300").split(",", -1))
          .map(Integer::valueOf)
          .toList();
  // Texts are still due when the stretch ends.
  private static final int BEYOND = 5;
  private static final Duration LONGEST = Duration.ofMinutes(30);

  private final DurableServer server;
  private final Path folder;
  private final int rounds;
  private final SendFigures figures = new SendFigures(WARM, SECONDS);

  SendBench(BenchSettings settings, DurableServer server) throws IOException {
    this.server = server;
    this.folder = Files.createDirectories(settings.folder().resolve("sending"));
    this.rounds = settings.rounds();
  }

  SendFigures run() throws Exception {
    try (var carrier = CarrierProcess.start(folder)) {
      drain(carrier, 0);
      if (OLD > 0) {
        drain(carrier, OLD);
      }
    }
    return figures;
  }

  private void drain(CarrierProcess carrier, int old) throws Exception {
    String url = server.empty("bench");
    start(url, carrier, new SendCase(old, 1, false, false)).close(); // for the tables
    try (var connection = server.connect(url)) {
      var residents = new Residents(connection, ServiceProcess.keys(folder));
      int people = load(connection, residents, old);
      for (int round = 0; round < rounds; round++) {
        if (old == 0) {
          figures.floor(SendFloor.measure(server, url, carrier, RATES.get(0), WARM, SECONDS));
        }
        for (SendCase sending : cases(old)) {
          people += send(url, carrier, connection, residents, people, sending);
        }
      }
    }
  }

  private static List<SendCase> cases(int old) {
    var encrypted = RATES.stream().map(rate -> new SendCase(old, rate, true, true));
    var plain = Stream.of(new SendCase(old, PLAIN, false, false)).filter(c -> old == 0);
    return Stream.concat(encrypted, plain.filter(c -> PLAIN > 0)).toList();
  }

  private int send(
      String url,
      CarrierProcess carrier,
      Connection connection,
      Residents residents,
      int people,
      SendCase sending)
      throws Exception {
    int due = sending.rate() * (WARM + SECONDS + BEYOND);
    try (var service = start(url, carrier, sending)) {
      carrier.begin(sending.receipts() ? service.port() : 0);
      new DueTexts(connection, residents).add(people, due);
      measure(service, connection, carrier, sending);
      await()
          .atMost(LONGEST)
          .pollInterval(Duration.ofSeconds(1))
          .until(() -> SendCheck.left(connection) == 0);
      if (sending.receipts()) {
        await().atMost(LONGEST).until(() -> carrier.receiptsTaken() == 2 * due);
        assertThat(SendCheck.delivered(connection, people)).as("delivered").isEqualTo(due);
      }
      figures.after(sending, unknown(service), carrier.receiptsRefused());
    }
    SendCheck.eachOnce(connection, carrier.entries(), people, due);
    return due;
  }

  private static long unknown(ServiceProcess service) throws Exception {
    return (long) service.metric("docketline_messages_total", "status=\"unknown\"");
  }

  private ServiceProcess start(String url, CarrierProcess carrier, SendCase sending)
      throws IOException {
    Map<String, String> settings = BenchCounty.configuration(url, server, folder);
    settings.put("docketline.feeds.\"bench\".every", "1h");
    settings.put("docketline.sending.window", "00:00-24:00");
    settings.put("docketline.sending.texts-per-second", String.valueOf(sending.rate()));
    settings.put("docketline.twilio.api-url", carrier.url(sending.encrypted()));
    return ServiceProcess.startTrusting(carrier.store, folder, settings);
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

  private void measure(
      ServiceProcess service, Connection connection, CarrierProcess carrier, SendCase sending)
      throws Exception {
    await().atMost(LONGEST).pollInterval(Duration.ofMillis(10)).until(() -> carrier.size() > 0);
    stretch(service, connection, carrier, sending, false, WARM);
    stretch(service, connection, carrier, sending, true, SECONDS);
  }

  private void stretch(
      ServiceProcess service,
      Connection connection,
      CarrierProcess carrier,
      SendCase sending,
      boolean warm,
      int seconds)
      throws Exception {
    Usage before = Usage.now(service, connection, carrier.pid());
    DatabaseWork work = DatabaseWork.now(connection);
    int handed = carrier.size();
    Thread.sleep(seconds * 1000L);
    int texts = carrier.size() - handed;
    figures.add(
        new SendFigures.Row(
            sending,
            warm,
            texts,
            Usage.now(service, connection, carrier.pid()).since(before),
            DatabaseWork.now(connection).since(work)));
  }
}

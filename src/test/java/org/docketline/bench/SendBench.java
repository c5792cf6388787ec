package org.docketline.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.docketline.postgres.DurableServer;

/** What a text costs that the outbox sends, with years of texts in its table. */
final class SendBench {
  private static final int WARM = Integer.getInteger("bench.warm", 12);
  private static final int SECONDS = Integer.getInteger("bench.stretch", 12);
  private static final int OLD = Integer.getInteger("bench.old", 100_000);
  private static final int TEN_TIMES = 10;
  // Texts are still due when the stretch ends.
  private static final int BEYOND = 3;
  private static final Duration LONGEST = Duration.ofMinutes(30);
  private static final SendCase SLOW = new SendCase(OLD, 100, true, true);
  private static final SendCase FAST = new SendCase(OLD, 300, true, true);
  private static final SendCase PLAIN = new SendCase(OLD, 1000, false, false);
  private static final SendCase MORE_OLD = new SendCase(TEN_TIMES * OLD, 300, true, true);

  private final DurableServer server;
  private final GoalTable goals;
  private final Path folder;
  private final int rounds;
  private final SendFigures figures = new SendFigures(WARM, SECONDS);

  SendBench(BenchSettings settings, DurableServer server, GoalTable goals) throws IOException {
    this.server = server;
    this.goals = goals;
    this.folder = Files.createDirectories(settings.folder().resolve("sending"));
    this.rounds = settings.rounds();
  }

  String run() throws Exception {
    try (var carrier = CarrierProcess.start(folder)) {
      drain(carrier, List.of(SLOW, FAST, PLAIN));
      drain(carrier, List.of(MORE_OLD));
    }
    figures.judge(goals, List.of(SLOW, FAST), PLAIN, MORE_OLD);
    return figures.words(FAST, PLAIN);
  }

  private void drain(CarrierProcess carrier, List<SendCase> cases) throws Exception {
    String url = server.empty("bench");
    start(url, carrier, cases.get(0)).close(); // for the tables
    try (var connection = server.connect(url)) {
      var residents = new Residents(connection, ServiceProcess.keys(folder));
      int people = new OldTexts(connection, residents).load(cases.get(0).old());
      if (cases.contains(SLOW)) {
        figures.floors(SendFloor.measure(server, url, carrier, SLOW.rate(), WARM, SECONDS, rounds));
      }
      for (int round = 0; round < rounds; round++) {
        for (SendCase sending : cases) {
          people += send(url, carrier, connection, residents, people, sending);
        }
      }
      if (cases.contains(FAST)) {
        count(url, carrier, connection, residents, people);
      }
    }
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
      await().atMost(LONGEST).pollInterval(Duration.ofMillis(10)).until(() -> carrier.size() > 0);
      stretch(service, connection, carrier, sending, false, WARM);
      stretch(service, connection, carrier, sending, true, SECONDS);
      settle(service, connection, carrier, sending, people, due);
    }
    SendCheck.eachOnce(connection, carrier.entries(), people, due);
    return due;
  }

  private void settle(
      ServiceProcess service,
      Connection connection,
      CarrierProcess carrier,
      SendCase sending,
      int people,
      int due)
      throws Exception {
    awaitSent(connection);
    if (sending.receipts()) {
      await().atMost(LONGEST).until(() -> carrier.receiptsTaken() == 2 * due);
      assertThat(SendCheck.delivered(connection, people)).as("delivered").isEqualTo(due);
    }
    double unknown = service.metric("docketline_messages_total", "status=\"unknown\"");
    figures.troubles(unknown, carrier.receiptsRefused());
  }

  static void awaitSent(Connection connection) {
    await()
        .atMost(LONGEST)
        .pollInterval(Duration.ofSeconds(1))
        .until(() -> SendCheck.left(connection) == 0);
  }

  private void stretch(
      ServiceProcess service,
      Connection connection,
      CarrierProcess carrier,
      SendCase sending,
      boolean warm,
      int seconds)
      throws Exception {
    Cost before = Cost.now(service.pid(), connection, carrier.pid());
    int handed = carrier.size();
    Thread.sleep(seconds * 1000L);
    int texts = carrier.size() - handed;
    Cost cost = Cost.now(service.pid(), connection, carrier.pid()).since(before);
    figures.add(sending, warm, texts, cost);
  }

  // Statements are counted in a pass of its own: what stands between costs time.
  private void count(
      String url, CarrierProcess carrier, Connection connection, Residents residents, int people)
      throws Exception {
    int due = FAST.rate() * (WARM + BEYOND);
    try (var proxy = new StatementProxy(url);
        var service = start(proxy.url(), carrier, FAST)) {
      carrier.begin(0);
      new DueTexts(connection, residents).add(people, due);
      await().atMost(LONGEST).until(() -> carrier.size() > due / 3);
      long statements = proxy.statements();
      int handed = carrier.size();
      await().atMost(LONGEST).until(() -> carrier.size() >= due);
      figures.statements((double) (proxy.statements() - statements) / (due - handed));
      awaitSent(connection);
      assertThat(service.hasEnded()).isFalse();
    }
  }

  private ServiceProcess start(String url, CarrierProcess carrier, SendCase sending)
      throws IOException {
    return start(server, url, folder, carrier, sending);
  }

  static ServiceProcess start(
      DurableServer server, String url, Path folder, CarrierProcess carrier, SendCase sending)
      throws IOException {
    Map<String, String> settings = BenchCounty.withoutFeed(url, server, folder);
    settings.put("docketline.sending.window", "00:00-24:00");
    settings.put("docketline.sending.texts-per-second", String.valueOf(sending.rate()));
    settings.put("docketline.twilio.api-url", carrier.url(sending.encrypted()));
    return ServiceProcess.startTrusting(carrier.store, folder, settings);
  }

  /** Figures of texts, in the order of the page. */
  static List<Double> row(SendCase sending, int texts, Cost cost) {
    double reached = texts / cost.used().at();
    return Stream.concat(Stream.of(reached, reached / sending.rate()), cost.per(texts).stream())
        .toList();
  }
}

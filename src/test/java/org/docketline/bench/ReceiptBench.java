package org.docketline.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.docketline.postgres.DurableServer;

/** What a receipt costs, where nothing else is done and while texts are sent. */
final class ReceiptBench {
  private static final int WARM = Integer.getInteger("bench.warm", 12);
  private static final int SECONDS = Integer.getInteger("bench.stretch", 12);
  private static final int RATE = 1000;
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final SendCase BEFORE = new SendCase(0, RATE, false, false);
  // Its own receipts are a fifth of all.
  private static final SendCase MEANWHILE = new SendCase(0, 100, true, true);
  private static final String ALONE = "receipts alone";
  private static final String SENDING = "receipts while 100 texts a second are sent";
  private static final String FLOOR = "floor";

  private final DurableServer server;
  private final GoalTable goals;
  private final Path folder;
  private final int rounds;
  private final FigureTable table =
      new FigureTable(
          "what is done | a second | a receipt: " + Cost.COLUMNS, "%.0f | " + Cost.FORMATS);

  ReceiptBench(BenchSettings settings, DurableServer server, GoalTable goals) throws IOException {
    this.server = server;
    this.goals = goals;
    this.folder = Files.createDirectories(settings.folder().resolve("receipts"));
    this.rounds = settings.rounds();
  }

  String run() throws Exception {
    String url = server.empty("bench");
    int seconds = WARM + rounds * SECONDS;
    int texts = RATE * seconds / 2; // two receipts each
    try (var carrier = CarrierProcess.start(folder)) {
      try (var service = SendBench.start(server, url, folder, carrier, BEFORE);
          var connection = server.connect(url)) {
        send(connection, carrier, 0, texts);
        carrier.keep();
        carrier.begin(0);
        carrier.replay(service.port(), RATE);
        measure(ALONE, service.pid(), connection, carrier);
        awaitDelivered(connection, carrier, texts, 0, texts);
      }
      floor(url, carrier, texts);
      alongside(url, carrier, texts, seconds);
    }
    judge();
    return words();
  }

  // Others' receipts, so that all together are as many: the texts of the stage before have theirs.
  private void alongside(String url, CarrierProcess carrier, int before, int seconds)
      throws Exception {
    int others = (RATE - 2 * MEANWHILE.rate()) * seconds / 2;
    try (var service = SendBench.start(server, url, folder, carrier, BEFORE);
        var connection = server.connect(url)) {
      assertThat(service.hasEnded()).isFalse();
      send(connection, carrier, before, others);
      carrier.keep();
    }
    int more = MEANWHILE.rate() * seconds;
    try (var service = SendBench.start(server, url, folder, carrier, MEANWHILE);
        var connection = server.connect(url)) {
      carrier.begin(service.port());
      new DueTexts(connection, new Residents(connection, ServiceProcess.keys(folder)))
          .add(before + others, more);
      await().atMost(LONGEST).until(() -> carrier.size() > 0);
      carrier.replay(service.port(), RATE - 2 * MEANWHILE.rate());
      measure(SENDING, service.pid(), connection, carrier);
      SendBench.awaitSent(connection);
      awaitDelivered(connection, carrier, others + more, before, others + more);
    }
  }

  private void send(Connection connection, CarrierProcess carrier, int after, int texts)
      throws Exception {
    carrier.begin(0);
    new DueTexts(connection, new Residents(connection, ServiceProcess.keys(folder)))
        .add(after, texts);
    SendBench.awaitSent(connection);
    assertThat(carrier.size()).as("texts sent").isEqualTo(texts);
  }

  private void measure(String row, long pid, Connection connection, CarrierProcess carrier)
      throws Exception {
    Thread.sleep(WARM * 1000L);
    for (int round = 0; round < rounds; round++) {
      Cost before = Cost.now(pid, connection, carrier.pid());
      int taken = carrier.receiptsTaken();
      Thread.sleep(SECONDS * 1000L - 500);
      int receipts = carrier.receiptsTaken() - taken;
      Cost cost = Cost.now(pid, connection, carrier.pid()).since(before);
      table.add(
          row,
          Stream.concat(Stream.of(receipts / cost.used().at()), cost.per(receipts).stream())
              .toList());
    }
  }

  private static void awaitDelivered(
      Connection connection, CarrierProcess carrier, int texts, int after, int many)
      throws Exception {
    await().atMost(LONGEST).until(() -> carrier.receiptsTaken() >= 2 * texts);
    assertThat(carrier.receiptsRefused()).as("receipts refused").isZero();
    assertThat(SendCheck.delivered(connection, after)).as("delivered").isEqualTo(many);
  }

  private void floor(String url, CarrierProcess carrier, int texts) throws Exception {
    try (var floor = WebhookFloor.start(server, url);
        var connection = server.connect(url);
        var statement = connection.createStatement()) {
      statement.execute(
          "insert into bare.sent select sid, 'ACCEPTED' from message where sid is not null");
      statement.execute("vacuum analyze bare.sent");
      carrier.begin(0);
      carrier.replay(floor.port(), RATE);
      measure(FLOOR, floor.pid(), connection, carrier);
      await().atMost(LONGEST).until(() -> carrier.receiptsTaken() >= 2 * texts);
      carrier.begin(0);
    }
  }

  private void judge() {
    for (String row : List.of(ALONE, SENDING)) {
      goals.atLeast(row + ", of 1,000 a second", table.median(row, 0) / RATE, 0.95);
    }
    goals.atMost("a receipt, service CPU ms", table.median(ALONE, 1), 0.3);
    goals.atMost("a receipt, PostgreSQL CPU ms", table.median(ALONE, 3), 0.15);
  }

  private String words() {
    return String.format(
            Locale.ROOT,
            """

            ## Receipts

            The carrier (the others) posts signed receipts, two a text (sent, delivered), %,d a second in all; each row is warm, after %d s of the same. Where texts are sent meanwhile
            the figures hold those texts too, a tenth of a text to each receipt. Each text was found delivered in the end: none was lost, and none refused. *Floor*: the same requests to a
            bare server that checks the signature and records those of five milliseconds by one `UPDATE`.
            """,
            RATE,
            WARM)
        + table
        + Saturation.words("Alone", "receipt", "the carrier", cost(ALONE))
        + Saturation.words("While sending", "receipt", "the carrier", cost(SENDING));
  }

  private List<Double> cost(String row) {
    return table.medians(row).subList(1, 1 + Cost.FIGURES);
  }
}

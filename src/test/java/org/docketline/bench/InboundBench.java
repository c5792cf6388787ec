package org.docketline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntToDoubleFunction;
import org.docketline.postgres.DurableServer;

/** How soon residents are answered who text at a rate that waits for nobody. */
final class InboundBench {
  private static final int WARM = Integer.getInteger("bench.warm", 30);
  private static final int SECONDS = Integer.getInteger("bench.seconds", 60);
  private static final int RATE = Integer.getInteger("bench.rate", 500);
  // Between two texts of one resident's.
  private static final int APART_SECONDS = 5;
  private static final String ANSWERED =
      "select count(*) filter (where reply is not null) from inbound_text";

  private final BenchSettings settings;
  private final DurableServer server;
  private final Path folder;

  InboundBench(BenchSettings settings, DurableServer server) throws IOException {
    this.settings = settings;
    this.server = server;
    this.folder = Files.createDirectories(settings.folder().resolve("inbound"));
  }

  InboundFigures run() throws Exception {
    String url = server.empty("bench");
    var configuration = BenchCounty.configuration(url, server, folder);
    configuration.put("docketline.feeds.\"bench\".every", "1h");
    try (var service = ServiceProcess.start(folder, configuration);
        var connection = server.connect(url);
        var client = new InboundClient(service.port())) {
      var docket = InboundDocket.fill(connection, settings.rows());
      Answers first = text(client, docket, 0, WARM * RATE / 2, InboundBench::rising);
      first.await();
      Usage before = Usage.now(service, connection);
      DatabaseWork work = DatabaseWork.now(connection);
      Answers answers = text(client, docket, first.count(), SECONDS * RATE, InboundBench::steady);
      answers.await();
      Usage used = Usage.now(service, connection).since(before);
      DatabaseWork done = DatabaseWork.now(connection).since(work);
      var figures = new InboundFigures(settings.rows(), RATE, SECONDS, answers, used, done);
      System.out.print("bench: inbound:" + figures);
      first.areRight();
      answers.areRight();
      assertThat(answered(connection)).isEqualTo(first.count() + answers.count());
      return figures;
    }
  }

  private static Answers text(
      InboundClient client, InboundDocket docket, int after, int many, IntToDoubleFunction moment) {
    var answers = new Answers(many);
    long began = System.nanoTime();
    for (int text = 0; text < many; text++) {
      long intended = began + (long) (moment.applyAsDouble(text) * 1e9);
      LockSupport.parkNanos(intended - System.nanoTime());
      text(client, docket, after + text, text, intended, answers);
    }
    return answers;
  }

  // Up to the rate little by little: a virtual machine that has just started has yet to compile.
  private static double rising(int text) {
    return Math.sqrt(2.0 * WARM * text / RATE);
  }

  private static double steady(int text) {
    return (double) text / RATE;
  }

  // Residents come in crowds, each of which texts once, then again after a while.
  private static void text(
      InboundClient client,
      InboundDocket docket,
      int number,
      int text,
      long intended,
      Answers answers) {
    int crowd = RATE * APART_SECONDS;
    int resident = number / (crowd * Talk.TURNS) * crowd + number % crowd;
    var turn = new Talk(docket, resident).turn(number / crowd % Talk.TURNS);
    client
        .text(Residents.phone(resident), turn.body())
        .onComplete(answer -> answers.add(text, intended, turn, answer));
  }

  private static long answered(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(ANSWERED)) {
      row.next();
      return row.getLong(1);
    }
  }
}

package org.docketline.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.docketline.postgres.DurableServer;

/**
 * The least that sending can cost: one POST a text over kept connections, and one bare UPDATE for a
 * hundred of them, in a process of its own. It looks for nothing, words nothing and takes no
 * receipt.
 */
final class SendFloor {
  private static final int AT_ONCE = 100;
  private static final String ROWS =
      """
      drop table if exists floor_text;
      create table floor_text (id bigint primary key, status text, sid text) with (fillfactor = 85);
      insert into floor_text select n, 'SENDING', null from generate_series(1, %d) n;
      checkpoint\
      """;
  private static final String RECORD =
      "update floor_text set status = 'ACCEPTED', sid = 'SM' || id where id between ? and ?";

  private SendFloor() {}

  /** Its rounds, once it is warm, as those of the service. */
  static List<List<Double>> measure(
      DurableServer server,
      String url,
      CarrierProcess carrier,
      int rate,
      int warm,
      int seconds,
      int rounds)
      throws Exception {
    carrier.begin(0);
    Process process = launch(server, url, carrier, rate, rate * (warm + rounds * seconds + 2));
    try (var out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        var connection = server.connect(url)) {
      if (out.readLine() == null) {
        throw new IOException("The bare loop ended before it began");
      }
      Thread.sleep(warm * 1000L);
      List<List<Double>> figures = new ArrayList<>();
      for (int round = 0; round < rounds; round++) {
        Cost before = Cost.now(process.pid(), connection, carrier.pid());
        int texts = carrier.size();
        Thread.sleep(seconds * 1000L);
        texts = carrier.size() - texts;
        Cost cost = Cost.now(process.pid(), connection, carrier.pid()).since(before);
        figures.add(SendBench.row(new SendCase(0, rate, true, false), texts, cost));
      }
      return figures;
    } finally {
      process.destroyForcibly().waitFor();
      carrier.begin(0);
    }
  }

  private static Process launch(
      DurableServer server, String url, CarrierProcess carrier, int rate, int texts)
      throws IOException {
    var builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-Djavax.net.ssl.trustStore=" + carrier.store,
                "-Djavax.net.ssl.trustStorePassword=" + CarrierProcess.STORE_PASSWORD,
                "-cp",
                CarrierProcess.classPath(),
                SendFloor.class.getName(),
                carrier.url(true),
                String.valueOf(rate),
                String.valueOf(texts))
            .redirectError(Redirect.INHERIT);
    builder
        .environment()
        .putAll(Map.of("URL", url, "ACCOUNT", server.username(), "PASSWORD", server.password()));
    return builder.start();
  }

  /** The bare loop: the carrier's address, the pace, and how many texts. */
  public static void main(String[] arguments) throws Exception {
    Map<String, String> given = System.getenv();
    try (var connection =
        DriverManager.getConnection(
            given.get("URL"), given.get("ACCOUNT"), given.get("PASSWORD"))) {
      int texts = Integer.parseInt(arguments[2]);
      try (var statement = connection.createStatement()) {
        statement.execute(ROWS.formatted(texts));
      }
      System.out.println("begun");
      send(connection, arguments[0], Integer.parseInt(arguments[1]), texts);
    }
  }

  private static void send(Connection connection, String carrier, int rate, int texts)
      throws SQLException {
    var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    var answers = new CompletableFuture<?>[AT_ONCE];
    long began = System.nanoTime();
    CompletableFuture<?> recorded = CompletableFuture.completedFuture(null);
    for (int text = 1; text <= texts; text++) {
      LockSupport.parkNanos(began + text * 1_000_000_000L / rate - System.nanoTime());
      answers[text % AT_ONCE] = http.sendAsync(post(carrier, text), BodyHandlers.ofString());
      if (text % AT_ONCE == 0) {
        int last = text;
        recorded =
            CompletableFuture.allOf(answers.clone())
                .thenCombine(recorded, (all, before) -> null)
                .thenRunAsync(() -> record(connection, last));
      }
    }
    recorded.join();
  }

  private static HttpRequest post(String carrier, int text) {
    String account = ServiceProcess.ACCOUNT_SID + ":" + ServiceProcess.AUTH_TOKEN;
    return HttpRequest.newBuilder(
            URI.create(
                carrier + "/2010-04-01/Accounts/" + ServiceProcess.ACCOUNT_SID + "/Messages.json"))
        .header(
            "Authorization", "Basic " + Base64.getEncoder().encodeToString(account.getBytes(UTF_8)))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(
            BodyPublishers.ofString(
                "To=%%2B1999%07d&StatusCallback=none&Body=".formatted(text) + "a+word+".repeat(30)))
        .build();
  }

  private static void record(Connection connection, int last) {
    try (var statement = connection.prepareStatement(RECORD)) {
      statement.setLong(1, last - AT_ONCE + 1);
      statement.setLong(2, last);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}

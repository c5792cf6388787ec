package org.docketline.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.docketline.postgres.DurableServer;
import org.docketline.sms.TwilioSignature;

/**
 * The least that a webhook can cost, in a process of its own: the signature is checked, a text is
 * one read and one insert in one transaction, receipts are one UPDATE for all of five milliseconds,
 * and the answer is always the same.
 */
final class WebhookFloor implements AutoCloseable {
  static final String ANSWER = "<Response><Message>Noted.</Message></Response>";
  private static final int CONNECTIONS = 20;
  private static final int GATHERED_MS = 5;
  private static final String TABLES =
      """
      create schema if not exists bare;
      drop table if exists bare.inbound, bare.sent;
      create table bare.inbound (id bigint generated always as identity primary key, sid text unique,
        phone text, body text, reply text, at timestamptz);
      create table bare.sent (sid text primary key, status text) with (fillfactor = 85)""";
  private static final String READ =
      "select id, number, status from citation where number = upper(?)";
  private static final String INSERT =
      "insert into bare.inbound (sid, phone, body, reply, at) values (?, ?, ?, ?, now())";
  private static final String UPDATE =
      "update bare.sent set status = 'DELIVERED' where sid = any (string_to_array(?, ','))";

  private final Process process;
  private final int port;

  private WebhookFloor(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts it beside a service's database; its own tables are empty. */
  static WebhookFloor start(DurableServer server, String url) throws IOException, SQLException {
    try (var connection = server.connect(url);
        var statement = connection.createStatement()) {
      statement.execute(TABLES);
    }
    var builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + ServiceProcess.HEAP,
                "-cp",
                CarrierProcess.classPath(),
                WebhookFloor.class.getName())
            .redirectError(Redirect.INHERIT);
    builder
        .environment()
        .putAll(Map.of("URL", url, "ACCOUNT", server.username(), "PASSWORD", server.password()));
    Process process = builder.start();
    var out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    return new WebhookFloor(process, Integer.parseInt(out.readLine()));
  }

  int port() {
    return port;
  }

  long pid() {
    return process.pid();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /** Runs until the benchmark that started it ends. */
  public static void main(String[] none) throws Exception {
    var vertx = Vertx.vertx();
    var doors = new Doors(vertx);
    var server = vertx.createHttpServer().requestHandler(doors::handle);
    server.listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().join();
    System.out.println(server.actualPort());
    System.in.transferTo(OutputStream.nullOutputStream());
    System.exit(0);
  }

  /** The two webhooks. */
  private static final class Doors {
    private final Vertx vertx;
    private final BlockingQueue<Connection> connections = new ArrayBlockingQueue<>(CONNECTIONS);
    private final List<String> gathered = new ArrayList<>();
    private Promise<Void> recorded = Promise.promise();
    private final TwilioSignature signature = ServiceProcess.signature();

    Doors(Vertx vertx) throws SQLException {
      this.vertx = vertx;
      Map<String, String> given = System.getenv();
      for (int i = 0; i < CONNECTIONS; i++) {
        var connection =
            DriverManager.getConnection(
                given.get("URL"), given.get("ACCOUNT"), given.get("PASSWORD"));
        connection.setAutoCommit(false);
        connections.add(connection);
      }
      vertx.setPeriodic(GATHERED_MS, timer -> record());
    }

    void handle(HttpServerRequest request) {
      request.body().onSuccess(body -> take(request, fields(body.toString(UTF_8))));
    }

    private static Map<String, String> fields(String form) {
      Map<String, String> fields = new TreeMap<>();
      new QueryStringDecoder(form, UTF_8, false)
          .parameters()
          .forEach((name, values) -> fields.put(name, values.get(0)));
      return fields;
    }

    private void take(HttpServerRequest request, Map<String, String> fields) {
      if (!signature.isValid(request.uri(), fields, request.getHeader("X-Twilio-Signature"))) {
        request.response().setStatusCode(403).end();
      } else if (fields.containsKey("Body")) {
        vertx
            .executeBlocking(() -> text(fields), false)
            .onSuccess(done -> request.response().end(ANSWER));
      } else {
        receipt(fields.get("MessageSid"))
            .future()
            .onSuccess(done -> request.response().setStatusCode(204).end());
      }
    }

    private String text(Map<String, String> fields) throws Exception {
      Connection connection = connections.take();
      try (var read = connection.prepareStatement(READ);
          var insert = connection.prepareStatement(INSERT)) {
        read.setString(1, fields.get("Body"));
        read.executeQuery().next();
        insert.setString(1, fields.get("MessageSid"));
        insert.setString(2, fields.get("From"));
        insert.setString(3, fields.get("Body"));
        insert.setString(4, ANSWER);
        insert.executeUpdate();
        connection.commit();
      } finally {
        connections.add(connection);
      }
      return ANSWER;
    }

    private synchronized Promise<Void> receipt(String sid) {
      gathered.add(sid);
      return recorded;
    }

    private synchronized void record() {
      if (!gathered.isEmpty()) {
        String sids = String.join(",", gathered);
        Promise<Void> these = recorded;
        gathered.clear();
        recorded = Promise.promise();
        vertx.executeBlocking(() -> update(sids), false).onSuccess(done -> these.complete());
      }
    }

    private int update(String sids) throws Exception {
      Connection connection = connections.take();
      try (var update = connection.prepareStatement(UPDATE)) {
        update.setString(1, sids);
        int updated = update.executeUpdate();
        connection.commit();
        return updated;
      } finally {
        connections.add(connection);
      }
    }
  }
}

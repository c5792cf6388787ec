package org.docketline.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Twilio's Messages resource on two ports of this machine, over TLS and in plain text. It takes
 * every text at once, answers each POST 200 ms later, and sends receipts; the benchmark reads its
 * book below /bench.
 */
final class BenchCarrier {
  static final int ANSWERS_AFTER_MS = 200;
  private static final String MESSAGES =
      "/2010-04-01/Accounts/" + ServiceProcess.ACCOUNT_SID + "/Messages.json";
  private static final String CREDENTIALS =
      "Basic "
          + Base64.getEncoder()
              .encodeToString(
                  (ServiceProcess.ACCOUNT_SID + ":" + ServiceProcess.AUTH_TOKEN).getBytes(UTF_8));

  private final CarrierBook book = new CarrierBook();
  private final Vertx vertx = Vertx.vertx();
  private final CarrierReceipts receipts = new CarrierReceipts(vertx);

  private BenchCarrier() {}

  /** Runs until the benchmark that started it ends. */
  public static void main(String[] store) throws IOException {
    var carrier = new BenchCarrier();
    var keys = new PfxOptions().setPath(store[0]).setPassword(CarrierProcess.STORE_PASSWORD);
    int tls = carrier.listen(new HttpServerOptions().setSsl(true).setKeyCertOptions(keys));
    int plain = carrier.listen(new HttpServerOptions());
    System.out.println(tls + " " + plain);
    System.in.transferTo(OutputStream.nullOutputStream());
    System.exit(0);
  }

  private int listen(HttpServerOptions options) {
    HttpServer server = vertx.createHttpServer(options).requestHandler(this::handle);
    server.listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().join();
    return server.actualPort();
  }

  private void handle(HttpServerRequest request) {
    if (request.path().startsWith("/bench/")) {
      request.response().end(tell(request));
    } else if (!MESSAGES.equals(request.path())) {
      answer(request, 404, new JsonObject().put("code", 20404).put("status", 404));
    } else if (!CREDENTIALS.equals(request.getHeader("Authorization"))) {
      answer(request, 401, new JsonObject().put("code", 20003).put("status", 401));
    } else if (request.method().equals(HttpMethod.POST)) {
      request.body().onSuccess(body -> take(request, fields(body.toString(UTF_8), false)));
    } else {
      answer(request, 200, page(fields(request.uri(), true)));
    }
  }

  private String tell(HttpServerRequest request) {
    return switch (request.path()) {
      case "/bench/size" -> String.valueOf(book.size());
      case "/bench/receipts" -> receipts.counts();
      case "/bench/book" ->
          book.entries().stream()
              .map(text -> text.sid() + "\t" + text.to() + "\t" + text.body().replace('\n', ' '))
              .collect(Collectors.joining("\n"));
      case "/bench/keep" -> receipts.keep(book.entries());
      case "/bench/replay" -> receipts.replay(number(request, "port"), number(request, "rate"));
      default -> begin(number(request, "port"));
    };
  }

  private static int number(HttpServerRequest request, String name) {
    return Integer.parseInt(request.getParam(name));
  }

  private String begin(int port) {
    book.clear();
    receipts.to(port);
    return "";
  }

  private void take(HttpServerRequest request, Map<String, List<String>> form) {
    String to = form.get("To").get(0);
    var text = book.take(to, form.get("Body").get(0), form.get("StatusCallback").get(0));
    vertx.setTimer(
        ANSWERS_AFTER_MS,
        timer -> {
          answer(request, 201, text.json());
          receipts.follow(text);
        });
  }

  private JsonObject page(Map<String, List<String>> query) {
    return new JsonObject()
        .put("messages", book.to(query.get("To").get(0)))
        .put("page", 0)
        .put("page_size", 1000)
        .put("next_page_uri", null);
  }

  private static Map<String, List<String>> fields(String form, boolean hasPath) {
    return new QueryStringDecoder(form, UTF_8, hasPath).parameters();
  }

  private static void answer(HttpServerRequest request, int status, JsonObject json) {
    request
        .response()
        .setStatusCode(status)
        .putHeader("Content-Type", "application/json")
        .end(json.toBuffer());
  }
}

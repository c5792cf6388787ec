package org.docketline.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * Twilio's Messages resource on a port of this machine. It takes every text at once, and answers
 * each POST 200 ms later on one thread, so that it leaves the machine to the service.
 */
final class BenchCarrier implements AutoCloseable {
  static final int ANSWERS_AFTER_MS = 200;
  private static final String MESSAGES =
      "/2010-04-01/Accounts/" + ServiceProcess.ACCOUNT_SID + "/Messages.json";
  private static final String CREDENTIALS =
      "Basic "
          + Base64.getEncoder()
              .encodeToString(
                  (ServiceProcess.ACCOUNT_SID + ":" + ServiceProcess.AUTH_TOKEN).getBytes(UTF_8));

  final CarrierBook book = new CarrierBook();
  private final Vertx vertx = Vertx.vertx();
  private final HttpServer server;

  BenchCarrier() {
    server = vertx.createHttpServer().requestHandler(this::handle);
    server.listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().join();
  }

  String url() {
    return "http://127.0.0.1:" + server.actualPort();
  }

  private void handle(HttpServerRequest request) {
    if (!MESSAGES.equals(request.path())) {
      answer(request, 404, new JsonObject().put("code", 20404).put("status", 404));
    } else if (!CREDENTIALS.equals(request.getHeader("Authorization"))) {
      answer(request, 401, new JsonObject().put("code", 20003).put("status", 401));
    } else if (request.method().equals(HttpMethod.POST)) {
      request.body().onSuccess(body -> take(request, fields(body.toString(UTF_8), false)));
    } else {
      answer(request, 200, page(fields(request.uri(), true)));
    }
  }

  private void take(HttpServerRequest request, Map<String, List<String>> form) {
    JsonObject message = book.take(form.get("To").get(0), form.get("Body").get(0));
    vertx.setTimer(ANSWERS_AFTER_MS, timer -> answer(request, 201, message));
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

  @Override
  public void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}

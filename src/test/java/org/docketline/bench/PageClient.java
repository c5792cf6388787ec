package org.docketline.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import java.net.URLEncoder;
import java.util.Map;
import java.util.stream.Collectors;

/** Asks for pages as the browsers of many residents do behind one proxy. */
final class PageClient implements AutoCloseable {
  private static final int CONNECTIONS = 200;

  private final Vertx vertx = Vertx.vertx();
  private final HttpClient http;

  PageClient(int port) {
    http =
        vertx.createHttpClient(
            new HttpClientOptions().setDefaultHost("127.0.0.1").setDefaultPort(port),
            new PoolOptions().setHttp1MaxSize(CONNECTIONS));
  }

  /** Follows no redirection: each answer counts for itself. */
  Future<PageAnswer> ask(PageRequest asked) {
    return http.request(asked.form().isEmpty() ? HttpMethod.GET : HttpMethod.POST, asked.path())
        .compose(request -> send(request, asked))
        .compose(PageClient::answer);
  }

  private static Future<HttpClientResponse> send(HttpClientRequest request, PageRequest asked) {
    request.putHeader("X-Forwarded-For", asked.address()).putHeader("Accept-Language", "en");
    if (!asked.cookies().isEmpty()) {
      request.putHeader("Cookie", asked.cookies());
    }
    return asked.form().isEmpty()
        ? request.send()
        : request
            .putHeader("Content-Type", "application/x-www-form-urlencoded")
            .send(encoded(asked.form()));
  }

  private static Future<PageAnswer> answer(HttpClientResponse response) {
    return response
        .body()
        .map(
            body ->
                new PageAnswer(
                    response.statusCode(),
                    response.getHeader("Location"),
                    response.cookies(),
                    body.toString(UTF_8)));
  }

  private static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }

  @Override
  public void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}

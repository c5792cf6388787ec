package org.docketline.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.docketline.ServiceTest;
import org.junit.jupiter.api.Test;

/** More texts come at once than can be answered soon. */
@QuarkusTest
class OverloadTest extends ServiceTest {
  private static final int TOO_MANY = 30;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private CompletableFuture<HttpResponse<String>> send(String phone, String body) {
    return send(inbound(nextSid(), phone, body));
  }

  private CompletableFuture<HttpResponse<String>> send(Map<String, String> form) {
    String written =
        form.entrySet().stream()
            .map(one -> one.getKey() + "=" + encoded(one.getValue()))
            .collect(Collectors.joining("&"));
    String path = "/twilio/inbound";
    return http.sendAsync(
        HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
            .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
            .header("X-Twilio-Signature", signature.sign(path, form))
            .POST(HttpRequest.BodyPublishers.ofString(written))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static void hold(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    try (var statement = connection.createStatement()) {
      statement.execute("select 1 from subscriber for update");
    }
  }

  @Test
  void whatIsTooMuchIsRefusedAtOnceAndAStopGetsIn() throws Exception {
    text("HELP");
    var refused = new CountDownLatch(TOO_MANY);
    var again = inbound(nextSid(), OTHER_PHONE, "HELP");
    List<CompletableFuture<HttpResponse<String>>> all;
    CompletableFuture<HttpResponse<String>> stop;
    try (var connection = database.getConnection()) {
      hold(connection);
      all =
          IntStream.range(0, TextsInHand.MOST + TOO_MANY)
              .mapToObj(at -> send(PHONE, "HELP"))
              .toList();
      var counted = all.stream().map(one -> one.thenRun(refused::countDown)).toList();
      assertThat(counted).hasSize(TextsInHand.MOST + TOO_MANY);
      assertThat(refused.await(20, TimeUnit.SECONDS)).isTrue(); // while nothing can be answered
      HttpResponse<String> another = send(again).get(5, TimeUnit.SECONDS);
      assertThat(another.statusCode()).isEqualTo(503);
      assertThat(another.headers().firstValue("Retry-After")).contains("1");
      assertThat(another.body()).isEqualTo(Twiml.SILENCE);
      stop = send(OTHER_PHONE, "Stop");
      connection.rollback();
    }
    assertThat(stop.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    assertThat(all.stream().filter(one -> one.join().statusCode() == 200))
        .hasSize(TextsInHand.MOST);
    assertThat(query("select status from subscriber order by id"))
        .containsExactly("ACTIVE", "STOPPED");
    assertThat(send(again).get(20, TimeUnit.SECONDS).body()).contains("<Message>");
  }
}

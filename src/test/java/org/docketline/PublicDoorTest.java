package org.docketline;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import org.docketline.fuzz.RawAnswer;
import org.docketline.staff.StaffFixture;
import org.docketline.staff.StaffRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the public port answers, and to whom. */
@QuarkusTest
class PublicDoorTest extends ServiceTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/console/stray",
        "/console/stray/",
        "//console/stray",
        "/console//stray",
        "/%63onsole/stray",
        "/%63onsole/%73tray",
        "/console;a=b/stray",
        "/console/stray;a=b",
        "/twilio/../console/stray",
        "/twilio/%2e%2e/console/stray",
        "/console/nothing",
      })
  void pageBelowTheConsoleIsGuardedByItsPath(String path) {
    Response answer =
        RestAssured.given().redirects().follow(false).urlEncodingEnabled(false).get(path);

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.header("Location")).contains("/console/sign-in?back=%2Fconsole");
    assertThat(answer.asString()).isEmpty();
  }

  @Test
  void pageBelowTheConsoleIsThereForAMember() throws SQLException {
    Response answer = StaffFixture.of(database, StaffRole.VIEWER).get("/console/stray");

    assertThat(answer.asString()).isEqualTo(StrayPages.WORDS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/stray",
        "/;/stray",
        "/Console/stray",
        "/console%2Fstray",
        "/twilio;/%2e%2e/stray",
        "/q/metrics",
        "/q/health/ready",
        "/simulator",
        "/simulator/simulator.js",
        "//stray",
        "/;a=b/stray",
      })
  void whatHasNoAreaIsNotThere(String path) {
    Response answer = RestAssured.given().urlEncodingEnabled(false).get(path);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.asString()).contains("Page not found").doesNotContain(StrayPages.WORDS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nothing", "/twilio/inbound", "/twilio/nothing", "/console"})
  void everyAnswerHasItsHeaders(String path) {
    Response answer = RestAssured.post(path);

    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
    assertThat(answer.getHeaders().getValues("Content-Security-Policy")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST /twilio/inbound", "PUT /twilio/inbound", "GET /find", "GET *"})
  void requestWithoutAHostIsRefusedWithAllHeadersAndIsNoErrorInTheLog(String asked)
      throws IOException {
    try (var log = new ServiceLog()) {
      var answer = RawAnswer.to(RestAssured.port, (asked + " HTTP/1.1\r\n\r\n").getBytes(US_ASCII));
      assertThat(answer.status()).isBetween(400, 499);
      assertThat(answer.head())
          .contains("X-Content-Type-Options: nosniff", "Content-Security-Policy: ");
      assertThat(answer.text().contains("<Response></Response>"))
          .isEqualTo(asked.contains("/twilio"));
      assertThat(log.all()).noneMatch(line -> line.contains("Exception"));
    }
  }

  @Test
  void http2IsNotSpoken() throws IOException, InterruptedException {
    var asksForIt = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/")).build();

    assertThat(asksForIt.send(request, BodyHandlers.discarding()).version())
        .isEqualTo(HttpClient.Version.HTTP_1_1);
  }
}

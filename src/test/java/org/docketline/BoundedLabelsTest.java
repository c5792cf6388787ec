package org.docketline;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever strangers make up, the meters hold as many series as before. */
@QuarkusTest
class BoundedLabelsTest extends ServiceTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final int ROUNDS = 40;

  @Inject MeterRegistry meters;

  @Test
  void nothingThatIsMadeUpBecomesASeries() throws Exception {
    junk(0);
    junk(ROUNDS + 1); // what the last request of a round adds may be written after its answer
    Set<String> before = series();
    for (int round = 1; round <= ROUNDS; round++) {
      junk(round);
    }
    assertThat(series()).isEqualTo(before);
  }

  private Set<String> series() {
    return meters.getMeters().stream().map(meter -> meter.getId().toString()).collect(toSet());
  }

  @Test
  void methodThatNobodyUsesIsRefusedWithAllHeaders() throws Exception {
    for (String method : List.of("BREW", "PUT", "DELETE", "TRACE", "OPTIONS", "get")) {
      var answer = send(method, "/find", "text/plain", "x");
      assertThat(answer.statusCode()).as(method).isEqualTo(405);
      assertThat(answer.headers().map())
          .containsKeys("content-security-policy", "x-content-type-options", "referrer-policy");
    }
  }

  private void junk(int round) throws Exception {
    send("MADE" + round, "/", "text/plain", "");
    send("MADE" + round, "/twilio/inbound", "text/plain", "");
    send("GET", "/made-up/" + round, "text/plain", "");
    send("GET", "/courts/MADE" + round, "text/plain", "");
    send("GET", "/t/made" + round, "text/plain", "");
    send("GET", "/assets/made" + round + "/pages.css", "text/plain", "");
    send("GET", "/find?made=" + round, "text/plain", "");
    send("GET", "/courts/;a=" + round, "text/plain", "");
    send("OPTIONS", "/find/made" + round, "made/up" + round, "");
    send("POST", "/find/made" + round, "made/up" + round, "x");
    send("POST", "/twilio/status/made" + round, "application/x-www-form-urlencoded", "a=" + round);
    send("POST", "/twilio/inbound", "application/x-www-form-urlencoded", "From=made:" + round);
    post("/twilio/inbound", inbound(nextSid(), "made" + round + ":+13145550142", "hello"));
    post("/twilio/status/" + round, receipt(round));
  }

  private static java.util.Map<String, String> receipt(int round) {
    return java.util.Map.of("MessageSid", "SM" + round, "MessageStatus", "made" + round);
  }

  private static java.net.http.HttpResponse<String> send(
      String method, String path, String type, String body) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
            .method(method, BodyPublishers.ofString(body))
            .header("Content-Type", type)
            .build();
    return CLIENT.send(request, BodyHandlers.ofString());
  }
}

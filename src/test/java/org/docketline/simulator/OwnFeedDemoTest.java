package org.docketline.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.docketline.DemoService;
import org.docketline.polling.FeedPoll;
import org.docketline.polling.FeedRun.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The demo with a feed of one's own: phone and clock, and nothing of the sample county. */
@QuarkusTest
@TestProfile(OwnFeedDemoTest.OwnFeed.class)
class OwnFeedDemoTest {
  private static final String NUMBER = "A100200";

  @jakarta.inject.Inject FeedPoll poll;

  @Test
  void phoneIsAnsweredFromOnesOwnFeed() {
    assertThat(poll.poll("sample").outcome).isIn(Outcome.APPLIED, Outcome.UNCHANGED);
    RestAssured.given()
        .contentType("application/json")
        .body(Map.of("phone", "+13145550142", "body", NUMBER))
        .post("/simulator/phone");

    var state = RestAssured.get("/simulator/state").jsonPath();

    assertThat(state.getList("messages.body").get(1).toString()).contains("Ticket ending 0200");
    assertThat(state.getList("county")).isEmpty();
  }

  @Test
  void pageOffersNothingOfTheSampleCounty() {
    var page = RestAssured.get("/simulator");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.asString())
        .contains("Text a citation number of your feed", "Poll the feed now", "Let a day pass")
        .doesNotContain("Move its date", "Citation numbers to try", "/simulator/file/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"county/402117530/move", "county/402117530/cancel", "file/cut", "file/good"})
  void sampleCountysButtonsAreNotThere(String button) {
    assertThat(RestAssured.post("/simulator/" + button).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"feed/poll", "day"})
  void otherButtonsWork(String button) {
    assertThat(RestAssured.post("/simulator/" + button).statusCode()).isEqualTo(200);
  }

  /** A feed that bears the sample's name is no sample for that. */
  public static class OwnFeed extends BrowserTest.Demo {
    @Override
    public List<TestResourceEntry> testResources() {
      return List.of(new TestResourceEntry(DemoService.class, feed()));
    }

    private static Map<String, String> feed() {
      String key = "docketline.feeds.\"sample\".";
      return Map.of(key + "url", "file:" + file(), key + "map.citation", "number");
    }

    private static Path file() {
      try {
        Path file = Files.createTempFile("docketline-own", ".csv");
        return Files.writeString(file, "number\n" + NUMBER + "\n");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}

package org.docketline.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** However fast a visitor presses the button, no day's reminder is passed over. */
@QuarkusTest
@TestProfile(DaysPassTest.Apart.class)
class DaysPassTest {
  private static final String PHONE = "+13145550151";

  /** Its clock is nobody else's. */
  public static class Apart extends BrowserTest.Demo {}

  @Test
  void everyReminderIsSentOnItsDay() {
    RestAssured.post("/simulator/feed/poll");
    RestAssured.given()
        .contentType("application/json")
        .body(Map.of("phone", PHONE, "body", SampleCounty.MORNING))
        .post("/simulator/phone");
    for (int day = 0; day < 8; day++) {
      RestAssured.post("/simulator/day").then().statusCode(200);
    }
    JsonPath state =
        RestAssured.given().queryParam("phone", PHONE).get("/simulator/state").jsonPath();
    List<String> texts = state.getList("messages.body");
    assertThat(texts).filteredOn(text -> text.contains("court in 7 days")).hasSize(1);
    assertThat(texts).filteredOn(text -> text.contains("court in 3 days")).hasSize(1);
    assertThat(texts).filteredOn(text -> text.contains("court tomorrow")).hasSize(1);
    List<String> days = state.getList("messages.day");
    assertThat(days.subList(1, days.size())).doesNotHaveDuplicates();
    outcomesOfTheSampleCountyAreShown();
  }

  private static void outcomesOfTheSampleCountyAreShown() {
    String page = RestAssured.get("/console/outcomes").then().statusCode(200).extract().asString();
    assertThat(page)
        .contains("Followed when the day began", "cannot be compared as a trial")
        .containsPattern("All courts</th>(<td[^>]*>[1-9]\\d+</td>){4}<td[^>]*>[\\d.]+ % \\(");
  }
}

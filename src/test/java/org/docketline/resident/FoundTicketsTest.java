package org.docketline.resident;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.docketline.SecondList;
import org.docketline.ServiceTest;

/** A county whose file tells birth dates, charges and amounts, and a browser that found tickets. */
abstract class FoundTicketsTest extends ServiceTest {
  static final SecondList DATES = SecondList.named("dates");
  private static final Pattern STANDING =
      Pattern.compile("<p class=\"govuk-body ticket__standing\">(.*?)</p>");
  private static final Pattern CALENDAR = Pattern.compile("/ticket/calendar\\?date=\\w+");
  private static final String HEADER =
      "citation,court,date,time,room,hearing,status,born,charge,charge_status,fine,costs,warrant,online\n";

  @Inject FoundCookie found;

  /** A second list has dates and names nobody. */
  public static class TellingCounty implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      Map<String, String> settings = new HashMap<>(DATES.settings());
      settings.put("docketline.county.languages", "en,es,vi,bs,ru");
      settings.put("docketline.feeds.\"county\".statuses.\"WARRANT\"", "warrant");
      Map.of(
              "birth-date", "born",
              "violation", "charge",
              "violation-status", "charge_status",
              "fine", "fine",
              "costs", "costs",
              "warrant", "warrant",
              "can-pay-online", "online")
          .forEach((fact, column) -> settings.put(mapped(fact), column));
      return settings;
    }

    private static String mapped(String fact) {
      return "docketline.feeds.\"county\".map." + fact;
    }
  }

  void countyTells(String... rows) {
    countyWritesBytes((HEADER + String.join("\n", rows) + "\n").getBytes(UTF_8));
    poll();
  }

  void datesSay(String... rows) {
    DATES.write(rows);
    feedPoll.poll(DATES.feed());
  }

  RequestSpecification browser() {
    return RestAssured.given().redirects().follow(false).cookie(FoundCookie.NAME, found.sealed());
  }

  Response page(String language) {
    Response page = browser().header("Accept-Language", language).get("/ticket");
    assertThat(page.statusCode()).isEqualTo(200);
    return page;
  }

  String page() {
    return page("en").asString();
  }

  /** The sentence on each date, or on why there is none. */
  static List<String> standing(String page) {
    return STANDING
        .matcher(page)
        .results()
        .map(MatchResult::group)
        .map(FoundTicketsTest::said)
        .toList();
  }

  /** The addresses that put its dates into a calendar. */
  static List<String> links(String page) {
    return CALENDAR.matcher(page).results().map(MatchResult::group).toList();
  }

  private static String said(String paragraph) {
    return paragraph.replaceAll("<[^>]+>", "");
  }
}

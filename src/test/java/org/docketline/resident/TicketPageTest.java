package org.docketline.resident;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import org.docketline.MovableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands at {@code /ticket}, and that STATUS says the same. */
@QuarkusTest
@TestProfile(FoundTicketsTest.TellingCounty.class)
class TicketPageTest extends FoundTicketsTest {
  private static final String DATED = "A100200,PINE COURT,2026-05-18,9:30,4,,,1990-05-18,,,,,,";
  private static final String NOTHING_MORE = ",,1990-05-18,,,,,,";

  private List<String> statusLines() {
    return text("STATUS").stream()
        .flatMap(String::lines)
        .filter(line -> line.contains("Ending "))
        .map(line -> line.replaceFirst("(?:\\d/\\d )?Ending \\w+: ", ""))
        .toList();
  }

  private void agrees(String... said) {
    assertThat(standing(page())).containsExactly(said);
    assertThat(statusLines()).containsExactly(said);
  }

  @Test
  void ticketShowsWhenAndWhereItIsHeard() {
    countyTells(DATED);

    assertThat(page())
        .contains(
            "Ticket A100200",
            "Monday, May 18, 2026",
            "9:30 AM Mountain Time",
            "As of Monday, May 4, 2026, ",
            ">4</dd>",
            "href=\"/courts/TC2\">Pine Ridge Court",
            "openstreetmap.org",
            "href=\"tel:+1-303-555-0112\"",
            "Your ticket",
            "A missed date can lead to a fee.",
            "Call the court",
            "href=\"/texts\"",
            "href=\"sms:+1",
            "body=A100200");
  }

  @Test
  void pageIsKeptByNobodyAndSetsNoAddress() {
    countyTells(DATED);
    Response page = page("en");

    assertThat(page.header("Cache-Control")).isEqualTo("no-store");
    assertThat(page.asString()).contains("noindex").doesNotContain("1990", "05/18/1990");
    assertThat(page.asString().replaceAll("href=\"sms:[^\"]+\"", ""))
        .doesNotContainPattern("(href|action)=\"[^\"]*100200");
    assertThat(page.detailedCookie("tickets").isHttpOnly()).isTrue();
    assertThat(page.detailedCookie("tickets").getMaxAge()).isEqualTo(900);
  }

  @Test
  void browserThatFoundNothingGoesToFind() {
    countyTells(DATED);
    for (String path : List.of("/ticket", "/ticket/calendar?date=0")) {
      Response stranger = RestAssured.given().redirects().follow(false).get(path);

      assertThat(stranger.statusCode()).isEqualTo(303);
      assertThat(stranger.asString()).isEmpty();
    }
  }

  @Test
  void sessionEndsAQuarterOfAnHourAfterTheLastLook() {
    countyTells(DATED);
    String cookie = page("en").cookie("tickets");
    MovableClock.set("2026-05-04T12:14:00");
    Response later = RestAssured.given().cookie("tickets", cookie).get("/ticket");
    assertThat(later.statusCode()).isEqualTo(200);

    MovableClock.set("2026-05-04T12:16:00");
    assertThat(status(cookie)).isEqualTo(303);
    assertThat(status(later.cookie("tickets"))).isEqualTo(200);
  }

  private static int status(String cookie) {
    return RestAssured.given()
        .redirects()
        .follow(false)
        .cookie("tickets", cookie)
        .get("/ticket")
        .statusCode();
  }

  @Test
  void finishForgetsWhatWasFound() {
    countyTells(DATED);
    Response page = page("en");
    String token =
        page.asString().replaceAll("(?s).*name=\"csrf-token\" value=\"([^\"]+)\".*", "$1");
    Response finished =
        browser()
            .cookie("csrf-token", page.cookie("csrf-token"))
            .formParam("csrf-token", token)
            .header("Origin", "http://localhost:" + RestAssured.port)
            .post("/ticket/finish");

    assertThat(finished.statusCode()).isEqualTo(303);
    assertThat(finished.header("Location")).endsWith("/");
    assertThat(finished.detailedCookie("tickets").getMaxAge()).isZero();
  }

  @Test
  void finishWithoutItsFormIsRefused() {
    countyTells(DATED);
    assertThat(browser().post("/ticket/finish").statusCode()).isEqualTo(400);
  }

  @Test
  void textAndPageSayTheSameWhateverHappensToADate() {
    countyTells(DATED);
    text("A100200");
    agrees(
        "You have court Monday, May 18 at 9:30 AM, Pine Ridge Court, 9 Ridge Road, Pine Ridge, room 4.");

    countyTells(DATED.replace("05-18,9:30", "05-20,14:00"));
    agrees(
        "You have court Wednesday, May 20 at 2:00 PM, Pine Ridge Court, 9 Ridge Road, Pine Ridge, room 4.");

    countyTells("A100200,PINE COURT,2026-05-20,14:00,4,SOMETHING,,1990-05-18,,,,,,");
    agrees(
        "You have court Wednesday, May 20 at 2:00 PM (not confirmed: check with the court), Pine Ridge"
            + " Court, 9 Ridge Road, Pine Ridge, room 4.");

    countyTells("A100200,PINE COURT,2026-05-20,14:00,4,CANCELLED,,1990-05-18,,,,,,");
    agrees("The court date of Wednesday, May 20 at 2:00 PM was canceled. No new date yet.");
    assertThat(page())
        .contains("Mark this date as canceled", "We see no court date ahead now")
        .doesNotContain("A missed date can lead to a fee.", "Your ticket<");

    countyTells("A100200,PINE COURT,2026-05-20,14:00,4,,CLOSED,1990-05-18,,,,,,");
    agrees("The court lists the ticket as closed.");
    assertThat(page()).contains("Closed tickets").doesNotContain("What you can do");
  }

  @Test
  void textAndPageSayTheSameOfADateThatPassedOrIsNotSet() {
    countyTells("A100200,PINE COURT,,,," + NOTHING_MORE);
    text("A100200");
    agrees("We see no court date yet at Pine Ridge Court.");
    assertThat(page()).contains("Get a text when the court sets a date");

    countyTells(DATED);
    MovableClock.set("2026-05-19T12:00:00");
    agrees(
        "The last court date we see has passed: Monday, May 18 at 9:30 AM, Pine Ridge Court, 9 Ridge"
            + " Road, Pine Ridge, room 4.");
    assertThat(page()).contains("call the court right away").doesNotContain("/ticket/calendar");
  }

  @Test
  void textAndPageSayTheSameOfADateThatTheFileNoLongerHas() throws Exception {
    countyTells(DATED);
    text("A100200");
    execute("update hearing set status = 'UNSEEN'");
    agrees(
        "We no longer see the court date of Monday, May 18 at 9:30 AM. It may still be on. Call"
            + " 303-555-0112.");
    execute("update hearing set status = 'WITHDRAWN'");
    agrees("The court lists no date now; it was Monday, May 18 at 9:30 AM. Call 303-555-0112.");
  }

  @Test
  void eachDateOfATicketIsShown() {
    countyTells(DATED, "A100200,OAK COURT,2026-06-02,,,,,1990-05-18,,,,,,");
    text("A100200");
    agrees(
        "You have court Monday, May 18 at 9:30 AM, Pine Ridge Court, 9 Ridge Road, Pine Ridge, room 4.",
        "You have court Tuesday, June 2 (time not given), Oakville Municipal Court, 12 Oak Street, Oakville.");
    assertThat(page()).contains("The court has not given a time");
    assertThat(links(page())).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void dateOfAnotherListThatNamesNobodyCounts() {
    countyTells(DATED);
    datesSay("A100200,PINE COURT,2026-05-18,9:30,4,,");
    text("A100200");
    agrees(
        "You have court Monday, May 18 at 9:30 AM, Pine Ridge Court, 9 Ridge Road, Pine Ridge, room 4.");

    datesSay("A100200,PINE COURT,2026-05-27,9:30,4,,");
    agrees(
        "You have court Wednesday, May 27 at 9:30 AM, Pine Ridge Court, 9 Ridge Road, Pine Ridge, room 4.");
  }

  @Test
  void sameNumberInAnotherCourtIsSomebodyElses() {
    countyTells(DATED);
    datesSay("A100200,PALM COURT,2026-05-21,9:30,,,");

    assertThat(page()).doesNotContain("Palm Bay", "May 21");
  }

  @Test
  void amountsAreTotalledOnlyWhereAllAreTold() {
    countyTells("A100200,OAK COURT,2026-05-18,9:30,,,,1990-05-18,SPEEDING,OPEN,120.5,26.50,,");
    assertThat(page()).contains("SPEEDING", "$120.50", "$26.50", "$147.00");

    countyTells("A100200,OAK COURT,2026-05-18,9:30,,,,1990-05-18,SPEEDING,OPEN,120.5,,,");
    assertThat(page())
        .contains("$120.50", "Unavailable", "Only the court can say what you owe")
        .doesNotContain("$147");

    countyTells(
        "A100200,OAK COURT,2026-05-18,9:30,,,,1990-05-18,SPEEDING,OPEN,100,20.50,,",
        "A100200,OAK COURT,2026-05-18,9:30,,,,1990-05-18,NO BELT,CLOSED,20.5,6,,");
    assertThat(page()).contains("Only the court can say what you owe").doesNotContain("$147");
  }

  @Test
  void warrantIsASentenceWithWhomToCall() {
    countyTells("A100200,OAK COURT,2026-05-18,9:30,,,,1990-05-18,SPEEDING,OPEN,,,Y,");

    assertThat(page())
        .contains(
            "The court lists a warrant for this ticket. Call Oakville Municipal Court, 314-555-0111.")
        .doesNotContain("govuk-tag");
  }

  @Test
  void missedDateIsSaidOnlyWhereTheCourtWantsItSaid() {
    countyTells("A100200,PINE COURT,2026-05-01,9:30,,,MISSED,1990-05-18,,,,,,");
    assertThat(page()).contains("There is a way back");

    countyTells("A100200,OAK COURT,2026-05-01,9:30,,,MISSED,1990-05-18,,,,,,");
    assertThat(page()).contains("call the court right away").doesNotContain("way back");
  }

  @ParameterizedTest
  @CsvSource({"NO, Not all of this ticket", "YES, All of this ticket"})
  void wayToPayFollowsTheFeed(String online, String said) {
    countyTells(DATED.replaceFirst(",$", "," + online));
    assertThat(page()).contains(said);
  }

  @ParameterizedTest
  @ValueSource(strings = {"es", "vi", "bs", "ru"})
  void pageIsInEachLanguage(String language) {
    countyTells(
        "A100200,OAK COURT,2026-05-18,9:30,,,,1990-05-18,SPEEDING,OPEN,120.5,26.50,Y,",
        "B200300,PINE COURT,2026-05-01,9:30,,,MISSED,1990-05-18,,,,,,",
        "C300400,PINE COURT,2026-05-01,9:30,,,CLOSED,1990-05-18,,,,,,");

    assertThat(page(language).asString())
        .contains("lang=\"" + language + "\"", "A100200", "B200300", "C300400")
        .doesNotContain("Court date", "Your tickets", "Unavailable");
  }
}

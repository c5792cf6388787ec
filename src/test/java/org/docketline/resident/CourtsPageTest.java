package org.docketline.resident;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.docketline.AllFacts;
import org.docketline.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The directory of courts, as anybody reads it. */
@QuarkusTest
@TestProfile(AllFacts.class)
class CourtsPageTest extends ServiceTest {
  private static Response page(String path, String language) {
    return RestAssured.given()
        .urlEncodingEnabled(false)
        .header("Accept-Language", language)
        .get(path);
  }

  private static String read(String path) {
    Response page = page(path, "en");
    assertThat(page.statusCode()).as(path).isEqualTo(200);
    return page.asString();
  }

  @Test
  void courtsStandUnderTheirTownsAndSayWhetherTheyTakePart() {
    assertThat(read("/courts"))
        .containsSubsequence(
            "<h2 class=\"govuk-heading-m\">Oakville</h2>",
            "<a class=\"govuk-link\" href=\"/courts/TC1\">Oakville Municipal Court</a>",
            "In our texts",
            "<h2 class=\"govuk-heading-m\">Other courts</h2>",
            "href=\"/courts/TC%2F4\">Birch Hollow Court</a>",
            "Not in our texts");
  }

  @ParameterizedTest
  @CsvSource({
    "oak, Oakville Municipal Court",
    "pine%20RIDGE, Pine Ridge Court",
    "00003, Palm Bay Traffic Court"
  })
  void courtIsFoundByItsNameOrTownOrPostalCode(String typed, String court) {
    assertThat(read("/courts?q=" + typed))
        .contains("Courts found: 1.", court)
        .containsOnlyOnce("href=\"/courts/TC");
  }

  @Test
  void whatIsTypedStandsInTheFieldAndIsNoMarkup() {
    assertThat(read("/courts?q=%3Cb%3Ezebra%22"))
        .contains("value=\"&lt;b&gt;zebra&quot;\"", "We found no court", "href=\"/courts\"")
        .doesNotContain("<b>zebra");
  }

  @Test
  void endlessSearchIsCut() {
    assertThat(read("/courts?q=" + "z".repeat(3_000))).doesNotContain("z".repeat(101));
  }

  @Test
  void courtsPageTellsAllThatTheDirectoryDoes() {
    assertThat(read("/courts/TC2"))
        .contains(
            "<title>Pine Ridge Court - ",
            "9 Ridge Road<br>Pine Ridge, CO 00002",
            "href=\"https://www.openstreetmap.org/search?query=9+Ridge+Road%2C+Pine+Ridge",
            "<a class=\"govuk-link\" href=\"tel:+1-303-555-0112\">303-555-0112</a>",
            "Monday to Friday",
            "href=\"https://pine-ridge.example.org\"",
            "Your ticket",
            "Ask at the window",
            "Ramp at the side door",
            "Use the side door",
            "A missed date can lead to a fee.",
            "href=\"https://pay.example.org/pine-ridge\"",
            "To pay is to plead guilty",
            "Call the court",
            "3 days before",
            "href=\"https://meet.example.org/pine-ridge\"",
            "tel:+1-303-555-0122");
  }

  @Test
  void whatIsNotKnownIsNotThere() {
    assertThat(read("/courts/tc1"))
        .contains("Oakville Municipal Court", "The court has not told us what you can do")
        .doesNotContain("Office hours", "What to bring", "Website", "The court says", "Deadline");
  }

  @Test
  void courtWithoutATelephoneHasTheCountysAndSaysSo() {
    assertThat(read("/courts/TC%2F4"))
        .contains("Phone of Test County", "314-555-0110", "We do not have this court")
        .doesNotContain("openstreetmap", "href=\"/find\"");
  }

  @Test
  void wordsInAnotherLanguageAreMarkedAsSuch() {
    assertThat(page("/courts/TC2", "es").asString())
        .contains(
            "<span lang=\"es\">De lunes a viernes</span>",
            "<span lang=\"es\">Llame a la corte</span>",
            "<span lang=\"en\">3 days before</span>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es", "vi", "bs", "ru"})
  void pagesAreThereInEveryLanguage(String language) {
    for (String path : new String[] {"/courts", "/courts?q=zebra", "/courts/TC1", "/courts/TC2"}) {
      Response page = page(path, language);

      assertThat(page.statusCode()).as(path).isEqualTo(200);
      assertThat(page.asString()).contains("lang=\"" + language + "\"").doesNotContain("noindex");
      assertThat(page.cookies()).isEmpty();
      assertThat(page.header("Cache-Control")).isEqualTo("no-cache");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/courts/TC9", "/courts/TC1/more", "/courts/%3Cb%3E"})
  void courtThatNobodyListsIsNoPage(String path) {
    Response page = page(path, "en");

    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.asString()).contains("Page not found").doesNotContain("<b>");
  }
}

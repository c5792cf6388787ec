package org.docketline.resident;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.docketline.simulator.BrowserTest;
import org.docketline.simulator.SamplePerson;
import org.junit.jupiter.api.Test;

/** The demo as a resident walks through its pages, in a real browser, beside a simulated phone. */
@QuarkusTest
@TestProfile(EveryLanguage.class)
class ResidentWalkTest extends BrowserTest {
  private static final String NUMBER = "402117530";
  private static final String OTHER_NUMBER = "402133408";
  private static final String BORN = "3/14/1991";
  private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");

  @TestHTTPResource("/")
  String address;

  @Test
  void ticketIsFoundByEachWay() {
    try (PageVisit visit = visit()) {
      find(visit, "number", List.of("number", NUMBER, "born", BORN));
      assertThat(visit.page().locator("main")).containsText(NUMBER);
      find(visit, "number", List.of("number", "402 117-530", "name", "o\u2019neil jr."));
      assertThat(visit.page().locator("main")).containsText(NUMBER);
      SamplePerson maeve = SamplePerson.ALL.get(0);
      find(
          visit,
          "licence",
          List.of("licence", maeve.licence(), "state", "ne", "born", "March 14, 1991"));
      assertThat(visit.page().locator("main")).containsText(NUMBER);
      assertThat(visit.page().locator("main")).containsText(OTHER_NUMBER);
      find(visit, "name", List.of("name", "ONEIL", "born", "1991-03-14"));
      assertThat(visit.page().locator("main")).containsText(OTHER_NUMBER);
      isWell(visit);
    }
  }

  @Test
  void pagesOfAResidentAreWellWithErrorsShowingInBothSchemes() {
    try (PageVisit visit = visit()) {
      for (String way : List.of("number", "licence", "name")) {
        visit.open(address + "find/" + way + "?lang=es");
        submit(visit.page());
        assertThat(visit.page().title()).startsWith("Error: ");
        assertThat(visit.page().locator(".govuk-error-summary")).isFocused();
        isWell(visit);
      }
      find(visit, "name", List.of("name", "ONEIL", "born", BORN));
      isWell(visit);
      find(visit, "name", List.of("name", "NOBODY", "born", BORN));
      isWell(visit);
      visit.open(address + "texts");
      submit(visit.page());
      isWell(visit);
      submit(visit.page());
      assertThat(visit.page().title()).startsWith("Error: ");
      isWell(visit);
    }
  }

  @Test
  void residentSignsUpHearsOfAMovedDateAndStopsOnTheWeb() {
    String phone = "+13145550143";
    try (PageVisit visit = visit()) {
      Page page = visit.page();
      find(visit, "number", List.of("number", NUMBER, "born", BORN));
      calendarHoldsTheDate(page);
      page.click("a[href='/texts']");
      submit(page);
      signUp(visit, phone);
      assertThat(page.locator("main")).containsText(NUMBER);
      heard(phone, "msg frequency varies");

      RestAssured.post("/simulator/county/" + NUMBER + "/move").then().statusCode(200);
      RestAssured.post("/simulator/feed/poll").then().statusCode(200);
      heard(phone, "changed");

      visit.open(address + "texts/mine");
      isWell(visit);
      page.locator("button.leave").first().click();
      visit.open(address + "texts/mine");
      assertThat(page.locator("main")).not().containsText(NUMBER);
      isWell(visit);
    }
  }

  @Test
  void everyFormWorksWithoutJavaScript() {
    String phone = "+13145550144";
    try (PageVisit visit = PageVisit.plain(chromium)) {
      find(visit, "number", List.of("number", NUMBER, "born", BORN));
      assertThat(visit.page().locator("main")).containsText(NUMBER);
      visit.open(address + "texts");
      submit(visit.page());
      signUp(visit, phone);
      visit.open(address + "texts/mine");
      assertThat(visit.page().locator("main")).containsText(NUMBER);
    }
  }

  @Test
  void keyboardAloneFindsATicket() {
    try (PageVisit visit = visit()) {
      Page page = visit.open(address + "find/number").page();
      page.keyboard().press("Tab");
      assertThat(page.locator(".govuk-skip-link")).isFocused();
      page.keyboard().press("Enter");
      tabTo(page, "#number");
      page.keyboard().type(NUMBER);
      tabTo(page, "#born");
      page.keyboard().type(BORN);
      page.keyboard().press("Enter");
      page.waitForURL("**/ticket");
    }
  }

  private static void tabTo(Page page, String field) {
    for (int tabs = 0; tabs < 20 && !isFocused(page, field); tabs++) {
      page.keyboard().press("Tab");
    }
    assertThat(page.locator(field)).isFocused();
  }

  private static boolean isFocused(Page page, String field) {
    return (boolean)
        page.evaluate("field => document.activeElement === document.querySelector(field)", field);
  }

  private static PageVisit visit() {
    return PageVisit.of(chromium, 375);
  }

  /** Fields and what is typed into them, by turns. */
  private void find(PageVisit visit, String way, List<String> typed) {
    Page page = visit.open(address + "find/" + way).page();
    for (int at = 0; at < typed.size(); at += 2) {
      page.fill("#" + typed.get(at), typed.get(at + 1));
    }
    submit(page);
  }

  private static void submit(Page page) {
    page.locator("main form button[type=submit], main form button:not([type])").first().click();
    page.waitForLoadState();
  }

  private static void signUp(PageVisit visit, String phone) {
    Page page = visit.page();
    page.fill("#phone", phone);
    page.check("#agree");
    submit(page);
    page.fill("#code", code(phone));
    submit(page);
  }

  private static String code(String phone) {
    return await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> lastCode(phone), found -> !found.isEmpty());
  }

  private static String lastCode(String phone) {
    return texts(phone).stream()
        .map(CODE::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .reduce("", (earlier, later) -> later);
  }

  private static void heard(String phone, String words) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                texts(phone).stream()
                    .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(words)));
  }

  private static List<String> texts(String phone) {
    return RestAssured.given()
        .queryParam("phone", phone)
        .get("/simulator/state")
        .jsonPath()
        .getList("messages.body");
  }

  private void calendarHoldsTheDate(Page page) {
    String link = page.locator("a[href^='/ticket/calendar']").first().getAttribute("href");
    APIResponse file = page.request().get(address + link.substring(1));

    assertThat(file.status()).isEqualTo(200);
    assertThat(file.text()).contains("BEGIN:VEVENT", "BEGIN:VALARM").doesNotContain(NUMBER);
  }

  private static void isWell(PageVisit visit) {
    assertThat(visit.axe()).isEmpty();
    assertThat(visit.complaints()).isEmpty();
    assertThat(visit.isTooWide()).isFalse();
  }
}

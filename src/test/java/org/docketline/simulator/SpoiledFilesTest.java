package org.docketline.simulator;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.docketline.polling.FeedPoll;
import org.docketline.polling.FeedRun;
import org.docketline.polling.FeedRun.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The guard as a visitor tries it, and the demo that is started again weeks later. */
@QuarkusTest
@TestProfile(SpoiledFilesTest.Apart.class)
class SpoiledFilesTest {
  private static final DemoPhone PHONE = new DemoPhone("+13145550150");

  private static final double A_MOMENT = 300;
  private static final List<String> KEYS =
      List.of(
          "Space Enter",
          "Tab Space Enter",
          "Tab Tab Space Enter",
          "Tab Tab Tab Space Enter",
          "Tab Tab Tab Tab Space Enter",
          "Tab Tab Tab Tab Tab Space Enter",
          "Enter Space Enter",
          "Tab Enter Space Enter");

  @Inject FeedPoll poll;
  @Inject SampleCounty county;
  @Inject SimulatorClock clock;

  @TestHTTPResource("/console")
  String console;

  /** Its clock and files are nobody else's. */
  public static class Apart extends BrowserTest.Demo {}

  // The demo polls as it starts: only what is sent after that poll is compared with the good file.
  @BeforeEach
  void sendTheGoodFile() {
    press("file/good");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          broken | column 'court_date' (map.hearing-at) is not in the file | false
          cut | it has 60 rows where the last applied file had 200 | true
          moved | would move or be cancelled | true
          older | older than the last applied file | true
          """)
  void fileInDoubtIsHeldAndTakenBack(String word, String reason, boolean toDecide) {
    assertThat(press("file/" + word)).contains("sample: held").contains(reason);
    assertThat(RestAssured.get(console + "/feeds").asString().contains("A file is held since"))
        .isEqualTo(toDecide);

    assertThat(press("file/good")).contains("sample: unchanged");
    assertThat(RestAssured.get(console + "/feeds").asString())
        .doesNotContain("A file is held since");
  }

  @ParameterizedTest
  @CsvSource({
    "cut, it has 60 rows where",
    "moved, 7 days later",
    "older, older than the last applied file"
  })
  void clerkPractisesOnAFileThatTheConsoleHolds(String word, String shown) {
    String practice = console.replace("console", "simulator/practice");
    assertThat(RestAssured.get(console).asString()).contains("href=\"/simulator/practice\"");
    assertThat(RestAssured.get(practice).asString()).contains("/simulator/practice/" + word);
    var sent = RestAssured.given().redirects().follow(false).post(practice + "/" + word);
    assertThat(sent.statusCode()).isEqualTo(303);
    assertThat(sent.header("Location")).endsWith("/console");
    assertThat(RestAssured.get(console).asString()).contains("waits for your decision");
    assertThat(RestAssured.get(console + "/held?feed=sample&run=" + newest().id).asString())
        .contains(shown);

    RestAssured.given().redirects().follow(false).post(practice + "/good");
    assertThat(RestAssured.get(console).asString()).doesNotContain("waits for your decision");
    assertThat(RestAssured.post(practice + "/broken").statusCode()).isEqualTo(404);
  }

  @Test
  void noKeysOnTheConsoleApplyAFile() {
    press("file/cut");
    FeedRun held = newest();
    List<String> pages =
        Stream.of("", "/feeds", "/held", "/held/tell", "/held/discard")
            .map(path -> console + path + "?feed=sample&run=" + held.id)
            .toList();
    try (Chromium chromium = Chromium.open();
        Page page = chromium.page(console)) {
      KEYS.forEach(keys -> pages.forEach(address -> strike(page, address, keys)));
      page.navigate(console + "/feeds");
      assertThat(page.getByText("A file is held since")).isVisible();
    }
    assertThat(newest().id).isEqualTo(held.id);
  }

  private static void strike(Page page, String address, String keys) {
    page.navigate(address);
    List.of(keys.split(" ")).forEach(page.keyboard()::press);
    page.waitForTimeout(A_MOMENT); // whatever a key sends is on its way by then
    page.waitForLoadState();
  }

  @Test
  void fileIsDiscardedOnAPageOfItsOwn() {
    press("file/cut");
    try (Chromium chromium = Chromium.open();
        Page page = chromium.page(console)) {
      page.getByText("Look at it, and decide").click();
      assertThat(page.getByText("Ask again tomorrow")).isVisible();
      page.getByText("Discard it").click();
      page.getByLabel("Why").fill("The county says that it was cut.");
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Discard it")).click();
      assertThat(page.locator("#said")).containsText("Discarded: the docket stays as it is.");
    }
    assertThat(press("file/cut")).contains("held (discarded by an operator");
    press("county/" + SampleCounty.MORNING + "/move"); // which makes it another file
    press("feed/poll");
    assertThat(press("file/cut")).contains("it has 60 rows");
  }

  @Test
  void weeksLaterTheDemoHasDatesAheadAndMovesNone() {
    PHONE.type(SampleCounty.MORNING);
    String told = county.hearing(SampleCounty.MORNING).date().spoken();
    for (int day = 0; day < 21; day++) {
      clock.letADayPass(clock.getZone());
    }

    county.write(); // as every start does
    FeedRun run = poll.poll(SampleCounty.FEED);

    assertThat(run.outcome).isEqualTo(Outcome.APPLIED);
    assertThat(run.hearingsMoved).isZero();
    assertThat(run.goneDates).isZero();
    PHONE.type("STATUS");
    assertThat(PHONE.heard())
        .contains(county.hearing(SampleCounty.MORNING).date().spoken())
        .doesNotContain(told, "CHANGED", "CANCELED");
  }

  private static FeedRun newest() {
    return io.quarkus.narayana.jta.QuarkusTransaction.requiringNew()
        .call(() -> FeedRun.latest(SampleCounty.FEED).orElseThrow());
  }

  private static String press(String button) {
    return RestAssured.post("/simulator/" + button).jsonPath().getString("said");
  }
}

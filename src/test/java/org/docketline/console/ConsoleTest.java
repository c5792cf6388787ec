package org.docketline.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.docketline.PageVisitor;
import org.docketline.ServiceTest;
import org.docketline.polling.FeedRun;
import org.docketline.staff.StaffFixture;
import org.docketline.staff.StaffRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The operators' page: who may open it, what it says, and how a held file is decided on. */
@QuarkusTest
class ConsoleTest extends ServiceTest {
  private PageVisitor clerk;

  @BeforeEach
  void signIn() throws SQLException {
    clerk = StaffFixture.of(database, StaffRole.CLERK);
  }

  @Test
  void pageTellsOfRunsRejectsAndUnknownWords() {
    countySays(
        "A100200,NOWHERE,2026-05-18,9:30,,,<b>LOST</b>",
        "A,OAK COURT,2026-05-18,9:30,,,",
        "A100201,OAK COURT,18.05.2026,9:30,,,");
    poll();

    Response page = clerk.get("/console");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.contentType()).startsWith("text/html");
    assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'");
    assertThat(page.header("Cache-Control")).isEqualTo("no-store");
    assertThat(page.asString())
        .contains("Feed county", "Mon, May 4, 2026, 12:00 PM", "applied", "unchanged")
        .contains("1 rows: the citation number does not fit", "first at citations 3")
        .contains("COURT “NOWHERE”, 1 rows", "STATUS “&lt;b&gt;LOST&lt;/b&gt;”, 1 rows")
        .contains("FACT “citations: hearing-date (date), 99.99.9999 (1)”, 1 rows")
        .doesNotContain("<b>LOST", "18.05.2026", "/console/discard");
    assertThat(
            metric(
                "docketline_feed_rejects_total{feed=\"county\",reason=\"the citation number does"
                    + " not fit docketline.county.citation-pattern\"}"))
        .isEqualTo("1.0");
  }

  @Test
  void heldFileIsAppliedByItsWord() {
    FeedRun held = hold();
    assertThat(clerk.get("/console").asString())
        .contains("20 of 20 hearings ahead would move or be cancelled")
        .contains(">20, followed by 1 residents, who would be texted<")
        .contains("/console/held?feed=county&amp;run=" + held.id)
        .doesNotContain("/console/apply", "/console/discard");
    assertThat(page(held).asString())
        .contains("20 of 20 hearings ahead would move or be cancelled")
        .contains("It texts the <strong>1</strong> residents")
        .contains("name=\"run\" value=\"" + held.id + "\"");

    Response applied = decide("apply", held, " apply ");
    assertThat(applied.statusCode()).isEqualTo(200);
    assertThat(applied.asString()).contains("Applied: county").doesNotContain("/console/held");
    assertThat(query("select distinct date from hearing")).containsExactly("2026-05-19");
    assertThat(tick()).hasSize(1);

    for (Response again : List.of(decide("apply", held, "APPLY"), page(held))) {
      assertThat(again.statusCode()).isEqualTo(409);
      assertThat(again.asString()).contains("was applied already, by run " + (held.id + 1));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "apply, , type the word APPLY",
    "apply, '', type the word APPLY",
    "apply, ' ', type the word APPLY",
    "apply, yes, type the word APPLY",
    "apply, DISCARD, type the word APPLY",
    "discard, , type the word DISCARD",
    "discard, APPLY, type the word DISCARD",
  })
  void nothingIsDoneWithoutItsWord(String action, String word, String said) {
    FeedRun held = hold();

    Response answer = decide(action, held, word);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.asString()).contains("Nothing was done: " + said);
    assertThat(query("select distinct date from hearing")).containsExactly("2026-05-18");
    assertThat(query("select count(*) from held_part")).containsExactly("1");
  }

  @Test
  void pageCountsWhatWouldBeGone() {
    countySays(rows("2026-05-18"));
    text("C000019");
    tick();

    FeedRun cut = countySays(java.util.Arrays.copyOf(rows("2026-05-18"), 6));

    for (Response page : List.of(clerk.get("/console"), page(cut))) {
      assertThat(page.asString())
          .contains(">14, of 14 citations, followed by 1 residents<")
          .contains(">0, followed by 0 residents, who would be texted<");
    }
  }

  @Test
  void fileThatTheCountyReplacedIsNotAppliedByItsWord() {
    FeedRun held = hold();
    countyWrites(rows("2026-05-18"));

    Response answer = decide("apply", held, "APPLY");

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.asString())
        .contains("the county has replaced this file since; the next poll judges the new one")
        .doesNotContain("/console/held");
    assertThat(query("select distinct date from hearing")).containsExactly("2026-05-18");
    assertThat(page(held).asString()).contains("withdrawn: the county sent another file on");
  }

  @Test
  void heldFileIsDiscardedByItsWord() {
    FeedRun held = hold();
    assertThat(ready()).contains("Decide on it at /console");
    assertThat(metric("docketline_feed_held{feed=\"county\"}")).isEqualTo("1.0");

    Response discarded = decide("discard", held, "DISCARD");

    assertThat(discarded.asString()).contains("Discarded: the docket stays as it is.");
    assertThat(ready()).contains("discarded by an operator on 2026-05-04 12:00");
    assertThat(metric("docketline_feed_held{feed=\"county\"}")).isEqualTo("0.0");
    assertThat(query("select distinct date from hearing")).containsExactly("2026-05-18");
  }

  @ParameterizedTest
  @CsvSource({
    "same-origin, https://texts.example.org, 200",
    "cross-site, https://evil.example, 403",
    "same-site, https://evil.example.org, 403",
    "none, , 403",
    ", https://evil.example, 403",
    ", null, 403",
    ", '', 403",
    ", , 200",
  })
  void formOfAnotherSiteIsRefused(String site, String origin, int status) {
    FeedRun held = hold();
    page(held);
    if (site != null) {
      clerk.header("Sec-Fetch-Site", site);
    }
    if (origin != null) {
      clerk.header("Origin", origin);
    }

    Response answer = apply(held);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(query("select count(*) from held_file")).containsExactly(status == 200 ? "0" : "1");
  }

  @Test
  void formOfOurOwnPageIsTakenFromABrowserThatTellsOnlyTheOrigin() {
    FeedRun held = hold();
    String own = "http://localhost:" + RestAssured.port;

    page(held);
    assertThat(apply(held, clerk.header("Origin", own)).statusCode()).isEqualTo(200);
  }

  private Response apply(FeedRun held) {
    return apply(held, clerk);
  }

  private static Response apply(FeedRun held, PageVisitor who) {
    return who.post("/console/apply", "feed", "county", "run", "" + held.id, "word", "APPLY");
  }

  @Test
  void otherEndpointsKnowNothingOfIt() {
    assertThat(text("A100200")).hasSize(1);
    for (String path : new String[] {"/q/health/live", "/q/metrics", "/q/health/ready"}) {
      assertThat(operations(path).statusCode()).isEqualTo(200);
    }
    assertThat(RestAssured.post("/twilio/inbound").statusCode()).isEqualTo(403);
    assertThat(RestAssured.get("/simulator").statusCode()).isEqualTo(404);
  }

  @Test
  void feedThatIsNotThereIsNotFound() {
    for (String action : new String[] {"apply", "discard"}) {
      assertThat(
              clerk
                  .post("/console/" + action, "feed", "no such", "run", "1", "word", "APPLY")
                  .statusCode())
          .isEqualTo(404);
    }
  }

  private FeedRun hold() {
    countySays(rows("2026-05-18"));
    text("C000001");
    tick();
    return countySays(rows("2026-05-19"));
  }

  private static String[] rows(String date) {
    return IntStream.range(0, 20)
        .mapToObj(i -> "C%06d,OAK COURT,%s,9:30,,,".formatted(i, date))
        .toArray(String[]::new);
  }

  private Response page(FeedRun held) {
    return clerk.get("/console/held?feed=county&run=" + held.id);
  }

  private Response decide(String action, FeedRun held, String word) {
    page(held);
    return word == null
        ? clerk.post("/console/" + action, "feed", "county", "run", "" + held.id)
        : clerk.post("/console/" + action, "feed", "county", "run", "" + held.id, "word", word);
  }

  private static String ready() {
    return operations("/q/health/ready").asString();
  }

  private static String metric(String name) {
    return operations("/q/metrics")
        .asString()
        .lines()
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(line.lastIndexOf(' ') + 1))
        .findFirst()
        .orElseThrow();
  }
}

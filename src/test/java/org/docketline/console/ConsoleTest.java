package org.docketline.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.docketline.MovableClock;
import org.docketline.PageVisitor;
import org.docketline.ServiceTest;
import org.docketline.polling.FeedRun;
import org.docketline.staff.StaffFixture;
import org.docketline.staff.StaffRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of the feeds: what it says, and how a held file is decided on. */
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

    Response page = clerk.get("/console/feeds");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.contentType()).startsWith("text/html");
    assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'");
    assertThat(page.header("Cache-Control")).isEqualTo("no-store");
    assertThat(page.asString())
        .contains("Feed county", "Mon, May 4, 2026, 12:00 PM", "applied", "unchanged")
        .contains("1 rows: the citation number does not fit", "first at citations 3")
        .contains("COURT “NOWHERE”, 1 rows", "STATUS “&lt;b&gt;LOST&lt;/b&gt;”, 1 rows")
        .contains("FACT “citations: hearing-date (date), 99.99.9999 (1)”, 1 rows")
        .doesNotContain("<b>LOST", "18.05.2026", "/console/held?");
    assertThat(
            metric(
                "docketline_feed_rejects_total{feed=\"county\",reason=\"the citation number does"
                    + " not fit docketline.county.citation-pattern\"}"))
        .isEqualTo("1.0");
  }

  @Test
  void heldFileIsAppliedOnItsOwnPageWithAReason() {
    FeedRun held = hold();
    assertThat(clerk.get("/console/feeds").asString())
        .contains("20 of 20 hearings ahead would move or be cancelled")
        .contains(">20, followed by 1 residents, who would be texted<")
        .contains("/console/held?feed=county&amp;run=" + held.id)
        .doesNotContain("/console/held/tell");
    assertThat(page(held).asString()).doesNotContain("<textarea", "name=\"run\"");
    assertThat(clerk.get("/console/held/tell?feed=county&run=" + held.id).asString())
        .contains("and the <strong>1</strong> residents who follow what changes are texted")
        .contains("name=\"run\" value=\"" + held.id + "\"");

    String done = decided("tell", held, "Asked <b>Ms. Oak</b>: the session moved");
    assertThat(done)
        .contains("Applied: county", "clerk-one", "Apply it and tell")
        .contains("Asked &lt;b&gt;Ms. Oak&lt;/b&gt;: the session moved");
    assertThat(query("select distinct date from hearing")).containsExactly("2026-05-19");
    assertThat(tick()).hasSize(1);
    assertThat(query("select act, why is not null from audit_entry order by id desc limit 1"))
        .containsExactly("APPLIED|true");

    assertThat(page(held).statusCode()).isEqualTo(409);
    assertThat(page(held).asString()).contains("was applied already, by run " + (held.id + 1));
    assertThat(decided("tell", held, "again")).contains("was applied already");
    assertThat(tick()).isEmpty();
  }

  @Test
  void pageSaysWhatTheFileWouldDoByCourtByDaysAndInTexts() {
    FeedRun held = hold();

    assertThat(page(held).asString())
        .contains("1 day later", ">OAK COURT<", ">moved<")
        .contains("2026-05-18 09:30 OAK COURT", "2026-05-19 09:30 OAK COURT")
        .contains("1 texts, about", "CHANGED", "May 19")
        .doesNotContain("C000001");
    assertThat(query("select count(*) from message where status = 'CREATED'")).containsExactly("0");
    assertThat(tick()).isEmpty();
  }

  @Test
  void datesThatAreGoneAreCountedByCourtWithWhoFollowsThem() {
    countySays(rows("2026-05-18"));
    text("C000001");
    text(OTHER_PHONE, "C000001");
    tick();
    FeedRun held = countySays(rows("2026-05-18")[19]);

    assertThat(page(held).asString().replaceAll("\\s*<[^>]*>\\s*", "|").replaceAll("\\|+", "|"))
        .contains("|OAK COURT|gone|19|2|");
  }

  @Test
  void whatThousandsWouldBeTextedIsWordedAndEstimated() throws SQLException {
    countySays(rows("2026-05-18"));
    text("C000001");
    tick();
    execute(
        """
        with follower as (
          insert into subscriber (phone_hash, phone, status, created_at, changed_at)
          select sha256(n::text::bytea), '', 'ACTIVE', now(), now() from generate_series(1, 999) n
          returning id)
        insert into subscription (subscriber_id, number, citation_id, status, since)
          select follower.id, s.number, s.citation_id, 'ACTIVE', s.since
          from follower, subscription s""");

    assertThat(page(countySays(rows("2026-05-19"))).asString())
        .contains("About 1000 texts, about 2000 segments", "the first 800 of each kind", "May 19");
  }

  @Test
  void fileIsAppliedAndNobodyIsTold() {
    FeedRun held = hold();

    assertThat(decided("quiet", held, "residents were called")).contains("nobody was told");
    assertThat(query("select distinct date from hearing")).containsExactly("2026-05-19");
    assertThat(tick()).isEmpty();
    poll();
    assertThat(tick()).isEmpty();
    assertThat(text("STATUS").get(0)).contains("May 19");
    countySays(rows("2026-05-19", "2026-05-21"));
    assertThat(tick()).singleElement().asString().contains("CHANGED", "21");
  }

  @Test
  void clerkMayBeAskedAgainTomorrow() {
    FeedRun held = hold();

    assertThat(decided("later", held, "the county calls back")).contains("asks again tomorrow");
    assertThat(metric("docketline_feed_held{feed=\"county\"}")).isEqualTo("0.0");
    assertThat(page(held).statusCode()).isEqualTo(200);
    MovableClock.pass(Duration.ofDays(1));
    assertThat(metric("docketline_feed_held{feed=\"county\"}")).isEqualTo("1.0");
  }

  @Test
  void ofTwoClerksWhoDecideAtOnceTheSecondIsToldSo() throws SQLException {
    FeedRun held = hold();
    StaffFixture.add(database, "other", StaffRole.CLERK);
    PageVisitor other = StaffFixture.signedIn("other");
    other.get("/console/held/discard?feed=county&run=" + held.id);
    decided("tell", held, "asked");

    Response late =
        other.post("/console/held/discard", "feed", "county", "run", "" + held.id, "why", "no");
    assertThat(other.get(late.header("Location")).statusCode()).isEqualTo(409);
    assertThat(other.get("/console/decisions").asString())
        .contains("was applied already, by run", "Discard it", "other");
    assertThat(query("select distinct date from hearing")).containsExactly("2026-05-19");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tell", "quiet", "discard", "later"})
  void nothingIsDoneWithoutAReason(String choice) {
    FeedRun held = hold();
    for (String why : List.of("", "  ", "x".repeat(1_001))) {
      Response answer = decide(choice, held, why);
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.asString()).contains("Nothing was done", "Write why");
    }
    assertThat(query("select distinct date from hearing")).containsExactly("2026-05-18");
    assertThat(query("select count(*) from held_decision")).containsExactly("0");
    assertThat(query("select rests_until from held_file")).containsExactly("null");
  }

  @Test
  void pageCountsWhatWouldBeGone() {
    countySays(rows("2026-05-18"));
    text("C000019");
    tick();

    FeedRun cut = countySays(java.util.Arrays.copyOf(rows("2026-05-18"), 6));

    for (Response page : List.of(clerk.get("/console/feeds"), page(cut))) {
      assertThat(page.asString())
          .contains(">14, of 14 citations, followed by 1 residents<")
          .contains(">0, followed by 0 residents, who would be texted<");
    }
  }

  @Test
  void fileThatTheCountyReplacedIsNotApplied() {
    FeedRun held = hold();
    countyWrites(rows("2026-05-18"));

    assertThat(decided("tell", held, "asked"))
        .contains("the county has replaced this file since; the next poll judges the new one");
    assertThat(query("select distinct date from hearing")).containsExactly("2026-05-18");
    assertThat(page(held).asString()).contains("withdrawn: the county sent another file on");
  }

  @Test
  void heldFileIsDiscarded() {
    FeedRun held = hold();
    assertThat(ready()).contains("Decide on it at /console");
    assertThat(metric("docketline_feed_held{feed=\"county\"}")).isEqualTo("1.0");

    assertThat(decided("discard", held, "cut")).contains("Discarded: the docket stays as it is.");
    assertThat(ready()).contains("discarded by an operator on 2026-05-04 12:00");
    assertThat(metric("docketline_feed_held{feed=\"county\"}")).isEqualTo("0.0");
    assertThat(query("select distinct date from hearing")).containsExactly("2026-05-18");
  }

  @ParameterizedTest
  @CsvSource({
    "same-origin, https://texts.example.org, 303",
    "cross-site, https://evil.example, 403",
    "same-site, https://evil.example.org, 403",
    "none, , 403",
    ", https://evil.example, 403",
    ", null, 403",
    ", '', 403",
    ", , 303",
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
    assertThat(query("select count(*) from held_file")).containsExactly(status == 303 ? "0" : "1");
  }

  @Test
  void formOfOurOwnPageIsTakenFromABrowserThatTellsOnlyTheOrigin() {
    FeedRun held = hold();
    String own = "http://localhost:" + RestAssured.port;

    page(held);
    assertThat(apply(held, clerk.header("Origin", own)).statusCode()).isEqualTo(303);
  }

  private Response apply(FeedRun held) {
    return apply(held, clerk);
  }

  private static Response apply(FeedRun held, PageVisitor who) {
    return who.post("/console/held/tell", "feed", "county", "run", "" + held.id, "why", "asked");
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
    Response none = clerk.get("/console/held?feed=no+such&run=1");
    assertThat(none.statusCode()).isEqualTo(404);
    assertThat(none.asString()).contains("There is no such page");
    for (String choice : List.of("tell", "discard", "nothing")) {
      assertThat(
              clerk
                  .post("/console/held/" + choice, "feed", "no such", "run", "1", "why", "x")
                  .statusCode())
          .isEqualTo(404);
    }
  }

  @Test
  void appliedFileIsTakenBackOnItsOwnPageByOneClerk() throws SQLException {
    FeedRun held = hold();
    String page = "/console/take-back?feed=county&run=" + held.id;
    assertThat(clerk.get(page).statusCode()).isEqualTo(409);
    decided("tell", held, "asked");
    assertThat(tick()).hasSize(1);
    MovableClock.pass(Duration.ofMinutes(20));

    assertThat(clerk.get("/console/decisions").asString())
        .contains("/console/take-back?feed=county&amp;run=" + held.id);
    String asked = clerk.get(page).asString();
    assertThat(asked)
        .contains("clerk-one applied it on Mon, May 4, 2026, 12:00 PM")
        .contains("<strong>20</strong> dates are again", "<strong>1</strong> corrections go out")
        .contains("That was our mistake. Court is still")
        .contains("charges, amounts, names and how to pay stay as this file had them")
        .doesNotContain("C000001");
    assertThat(query("select distinct date from hearing")).containsExactly("2026-05-19");
    assertThat(query("select count(*) from message where notice = 'correction'"))
        .containsExactly("0");
    assertThat(takeBack(clerk, held, " ").statusCode()).isEqualTo(400);
    assertThat(StaffFixture.of(database, StaffRole.VIEWER).get(page).statusCode()).isEqualTo(403);
    StaffFixture.add(database, "other", StaffRole.CLERK);
    PageVisitor other = StaffFixture.signedIn("other");
    other.get(page);

    Response done = takeBack(clerk, held, "the file was <b>last week's</b>");
    assertThat(clerk.get(done.header("Location")).asString())
        .contains("Taken back: 20 dates", "1 corrections go out", "&lt;b&gt;last week")
        .doesNotContain("/console/take-back");
    assertThat(query("select act, why is not null from audit_entry order by id desc limit 1"))
        .containsExactly("TAKEN_BACK|true");
    Response late = takeBack(other, held, "me too");
    assertThat(other.get(late.header("Location")).statusCode()).isEqualTo(409);
    assertThat(other.get("/console/decisions").asString())
        .contains("was taken back by an operator");
    assertThat(other.get(page).statusCode()).isEqualTo(409);
    assertThat(query("select distinct date from hearing")).containsExactly("2026-05-18");
    assertThat(tick()).singleElement().asString().contains("CORRECTION");
    assertThat(tick()).isEmpty();
  }

  private static Response takeBack(PageVisitor who, FeedRun held, String why) {
    return who.post("/console/take-back", "feed", "county", "run", "" + held.id, "why", why);
  }

  private FeedRun hold() {
    countySays(rows("2026-05-18"));
    text("C000001");
    tick();
    return countySays(rows("2026-05-19"));
  }

  private static String[] rows(String date, String secondDate) {
    String[] rows = rows(date);
    rows[1] = rows("" + secondDate)[1];
    return rows;
  }

  private static String[] rows(String date) {
    return IntStream.range(0, 20)
        .mapToObj(i -> "C%06d,OAK COURT,%s,9:30,,,".formatted(i, date))
        .toArray(String[]::new);
  }

  private Response page(FeedRun held) {
    return clerk.get("/console/held?feed=county&run=" + held.id);
  }

  private Response decide(String choice, FeedRun held, String why) {
    clerk.get("/console/held/" + choice + "?feed=county&run=" + held.id);
    return clerk.post("/console/held/" + choice, "feed", "county", "run", "" + held.id, "why", why);
  }

  private String decided(String choice, FeedRun held, String why) {
    return clerk.get(decide(choice, held, why).header("Location")).asString();
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

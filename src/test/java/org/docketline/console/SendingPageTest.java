package org.docketline.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.docketline.MovableClock;
import org.docketline.PageVisitor;
import org.docketline.ServiceLog;
import org.docketline.ServiceTest;
import org.docketline.outbox.SendingPauses;
import org.docketline.staff.StaffFixture;
import org.docketline.staff.StaffRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody of the county pauses all sending, and resumes it. */
@QuarkusTest
class SendingPageTest extends ServiceTest {
  @Inject SendingPauses pauses;
  private PageVisitor clerk;

  @BeforeEach
  void signIn() throws SQLException {
    countySays("A100200,OAK COURT,2026-05-18,9:30,,,", "B200300,OAK COURT,2026-05-19,9:30,,,");
    text("A100200");
    tick();
    clerk = StaffFixture.of(database, StaffRole.CLERK);
  }

  private String pause() {
    clerk.get("/console/sending/pause");
    return clerk.follow("/console/sending/pause", "why", "The <b>county</b> sent wrong dates");
  }

  private String resume() {
    clerk.get("/console/sending/resume");
    return clerk.follow("/console/sending/resume", "pause", newest(), "why", "They are right");
  }

  private String newest() {
    return query("select coalesce(max(id), 0) from sending_pause").get(0);
  }

  private void countyMoves(String date) {
    countySays("A100200,OAK COURT," + date + ",9:30,,,", "B200300,OAK COURT,2026-05-19,9:30,,,");
  }

  @Test
  void pausedSendingLetsNothingOutButAnswers() {
    assertThat(clerk.get("/console/sending").asString())
        .contains("Texts go out.", ">0, of which 0 may go out by now")
        .contains("about 0, from Tue, May 5, 2026, 10:00 AM");
    countyMoves("2026-05-20");

    assertThat(pause())
        .contains("Done: all sending is paused", "All sending is paused since Mon, May 4, 2026")
        .contains("By clerk-one: The &lt;b&gt;county&lt;/b&gt; sent wrong dates")
        .contains(
            ">1, of which 1 may go out by now: about a minute at 100 texts a second, which are 100 to 200 segments");
    assertThat(tick()).isEmpty();
    assertThat(text("STATUS")).singleElement().asString().contains("May 20");
    assertThat(text("STOP")).singleElement().asString().contains("no more texts");
    text("START");
    text("B200300");
    MovableClock.pass(Duration.ofMinutes(5));
    assertThat(tick()).isEmpty();

    assertThat(resume()).contains("Done: sending is resumed", "Texts go out.", "They are right");
    assertThat(
            query(
                "select who, act, why from audit_entry where act like '%D_SENDING' order by id desc"
                    + " limit 2"))
        .containsExactly(
            "clerk-one|RESUMED_SENDING|They are right",
            "clerk-one|PAUSED_SENDING|The <b>county</b> sent wrong dates");
  }

  @Test
  void whatWaitsGoesOutOnceAsItIsByThen() {
    pause();
    countyMoves("2026-05-20");
    countyMoves("2026-05-21");
    assertThat(tick()).isEmpty();
    resume();
    assertThat(tick()).singleElement().asString().contains("May 21").doesNotContain("May 20");
    assertThat(tick()).isEmpty();
  }

  @Test
  void pauseIsToldWhereverSomebodyLooks() throws SQLException {
    pause();
    assertThat(operations("/q/health/ready").statusCode()).isEqualTo(200);
    assertThat(operations("/q/health/ready").asString())
        .contains("since 2026-05-04T17:00:00Z by clerk-one")
        .containsPattern("\"sending\",\\s*\"status\": \"UP\"")
        .containsPattern("\"alarm\": true");
    assertThat(operations("/q/metrics").asString()).contains("docketline_sending_paused 1.0");
    PageVisitor viewer = StaffFixture.of(database, StaffRole.VIEWER);
    assertThat(viewer.get("/console").asString())
        .contains("All sending is paused</strong> since Mon, May 4, 2026, 12:00 PM, by clerk-one")
        .doesNotContain("href=\"/console/sending\"");
    for (String path : List.of("", "/pause", "/resume")) {
      assertThat(viewer.get("/console/sending" + path).statusCode()).isEqualTo(403);
    }
    assertThat(clerk.get("/console/caller").asString()).contains("All sending is paused</strong>");
    resume();
    assertThat(clerk.get("/console/caller").asString()).doesNotContain("All sending is paused");
    assertThat(operations("/q/health/ready").asString()).contains("\"paused\": \"no\"");
  }

  @Test
  void pauseThatMayBeForgottenIsSaidInTheLogEachHour() {
    pause();
    countyMoves("2026-05-20");
    try (var log = new ServiceLog()) {
      pauses.watch();
      assertThat(log.after("All sending is paused since")).isEmpty();
      MovableClock.pass(Duration.ofHours(1));
      pauses.watch();
      assertThat(log.after("All sending is paused since"))
          .containsExactly(" 2026-05-04T17:00:00Z, and 1 texts wait: the console resumes it");
    }
  }

  @Test
  void urgentTextThatIsTooLateByThenIsListedForSomebodyToCall() {
    countySays("A100200,OAK COURT,2026-05-04,12:50,,,");
    tick();
    pause();
    countySays("A100200,OAK COURT,2026-05-04,12:55,,,");
    assertThat(clerk.get("/console/sending").asString())
        .containsPattern("in an hour</dt><dd [^>]+>1<");
    MovableClock.pass(Duration.ofMinutes(28));
    clerk.get("/console");
    MovableClock.pass(Duration.ofMinutes(28));
    assertThat(tick()).isEmpty();
    assertThat(clerk.get("/console/texts/untold").asString()).contains("moved, message", "expired");
    resume();
    assertThat(tick()).isEmpty();
  }

  @Test
  void ofTwoClerksTheSecondIsToldThatItIsDone() throws SQLException {
    StaffFixture.add(database, "other", StaffRole.CLERK);
    PageVisitor other = StaffFixture.signedIn("other");
    other.get("/console/sending/pause");
    pause();
    assertThat(other.follow("/console/sending/pause", "why", "me too"))
        .contains("somebody else had done it already", "By clerk-one:")
        .doesNotContain("me too");
    assertThat(other.get("/console/sending/pause").statusCode()).isEqualTo(303);

    String first = newest();
    other.get("/console/sending/resume");
    resume();
    pause();
    assertThat(other.follow("/console/sending/resume", "pause", first, "why", "late"))
        .contains("somebody else had done it already", "All sending is paused since");
    assertThat(query("select who, ended_by, ended_why from sending_pause order by id"))
        .containsExactly("clerk-one|clerk-one|They are right", "clerk-one|null|null");
    assertThat(
            query("select count(*) from audit_entry where who = 'other' and act like '%_SENDING'"))
        .containsExactly("0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"pause", "resume"})
  void nothingIsDoneWithoutAReason(String what) {
    if (what.equals("resume")) {
      pause();
    }
    String before =
        query("select count(*) filter (where ended_at is null) from sending_pause").get(0);
    for (String why : List.of("", " ", "x".repeat(1_001))) {
      clerk.get("/console/sending/" + what);
      Response answer = clerk.post("/console/sending/" + what, "pause", newest(), "why", why);
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.asString()).contains("Nothing was done", "Write why");
    }
    assertThat(query("select count(*) filter (where ended_at is null) from sending_pause"))
        .containsExactly(before);
  }
}

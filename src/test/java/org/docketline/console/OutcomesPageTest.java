package org.docketline.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.docketline.MovableClock;
import org.docketline.PageVisitor;
import org.docketline.ServiceTest;
import org.docketline.outcomes.OutcomeRecord;
import org.docketline.staff.StaffFixture;
import org.docketline.staff.StaffRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A judge asks what came of it. */
@QuarkusTest
class OutcomesPageTest extends ServiceTest {
  private static final String PAGE = "/console/outcomes";

  @Inject OutcomeRecord record;
  private PageVisitor viewer;

  @BeforeEach
  void signIn() throws SQLException {
    viewer = StaffFixture.of(database, StaffRole.VIEWER);
  }

  private String page() {
    return viewer.get(PAGE).then().statusCode(200).extract().asString();
  }

  private String file(String name) {
    return viewer
        .get(PAGE + "/" + name)
        .then()
        .statusCode(200)
        .header("Content-Disposition", org.hamcrest.Matchers.startsWith("attachment"))
        .extract()
        .asString();
  }

  /** So many dates of March, whose reminders had this text; none where it is empty. */
  private void count(String court, boolean followed, String wording, String outcome, int dates)
      throws SQLException {
    execute(
        """
        insert into outcome_count (month, court, followed, reachable, reminded, lead, wording,
          outcome, dates, sent, delivered)
        values ('2026-03-01', nullif('%s', ''), %s, true, %s, %s, '%s', '%s', %d, %d, %d)"""
            .formatted(
                court,
                followed,
                !wording.isEmpty(),
                wording.isEmpty() ? "null" : "1",
                wording,
                outcome,
                dates,
                wording.isEmpty() ? 0 : 2 * dates,
                wording.isEmpty() ? 0 : dates));
  }

  private void counted() throws SQLException {
    execute("insert into outcome_day values ('America/Chicago', '2026-03-02', '2026-03-02')");
    count("TC1", true, "reminder", "KEPT", 90);
    count("TC1", true, "reminder", "MISSED", 10);
    count("TC1", true, "reminder", "WAITING", 25);
    count("TC1", true, "reminder@plan", "KEPT", 95);
    count("TC1", true, "reminder@plan", "MISSED", 12);
    count("TC1", true, "reminder@plan", "NOT_HELD", 44);
    count("TC1", false, "", "KEPT", 300);
    count("TC1", false, "", "MISSED", 100);
    count("TC1", false, "", "STILL_OPEN", 50);
  }

  @Test
  void saysSoWhereThereIsNothing() {
    assertThat(page()).contains("Nothing to show yet", "Outcomes</a>").doesNotContain("<table");
    record.bringUpToDate();
    assertThat(page()).contains("since Monday, May 4, 2026");
    assertThat(file("csv").lines()).hasSize(1);
    assertThat(file("open-data").lines()).hasSize(1);
  }

  @Test
  void tableShowsSharesWithTheirIntervalsAndClaimsNoCause() throws SQLException {
    counted();
    assertThat(page())
        .contains("cannot be compared as a trial", "chose to", "Oakville Municipal Court")
        .contains("25.0 % (21.0 to 29.5)")
        .contains("10.6 % (", "1 day before")
        .contains("276 delivered, of 552 that the carrier took", "22 dates, by the feed")
        .contains(">232<", ">450<");
  }

  @Test
  void variantsAreComparedWithTheTextItself() throws SQLException {
    counted();
    assertThat(page())
        .contains("reminder@plan beside reminder")
        .contains("10.0 % (5.5 to 17.4)", "+1.2 points (−7.6 to +9.8)");
  }

  @Test
  void filesHoldTheSameAndHideWhatIsUnderTen() throws SQLException {
    counted();
    count("TC2", false, "", "MISSED", 3);
    assertThat(file("csv").lines())
        .contains("Oakville Municipal Court,no,hidden,hidden,50,hidden,hidden,hidden,hidden")
        .contains("All courts,yes,22,185,25,232,10.6,7.1,15.6");
    assertThat(file("open-data").lines())
        .startsWith(
            "month,court,court_name,followed,outcome,dates,suppressed",
            "2026-03,TC1,Oakville Municipal Court,yes,missed,22,no")
        .contains(
            "2026-03,TC2,Pine Ridge Court,no,missed,,yes",
            "2026-03,TC2,Pine Ridge Court,no,kept,,yes");
  }

  @Test
  void monthThatMayStillChangeIsNotOpenData() throws SQLException {
    counted();
    MovableClock.set("2026-04-29T12:00:00");
    assertThat(file("open-data").lines()).hasSize(1);
  }

  @Test
  void hostileNameIsTextAloneAndNoFormula() throws SQLException {
    counted();
    count("=cmd|\"<script>alert(1)</script>", false, "", "KEPT", 30);
    assertThat(page()).contains("&lt;script&gt;").doesNotContain("<script>alert");
    assertThat(file("csv")).contains("\"'=cmd|").doesNotContain("\"=cmd");
    assertThat(file("open-data")).contains("\"'=cmd|").doesNotContain("\"=cmd");
  }

  @Test
  void nobodyReadsItWithoutSigningIn() {
    assertThat(new PageVisitor("en").get(PAGE + "/csv").asString()).doesNotContain("missed");
  }
}

package org.docketline.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.docketline.MovableClock;
import org.docketline.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A hearing of May 18 that nobody came to; Pine Ridge wants that told, Oakville does not. */
@QuarkusTest
class MissedTest extends ServiceTest {
  private static final String PINE = "A100200,PINE COURT,2026-05-18,9:30,,,";
  private static final String OAK = "A100200,OAK COURT,2026-05-18,9:30,,,";
  private static final String AHEAD = "A100200,PINE COURT,2026-06-18,9:30,,,";

  private void follow(String... rows) {
    countySays(rows);
    text("A100200");
  }

  private void countySaysAt(String local, String... rows) {
    MovableClock.set(local);
    countySays(rows);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-05-18T14:00:00", "2026-05-19T12:00:00", "2026-07-01T12:00:00"})
  void missedDateIsToldWithTheWayBack(String now) {
    follow(PINE);
    countySaysAt(now, PINE + "MISSED");

    assertThat(at(now))
        .containsExactly(
            "Test County: the court lists the date of Monday, May 18 at 9:30 AM as missed, for the"
                + " ticket ending 0200. There is a way back: call 303-555-0112 and ask for a new"
                + " date. STOP to end.");
  }

  @Test
  void missedDateIsToldOnce() {
    follow(PINE);
    countySaysAt("2026-05-19T12:00:00", PINE + "MISSED");
    assertThat(at("2026-05-19T12:01:00")).hasSize(1);
    countySaysAt("2026-05-20T12:00:00", PINE.replace("9:30", "9:45") + "MISSED");

    assertThat(at("2026-05-20T12:01:00")).isEmpty();
  }

  @Test
  void dateOfLongAgoIsNoNews() {
    follow(PINE + "OPEN");
    countySaysAt("2026-07-20T12:00:00", PINE + "MISSED");
    assertThat(tick()).isEmpty();
  }

  @Test
  void dateMissedAgainIsToldAgain() {
    follow(PINE);
    countySaysAt("2026-05-19T12:00:00", PINE + "MISSED");
    assertThat(at("2026-05-19T12:01:00")).hasSize(1);
    countySaysAt("2026-05-20T12:00:00", PINE + "OPEN");
    assertThat(at("2026-05-20T12:01:00")).isEmpty();
    countySaysAt("2026-05-21T12:00:00", PINE + "MISSED");

    assertThat(at("2026-05-21T12:01:00")).singleElement().asString().contains("as missed");
  }

  @Test
  void courtThatDoesNotWantItToldIsHeeded() {
    follow(OAK);
    countySaysAt("2026-05-19T12:00:00", OAK + "MISSED");

    assertThat(at("2026-05-19T12:01:00")).isEmpty();
    assertThat(query("select kind from docket_change")).containsExactly("MISSED");
  }

  @Test
  void courtOfTheMissedHearingDecides() {
    follow(OAK, AHEAD);
    countySaysAt("2026-05-19T12:00:00", OAK + "MISSED", AHEAD);

    assertThat(at("2026-05-19T12:01:00")).isEmpty();
  }

  @Test
  void ticketThatIsNewAsMissedIsOnlyFound() {
    text("A100200");
    countySaysAt("2026-05-19T12:00:00", PINE + "MISSED");

    assertThat(at("2026-05-19T12:01:00"))
        .singleElement()
        .asString()
        .contains("we found the ticket")
        .doesNotContain("missed");
  }

  @Test
  void ticketWithoutADateIsToldWithoutOne() {
    follow("A100200,PINE COURT,,,,,");
    countySaysAt("2026-05-19T12:00:00", "A100200,PINE COURT,,,,,MISSED");

    assertThat(at("2026-05-19T12:01:00"))
        .singleElement()
        .asString()
        .contains("the court lists a date as missed", "0200", "303-555-0112");
  }

  @Test
  void whatIsNoLongerMissedInTheMorningIsNotTold() {
    follow(PINE);
    countySaysAt("2026-05-19T22:00:00", PINE + "MISSED");
    assertThat(tick()).isEmpty();
    countySaysAt("2026-05-19T23:00:00", PINE + "OPEN");

    assertThat(at("2026-05-20T12:00:00")).isEmpty();
    assertThat(query("select status, detail from message"))
        .containsExactly("SUPERSEDED|no longer listed as missed");
  }

  @Test
  void newDateIsToldInstead() {
    follow(PINE);
    countySaysAt("2026-05-18T22:00:00", PINE + "MISSED");
    countySaysAt("2026-05-18T23:00:00", PINE + "MISSED", AHEAD);

    assertThat(at("2026-05-19T12:00:00"))
        .singleElement()
        .asString()
        .contains("new court date", "June 18")
        .doesNotContain("missed");
  }

  @Test
  void otherDateThatWasKnownBeforeIsRemindedOfAsEver() {
    follow(PINE, AHEAD);
    countySaysAt("2026-05-19T12:00:00", PINE + "MISSED", AHEAD);

    assertThat(at("2026-05-19T12:01:00")).singleElement().asString().contains("May 18", "missed");
    assertThat(at("2026-06-11T12:00:00")).singleElement().asString().contains("court in 7 days");
  }

  @Test
  void severalMissedTicketsAreToldTogether() {
    String other = PINE.replace("A100200", "B100201");
    follow(PINE, other);
    text("B100201");
    countySaysAt("2026-05-19T12:00:00", PINE + "MISSED", other + "MISSED");

    assertThat(at("2026-05-19T12:01:00"))
        .containsExactly(
            """
            Test County:
            Tickets 0200, 0201: a date is listed as missed. There is a way back: please call and ask for a new one.
            Questions? Call 303-555-0112. STOP to end.""");
  }
}

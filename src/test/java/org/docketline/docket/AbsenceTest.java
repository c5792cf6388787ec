package org.docketline.docket;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.docketline.MovableClock;
import org.docketline.ServiceTest;
import org.docketline.polling.FeedRun.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Absent is not canceled: three polls over three days must leave a date out, and then it is said.
 */
@QuarkusTest
class AbsenceTest extends ServiceTest {
  private static final String DATE = "A100200,OAK COURT,2026-05-18,9:30,,,";
  private static final String OTHER = "B100200,OAK COURT,2026-05-18,9:30,,,";

  @BeforeEach
  void follow() {
    countySays(DATE, OTHER);
    text("A100200");
  }

  @Test
  void absentRowChangesNothingAtOnce() {
    countySays(OTHER);

    assertThat(tick()).isEmpty();
    assertThat(text("STATUS")).singleElement().asString().contains("Monday, May 18 at 9:30 AM");
  }

  @Test
  void manyPollsInAShortTimeGiveNothingUp() {
    for (int i = 0; i < 10; i++) {
      countySays(OTHER);
    }

    assertThat(status()).isEqualTo("SCHEDULED");
  }

  @Test
  void longTimeWithFewPollsGivesNothingUp() {
    countySays(OTHER);
    MovableClock.pass(Duration.ofDays(5));
    poll();

    assertThat(status()).isEqualTo("SCHEDULED");
  }

  @Test
  void absenceOfPollsAndDaysIsToldOnceAndNeverAsACancellation() {
    leaveOutForThreeDays();

    assertThat(tick())
        .singleElement()
        .satisfies(sent -> assertThat(sent.body()).contains("no longer").doesNotContain("CANCEL"));
    MovableClock.pass(Duration.ofDays(1));
    assertThat(poll().outcome).isEqualTo(Outcome.UNCHANGED);
    assertThat(tick()).isEmpty();
    assertThat(status()).isEqualTo("UNSEEN");
  }

  @Test
  void failedPollsDoNotCountAsAbsence() {
    countySays(OTHER);
    for (int day = 0; day < 4; day++) {
      MovableClock.pass(Duration.ofDays(1));
      countyWritesBytes(new byte[0]);
      assertThat(poll().outcome).isEqualTo(Outcome.HELD);
    }

    assertThat(query("select absent_polls, status from hearing where absent_polls > 0"))
        .containsExactly("1|SCHEDULED");
  }

  @Test
  void citationListedWithoutItsDateIsAbsentToo() {
    for (int day = 0; day < 4; day++) {
      countySays("A100200,,,,,,", OTHER);
      MovableClock.pass(Duration.ofDays(1));
    }

    assertThat(status()).isEqualTo("UNSEEN");
  }

  @Test
  void dateThatReappearsInTimeIsNoNews() {
    countySays(OTHER);
    MovableClock.pass(Duration.ofDays(2));
    countySays(DATE, OTHER);

    assertThat(tick()).isEmpty();
    assertThat(query("select absent_polls, absent_since from hearing")).containsOnly("0|null");
  }

  @Test
  void dateThatReappearsAfterwardsIsSetAgain() {
    leaveOutForThreeDays();
    tick();
    countySays(DATE, OTHER);

    assertThat(tick())
        .singleElement()
        .satisfies(sent -> assertThat(sent.body()).contains("is ON again", "May 18"));
    assertThat(status()).isEqualTo("SCHEDULED");
  }

  @Test
  void dateThatHasPassedIsNotMissed() {
    countySays(OTHER);
    for (int day = 0; day < 20; day++) {
      MovableClock.pass(Duration.ofDays(1));
      if (day >= 14) {
        poll();
      }
    }

    assertThat(status()).isEqualTo("SCHEDULED");
    assertThat(query("select max(absent_polls) from hearing")).containsExactly("1");
  }

  @Test
  void closedCitationHasNoDateToMiss() {
    countySays("A100200,,,,,,CLOSED", OTHER);
    tick();
    for (int day = 0; day < 5; day++) {
      MovableClock.pass(Duration.ofDays(1));
      poll();
    }

    assertThat(tick()).isEmpty();
    assertThat(status()).isEqualTo("SCHEDULED");
  }

  @Test
  void datesThatARunGivesUpWereAheadBeforeIt() {
    countySays(rows(40, 0));
    countySays(rows(35, 0));
    countySays(rows(30, 0));
    for (int day = 0; day < 2; day++) {
      MovableClock.pass(Duration.ofDays(1));
      poll();
    }
    MovableClock.pass(Duration.ofDays(1));

    var run = countySays(rows(30, 7));

    assertThat(run.outcome).as("7 of 40 are not too many, 7 of 30 are").isEqualTo(Outcome.APPLIED);
    assertThat(run.hearingsMoved).isEqualTo(7);
    assertThat(query("select count(*) from docket_change where kind = 'UNSEEN'"))
        .containsExactly("10");
  }

  private static String[] rows(int count, int moved) {
    return Stream.concat(
            Stream.of(DATE, OTHER),
            IntStream.range(2, count)
                .mapToObj(
                    i ->
                        "C%d,OAK COURT,2026-05-18,%s,,,"
                            .formatted(100200 + i, i < moved + 2 ? "14:30" : "9:30")))
        .toArray(String[]::new);
  }

  private void leaveOutForThreeDays() {
    countySays(OTHER);
    for (int day = 0; day < 3; day++) {
      MovableClock.pass(Duration.ofDays(1));
      assertThat(poll().outcome).isEqualTo(Outcome.UNCHANGED);
    }
  }

  private String status() {
    return query(
            "select h.status from hearing h join citation c on c.id = h.citation_id"
                + " where c.number = 'A100200'")
        .get(0);
  }
}

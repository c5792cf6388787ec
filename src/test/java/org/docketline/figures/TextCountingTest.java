package org.docketline.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.docketline.MovableClock;
import org.docketline.ServiceTest;
import org.docketline.retention.Retention;
import org.docketline.sms.SentForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What pages say of a day is what the rows say, whenever it is counted. */
@QuarkusTest
class TextCountingTest extends ServiceTest {
  private static final String SUMS =
      "select due, notice, status, code, texts from texts_of_day order by 1, 2, 3, 4";

  @Inject TextCounting counting;
  @Inject HearingCounts hearings;
  @Inject Retention retention;

  private List<String> counted() {
    counting.count();
    return query(SUMS);
  }

  private List<String> pace() {
    counting.count();
    return query("select lately, overdue, oldest is not null, going from day_counted");
  }

  @Test
  void countsFollowATextFromPlanToReceiptAndOutliveIt() {
    countySays("A100200,OAK COURT,2026-05-18,9:30,,,");
    text("A100200");
    assertThat(counted()).isEmpty();
    countySays("A100200,OAK COURT,2026-05-19,9:30,,,");
    assertThat(counted()).containsExactly("2026-05-04|moved|CREATED|null|1");
    assertThat(pace()).containsExactly("0|1|true|true");

    SentForm sent = tick().get(0);
    assertThat(counted()).containsExactly("2026-05-04|moved|ACCEPTED|null|1");
    assertThat(pace()).containsExactly("1|0|false|false");
    receipt(sent, carrier().accepted().get(0), "delivered", null);
    assertThat(counted()).containsExactly("2026-05-04|moved|DELIVERED|null|1");
    MovableClock.pass(Duration.ofMinutes(11));
    assertThat(pace()).containsExactly("0|0|false|false");

    MovableClock.set("2026-11-20T12:00:00");
    retention.apply();
    assertThat(query("select count(*) from message where notice = 'moved'")).containsExactly("0");
    assertThat(counted()).contains("2026-05-04|moved|DELIVERED|null|1");
  }

  @Test
  void textThatWaitsForTomorrowCountsToTomorrow() throws SQLException {
    countySays("A100200,OAK COURT,2026-05-18,9:30,,,");
    text("A100200");
    MovableClock.set("2026-05-04T22:00:00");
    countySays("A100200,OAK COURT,2026-05-19,9:30,,,");
    assertThat(counted()).containsExactly("2026-05-05|moved|CREATED|null|1");
    assertThat(pace()).containsExactly("0|0|false|true");
  }

  /** On a day of 23 hours, and on one of 25. */
  @ParameterizedTest
  @CsvSource({
    "2026-03-10T12:00:00, 2026-03-08, 2026-03-08T06:00:00Z, 2026-03-09T04:59:59.999999Z",
    "2026-11-03T12:00:00, 2026-11-01, 2026-11-01T05:00:00Z, 2026-11-02T05:59:59.999999Z"
  })
  void dayEndsAtMidnightWhereTheCountyIs(String now, String day, String first, String last)
      throws SQLException {
    MovableClock.set(now);
    text("Z99999");
    add(at(first, ""), "DELIVERED");
    add(at(last, ""), "DELIVERED");
    add(at(first, "- interval '1 microsecond'"), "REFUSED");
    add(at(last, "+ interval '1 microsecond'"), "EXPIRED");
    counting.count();
    assertThat(query("select planned, due, texts from texts_of_day where status = 'DELIVERED'"))
        .containsExactly("%s|%1$s|2".formatted(day));
    assertThat(query("select count(distinct planned) from texts_of_day")).containsExactly("3");
  }

  @Test
  void oldDayRestsOnceItsTextsHaveEnded() throws SQLException {
    text("Z99999");
    add(at("2026-04-01T17:00:00Z", ""), "DELIVERED");
    add(at("2026-04-02T17:00:00Z", ""), "UNKNOWN");
    for (int someDaysAtOnce = 0; someDaysAtOnce < 4; someDaysAtOnce++) {
      counting.count();
    }
    assertThat(query(SUMS)).hasSize(2);
    execute("update message set status = 'UNDELIVERED'");
    MovableClock.pass(Duration.ofMinutes(61));
    assertThat(counted())
        .containsExactly(
            "2026-04-01|reminder|DELIVERED|null|1", "2026-04-02|reminder|UNDELIVERED|null|1");
  }

  private static String at(String moment, String beside) {
    return "timestamptz '%s' %s".formatted(moment, beside);
  }

  private void add(String moment, String status) throws SQLException {
    execute(
        """
        insert into message (subscriber_id, notice, cause, urgency, status, created_at, due_at,
          expires_at, changed_at)
        select id, 'reminder', 'reminder ' || t || '%2$s', 1, '%2$s', t, t, t, t
        from subscriber, (select %1$s as t) moment"""
            .formatted(moment, status));
  }

  @Test
  void hearingsAheadAreCountedWithThoseThatAreFollowed() {
    countySays(
        "A100200,OAK COURT,2026-05-18,9:30,,,",
        "B100200,OAK COURT,2026-05-18,9:30,,,",
        "C100200,OAK COURT,2026-06-03,9:30,,,",
        "D100200,OAK COURT,2026-06-04,9:30,,,");
    text("A100200");
    text(OTHER_PHONE, "A100200");
    hearings.count();
    assertThat(hearings.ahead()).hasSize(31);
    assertThat(query("select date, hearings, followed, followers from hearings_of_day"))
        .filteredOn(day -> !day.endsWith("|0|0|0"))
        .containsExactly("2026-05-18|2|1|2", "2026-06-03|1|0|0", "2026-06-04|1|0|0");
    text("STOP");
    text(OTHER_PHONE, "STOP");
    hearings.count();
    assertThat(query("select sum(followed) from hearings_of_day")).containsExactly("0");
  }
}

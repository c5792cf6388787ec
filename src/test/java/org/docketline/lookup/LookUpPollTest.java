package org.docketline.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.docketline.MovableClock;
import org.docketline.polling.FeedRun;
import org.docketline.polling.FeedRun.Outcome;
import org.docketline.retention.Retention;
import org.docketline.sms.SentForm;
import org.junit.jupiter.api.Test;

/** The schedule asks for what is followed and watched. */
@QuarkusTest
@WithTestResource(CountySystems.class)
class LookUpPollTest extends LookUpTestBase {
  @Inject Retention retention;

  @Test
  void nobodyFollowsSoNothingIsAsked() {
    assertThat(ask("tyler").outcome).isEqualTo(Outcome.UNCHANGED);
    assertThat(CountySystems.requests()).isEmpty();
  }

  @Test
  void citationThatNobodyFollowsAnyMoreEndsAfterItsTime() {
    follow("F100001", "F100002");
    text("REMOVE F100002");
    ask("tyler");
    assertThat(query("select number, absent_since is null from citation order by 1"))
        .containsExactly("F100001|true", "F100002|false");
    MovableClock.set("2026-12-20T12:00:00");
    retention.apply();
    assertThat(query("select number from citation")).containsExactly("F100001");
    CountySystems.says("tyler/F100002", tyler("F100002", "2027-01-12T09:30:00.000"));
    assertThat(text("F100002")).singleElement().asString().contains("January 12");
    assertThat(query("select count(*) from citation where absent_since is null"))
        .containsExactly("2");
  }

  @Test
  void movedDateIsTextedToItsFollower() {
    follow("F100001", "F100002");
    CountySystems.says("tyler/F100001", tyler("F100001", "2026-06-10T09:30:00.000"));
    FeedRun run = ask("tyler");
    assertThat(run.outcome).isEqualTo(Outcome.APPLIED);
    assertThat(run.rowsRead).isEqualTo(2);
    assertThat(run.changes).isEqualTo(1);
    assertThat(tick())
        .extracting(SentForm::body)
        .singleElement()
        .asString()
        .contains("CHANGED", "0001", "10 at 9:30 AM");
    assertThat(ask("tyler").outcome).isEqualTo(Outcome.UNCHANGED);
    assertThat(tick()).isEmpty();
  }

  @Test
  void oneOutageOfThreeLeavesItsDateAndStopsNothing() {
    follow("F100001", "F100002", "F100003");
    CountySystems.says("tyler/F100001", 500, "text/plain", "");
    CountySystems.says("tyler/F100003", tyler("F100003", "2026-06-12T09:30:00.000"));
    FeedRun run = ask("tyler");
    assertThat(run.outcome).isEqualTo(Outcome.APPLIED);
    assertThat(run.reason).isEqualTo("1 of 3 look-ups got no answer: the system answered 500");
    assertThat(dates()).containsExactly("2026-06-01|0", "2026-06-01|0", "2026-06-12|0");
  }

  @Test
  void deadSystemFailsTheRunAndIsInHealth() {
    follow("F100001", "F100002");
    CountySystems.says("tyler", 503, "text/plain", "");
    CountySystems.isWell("tyler/F100001");
    CountySystems.isWell("tyler/F100002");
    FeedRun run = ask("tyler");
    assertThat(run.outcome).isEqualTo(Outcome.FAILED);
    assertThat(operations("/q/health/ready").asString())
        .contains("failed at", "2 of 2 look-ups got no answer: the system answered 503");
    assertThat(operations("/q/metrics").asString())
        .contains("docketline_feed_lookups_total{feed=\"tyler\",outcome=\"outage\"");
    assertThat(dates()).containsExactly("2026-06-01|0", "2026-06-01|0");
  }

  @Test
  void absenceIsCountedForThoseThatWereAnsweredAndNoOthers() {
    follow("F100001", "F100002", "F100003");
    CountySystems.says("tyler/F100001", "[]");
    CountySystems.says("tyler/F100002", "[]");
    ask("tyler");
    assertThat(dates()).containsExactly("2026-06-01|1", "2026-06-01|1", "2026-06-01|0");
    CountySystems.says("tyler/F100002", 500, "text/plain", "");
    ask("tyler");
    MovableClock.pass(Duration.ofDays(4));
    assertThat(tick()).isEmpty();
    ask("tyler");
    assertThat(query("select h.status, h.absent_polls from hearing h order by id"))
        .containsExactly("UNSEEN|3", "SCHEDULED|1", "SCHEDULED|0");
    MovableClock.set("2026-05-08T12:00:00");
    assertThat(tick())
        .extracting(SentForm::body)
        .singleElement()
        .asString()
        .contains("no longer see", "0001");
  }

  @Test
  void paceIsKept() {
    follow("F100001", "F100002", "F100003");
    var numbers = IntStream.range(100, 225).mapToObj(i -> "F100" + i).toList();
    for (int i = 0; i < numbers.size(); i += 5) {
      text("+1314555" + (1000 + i), String.join(" ", numbers.subList(i, i + 5)));
    }
    CountySystems.requests().clear();
    assertThat(ask("tyler").outcome).isEqualTo(Outcome.UNCHANGED);
    List<Long> asked = CountySystems.requests().stream().map(one -> one.nanos()).sorted().toList();
    assertThat(asked).hasSize(128);
    // 50 a second after a first 50, all instances together.
    assertThat(asked.get(127) - asked.get(0)).isGreaterThan(Duration.ofMillis(1400).toNanos());
  }

  @Test
  void watchedNumberThatAppearsIsFound() {
    CountySystems.says("tyler", "[]");
    text(TICKET);
    assertThat(ask("tyler").outcome).isEqualTo(Outcome.UNCHANGED);
    CountySystems.isWell("tyler");
    assertThat(ask("tyler").citationsNew).isEqualTo(1);
    assertThat(tick()).extracting(SentForm::body).singleElement().asString().contains("we found");
  }

  @Test
  void otherInstanceThatIsAskingIsLeftToIt() throws SQLException {
    follow("F100001");
    execute("insert into look_up_lease values ('tyler', '2026-05-04T17:10:00Z')");
    assertThat(ask("tyler").reason).isEqualTo("another instance is asking");
    assertThat(CountySystems.requests()).isEmpty();
    MovableClock.pass(Duration.ofMinutes(11)); // it died
    assertThat(ask("tyler").reason).isNull();
    assertThat(CountySystems.asked("tyler")).containsExactly("F100001");
  }

  private void follow(String... numbers) {
    for (String number : numbers) {
      CountySystems.says("tyler/" + number, tyler(number, "2026-06-01T09:30:00.000"));
      assertThat(text(number)).singleElement().asString().contains("1 at 9:30 AM");
    }
    CountySystems.requests().clear();
  }

  private List<String> dates() {
    return query("select date, absent_polls from hearing order by citation_id");
  }
}

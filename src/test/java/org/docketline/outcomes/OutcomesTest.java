package org.docketline.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.docketline.MovableClock;
import org.docketline.ServiceTest;
import org.docketline.sms.SentForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a feed says after a court date, and as what that is counted. */
@QuarkusTest
class OutcomesTest extends ServiceTest {
  private static final String DATED = "A100200,OAK COURT,2026-05-18,9:30,,,";

  @Inject OutcomeRecord record;

  private void recordAt(String localInChicago) {
    MovableClock.set(localInChicago);
    record.bringUpToDate();
  }

  /** The feed's word of the ticket at that time, taken in and recorded. */
  private void saysAt(String localInChicago, String... rows) {
    MovableClock.set(localInChicago);
    countySays(rows);
    record.bringUpToDate();
  }

  private List<String> outcomes() {
    return query("select date, outcome from hearing_outcome order by date, outcome");
  }

  private List<String> counts() {
    return query(
        "select month, court, followed, outcome, sum(dates) from outcome_count group by 1, 2, 3, 4 order by 1, 2, 3, 4");
  }

  @ParameterizedTest
  @CsvSource({"CLOSED, KEPT", "MISSED, MISSED", "OPEN, WAITING", "STRANGE, WAITING"})
  void whatTheFeedSaysAfterTheDateDecides(String status, String outcome) {
    countySays(DATED);
    recordAt("2026-05-18T00:05:00");
    saysAt("2026-05-19T08:00:00", DATED + status);
    assertThat(outcomes()).containsExactly("2026-05-18|" + outcome);
    assertThat(counts()).containsExactly("2026-05-01|TC1|false|" + outcome + "|1");
  }

  @Test
  void warrantIsAMiss() throws SQLException {
    countySays(DATED);
    recordAt("2026-05-18T00:05:00");
    execute("update citation set status = 'WARRANT'");
    recordAt("2026-05-20T00:05:00");
    assertThat(outcomes()).containsExactly("2026-05-18|MISSED");
  }

  @Test
  void lateMissChangesWhatWasKeptForThirtyDaysAndStaysThen() {
    countySays(DATED);
    recordAt("2026-05-18T00:05:00");
    saysAt("2026-05-19T08:00:00", DATED + "CLOSED");
    saysAt("2026-06-17T08:00:00", DATED + "MISSED");
    assertThat(outcomes()).containsExactly("2026-05-18|MISSED");
    saysAt("2026-06-17T12:00:00", DATED + "CLOSED");
    assertThat(outcomes()).containsExactly("2026-05-18|MISSED");
  }

  @Test
  void afterThirtyDaysNothingChangesAnyMore() {
    countySays(DATED, "B200300,OAK COURT,2026-05-18,,,,");
    recordAt("2026-05-18T00:05:00");
    saysAt("2026-05-19T08:00:00", DATED + "CLOSED", "B200300,OAK COURT,2026-05-18,,,,OPEN");
    recordAt("2026-06-18T08:00:00");
    saysAt("2026-06-19T08:00:00", DATED + "MISSED", "B200300,OAK COURT,2026-05-18,,,,MISSED");
    assertThat(outcomes()).containsExactly("2026-05-18|KEPT", "2026-05-18|STILL_OPEN");
  }

  @Test
  void dateThatIsMovedOrCancelledIsNotCounted() {
    countySays(DATED, "B200300,OAK COURT,2026-05-18,9:30,,,", "C300400,OAK COURT,2026-05-18,,,,");
    countySays(
        "A100200,OAK COURT,2026-05-20,9:30,,,",
        "B200300,OAK COURT,2026-05-18,9:30,,CANCELLED,",
        "C300400,OAK COURT,2026-05-18,,,,");
    recordAt("2026-05-18T00:05:00");
    assertThat(outcomes()).containsExactly("2026-05-18|WAITING");
    saysAt(
        "2026-05-18T08:00:00",
        "A100200,OAK COURT,2026-05-20,9:30,,,",
        "B200300,OAK COURT,2026-05-18,9:30,,CANCELLED,",
        "C300400,OAK COURT,2026-05-21,,,,");
    assertThat(outcomes()).containsExactly("2026-05-18|NOT_HELD");
    recordAt("2026-05-20T00:05:00");
    assertThat(outcomes()).containsExactly("2026-05-18|NOT_HELD", "2026-05-20|WAITING");
  }

  @Test
  void onceTheNextDateHasComeTheFeedSpeaksOfThatOne() {
    countySays(DATED);
    recordAt("2026-05-18T00:05:00");
    String next = "A100200,OAK COURT,2026-05-26,9:30,,,";
    saysAt("2026-05-19T08:00:00", DATED, next);
    assertThat(outcomes()).containsExactly("2026-05-18|ANOTHER_DATE");
    recordAt("2026-05-26T00:05:00");
    saysAt("2026-05-27T08:00:00", DATED + "MISSED", next + "MISSED");
    assertThat(outcomes()).containsExactly("2026-05-18|ANOTHER_DATE", "2026-05-26|MISSED");
  }

  @Test
  void ticketThatWasMissedBeforeSaysNothingNew() {
    countySays(DATED + "MISSED");
    recordAt("2026-05-18T00:05:00");
    saysAt("2026-05-19T08:00:00", DATED + "CLOSED");
    assertThat(outcomes()).containsExactly("2026-05-18|MISSED_BEFORE");
  }

  @Test
  void closedOrPastOrUnknownBeforeItsDayIsNotCounted() {
    countySays(DATED + "CLOSED", "B200300,OAK COURT,2026-05-03,9:30,,,");
    recordAt("2026-05-18T00:05:00");
    saysAt(
        "2026-05-18T08:00:00",
        DATED + "CLOSED",
        "B200300,OAK COURT,2026-05-03,9:30,,,",
        "C300400,OAK COURT,2026-05-18,13:30,,,");
    assertThat(outcomes()).isEmpty();
  }

  @Test
  void severalHearingsOfATicketOnADayAreOneDate() {
    countySays(DATED, "A100200,OAK COURT,2026-05-18,13:30,,,", "B200300,OAK COURT,2026-05-18,,,,");
    recordAt("2026-05-18T00:05:00");
    assertThat(outcomes()).containsExactly("2026-05-18|WAITING", "2026-05-18|WAITING");
  }

  @Test
  void sameTicketInTwoListsIsOneDateAndEitherListTellsOfIt() throws SQLException {
    countySays(DATED);
    text("A100200");
    execute(
        """
        with other as (
          insert into citation (feed, number, status, first_seen)
          values ('district', 'A100200', 'OPEN', '2026-05-01') returning id)
        insert into hearing (citation_id, date, time, court, status, dated_at)
        select id, '2026-05-18', null, 'OAKVILLE', 'SCHEDULED', '2026-05-01' from other""");
    recordAt("2026-05-18T00:05:00");
    assertThat(query("select copies, followed, outcome from hearing_outcome"))
        .containsExactly("{2}|true|WAITING");
    execute("update citation set status = 'MISSED' where feed = 'district'");
    recordAt("2026-05-19T00:05:00");
    assertThat(outcomes()).containsExactly("2026-05-18|MISSED");
  }

  @Test
  void dayBeginsWhereTheCourtSits() {
    countySays(DATED, "B200300,PALM COURT,2026-05-18,9:30,,,");
    recordAt("2026-05-17T23:59:00");
    assertThat(outcomes()).isEmpty();
    recordAt("2026-05-18T00:00:00");
    assertThat(query("select court from hearing_outcome")).containsExactly("TC1");
    recordAt("2026-05-18T04:59:00");
    assertThat(query("select court from hearing_outcome")).containsExactly("TC1");
    recordAt("2026-05-18T05:00:00");
    assertThat(query("select court from hearing_outcome order by court"))
        .containsExactly("TC1", "TC3");
  }

  @ParameterizedTest
  @CsvSource({"2026-10-31T23:59:59, true", "2026-11-01T00:00:00, false"})
  void followedIsWhoFollowedWhenTheDayBegan(String since, boolean followed) {
    MovableClock.set("2026-10-30T12:00:00");
    countySays("A100200,OAK COURT,2026-11-01,9:30,,,");
    MovableClock.set(since);
    text("A100200");
    recordAt("2026-11-01T03:00:00");
    assertThat(query("select followed from hearing_outcome")).containsExactly("" + followed);
  }

  @Test
  void whoLeavesOnTheDayHadFollowed() {
    countySays(DATED);
    text("A100200");
    MovableClock.set("2026-05-18T00:01:00");
    text("STOP");
    recordAt("2026-05-18T00:05:00");
    assertThat(query("select followed, reachable from hearing_outcome"))
        .containsExactly("true|false");
  }

  @Test
  void remindersOfADateAreCountedAndTheLastDeliveredOneIsItsLead() {
    countySays(DATED);
    text("A100200");
    delivered("2026-05-11T10:00:00");
    delivered("2026-05-15T10:00:00");
    at("2026-05-17T10:00:00");
    recordAt("2026-05-18T00:05:00");
    assertThat(query("select sent, delivered, lead, wording from hearing_outcome"))
        .containsExactly("3|2|3|reminder reminder-plan reminder-prepare");
  }

  private void delivered(String localInChicago) {
    MovableClock.set(localInChicago);
    SentForm sent = tick().get(0);
    String sid = query("select sid from message order by id desc limit 1").get(0);
    receipt(sent, sid, "delivered", null).then().statusCode(204);
  }

  @Test
  void erasingAFollowerLeavesTheCountsAndNothingOfThem() throws SQLException {
    countySays(DATED);
    text("A100200");
    delivered("2026-05-11T10:00:00");
    recordAt("2026-05-18T00:05:00");
    List<String> before = counts();
    assertThat(before).containsExactly("2026-05-01|TC1|true|WAITING|1");
    text("ERASE");
    text("1");
    assertThat(query("select id from subscriber")).isEmpty();
    recordAt("2026-05-19T00:05:00");
    assertThat(counts()).isEqualTo(before);
    assertThat(query("select sent, delivered, lead from hearing_outcome")).containsExactly("1|1|7");
  }

  @Test
  void countingAgainChangesNothingAndAMonthThatIsOverKeepsItsCountsAlone() {
    countySays(DATED, "B200300,OAK COURT,2026-06-02,9:30,,,");
    recordAt("2026-05-18T00:05:00");
    saysAt("2026-05-19T08:00:00", DATED + "CLOSED", "B200300,OAK COURT,2026-06-02,9:30,,,");
    List<String> may = List.of("2026-05-01|TC1|false|KEPT|1");
    assertThat(counts()).isEqualTo(may);
    record.bringUpToDate();
    assertThat(counts()).isEqualTo(may);
    recordAt("2026-06-02T00:05:00");
    List<String> june = List.of("2026-05-01|TC1|false|KEPT|1", "2026-06-01|TC1|false|WAITING|1");
    assertThat(counts()).isEqualTo(june);
    recordAt("2026-06-30T23:00:00");
    assertThat(outcomes()).hasSize(2);
    recordAt("2026-07-02T12:00:00");
    assertThat(outcomes()).containsExactly("2026-06-02|WAITING");
    assertThat(counts()).isEqualTo(june);
  }
}

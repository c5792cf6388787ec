package org.docketline.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.docketline.MovableClock;
import org.docketline.sms.SentForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A text that was certainly not delivered is tried once more: later, and while it is of use. */
@QuarkusTest
class SecondTryTest extends OutboxTest {
  private static final String STATUSES = "select status from message order by id";

  private SentForm isNotDelivered(String code) {
    oneTextIsDue();
    SentForm sent = tick().get(0);
    receipt(sent, carrier().accepted().get(0), "undelivered", code).then().statusCode(204);
    return sent;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"30003", "30008", "30410", "30005", "30006", "30036", "30034", "98765", ""})
  void undeliveredTextIsTriedThreeHoursLater(String code) {
    SentForm first = isNotDelivered(code);
    MovableClock.pass(Duration.ofMinutes(179));
    assertThat(tick()).isEmpty();
    MovableClock.pass(Duration.ofMinutes(1));
    assertThat(tick()).singleElement().extracting(SentForm::body).isEqualTo(first.body());
    assertThat(query(STATUSES)).containsExactly("UNDELIVERED", "ACCEPTED");
  }

  @Test
  void thereIsNoThirdTry() {
    isNotDelivered("30003");
    MovableClock.pass(Duration.ofHours(3));
    SentForm second = tick().get(0);
    receipt(second, carrier().accepted().get(0), "undelivered", "30008");
    MovableClock.pass(Duration.ofHours(3));
    assertThat(tick()).isEmpty();
    assertThat(query("select status, error_code from message order by id"))
        .containsExactly("UNDELIVERED|30003", "UNDELIVERED|30008");
  }

  @ParameterizedTest
  @ValueSource(strings = {"30007", "30004", "30046", "21610"})
  void whatWouldFareNoBetterOrMayHaveArrivedIsNotTriedAgain(String code) {
    isNotDelivered(code);
    assertThat(query(STATUSES)).containsExactly("UNDELIVERED");
  }

  @Test
  void firstThatWasDeliveredAfterAllTakesTheSecondBack() {
    SentForm first = isNotDelivered("30003");
    receipt(first, carrier().accepted().get(0), "delivered", null);
    MovableClock.pass(Duration.ofHours(3));
    assertThat(tick()).isEmpty();
    assertThat(query("select status, detail from message order by id"))
        .containsExactly(
            "DELIVERED|delivered after all", "SUPERSEDED|the first one was delivered after all");
  }

  @Test
  void whatIsNoLongerTrueIsNotTriedAgain() {
    isNotDelivered("30003");
    countySays("A100200,OAK COURT,2026-05-21,9:30,,,");
    assertThat(tick())
        .singleElement()
        .extracting(SentForm::body)
        .asString()
        .contains("May 21", "May 18");
    MovableClock.pass(Duration.ofHours(3));
    assertThat(tick()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2 hours, 60", "10 hours, 180", "20 minutes, 10"})
  void timeLeftIsHalvedWhereItIsShort(String left, int minutes) throws SQLException {
    oneTextIsDue();
    SentForm sent = tick().get(0);
    execute(
        "update message set expires_at = timestamptz '2026-05-04T17:00Z' + interval '%s'"
            .formatted(left));
    receipt(sent, carrier().accepted().get(0), "undelivered", "30003");
    assertThat(
            query(
                "select extract(epoch from due_at - created_at)::int / 60 from message"
                    + " where again_of is not null"))
        .containsExactly("" + minutes);
  }

  @Test
  void whatIsOfNoUseAnyMoreIsNotTriedAgain() throws SQLException {
    oneTextIsDue();
    SentForm sent = tick().get(0);
    execute("update message set expires_at = timestamptz '2026-05-04T17:00Z'");
    receipt(sent, carrier().accepted().get(0), "undelivered", "30003");
    assertThat(query(STATUSES)).containsExactly("UNDELIVERED");
  }

  @Test
  void allThatOneTextCarriedIsTriedAgainInOne() {
    countySays("A100200,OAK COURT,2026-05-18,9:30,,,", "A5,PALM COURT,2026-06-01,9:00,,,");
    text("A100200");
    text("A5000");
    countySays("A100200,OAK COURT,2026-05-18,9:30,,,", "A5000,OAK COURT,2026-05-18,9:00,,,");
    tick();
    countySays("A100200,OAK COURT,2026-05-19,9:30,,,", "A5000,OAK COURT,2026-05-20,9:00,,,");
    List<SentForm> sent = tick();
    assertThat(sent).hasSize(1);
    receipt(sent.get(0), carrier().accepted().get(0), "undelivered", "30003");
    MovableClock.pass(Duration.ofHours(3));
    assertThat(tick()).singleElement().extracting(SentForm::body).isEqualTo(sent.get(0).body());
    assertThat(query("select count(*) from message where again_of is not null"))
        .containsExactly("2");
  }
}

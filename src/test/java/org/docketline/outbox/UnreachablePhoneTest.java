package org.docketline.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.docketline.sms.Fate;
import org.docketline.sms.SentForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One failure ends nothing; after two, on different days, texts pause until the phone is heard of.
 */
@QuarkusTest
class UnreachablePhoneTest extends OutboxTest {
  private static final String PHONE_ROW = "select status, failed_on, failed_code from subscriber";
  private static final String MARKED = "ACTIVE|2026-05-04|30006";
  private static final String PAUSED = "UNREACHABLE|2026-05-04|30005";
  private static final String WELL = "ACTIVE|null|null";

  private SentForm told(String when, String date) {
    countySays("A100200,OAK COURT," + date + ",9:30,,,");
    org.docketline.MovableClock.set(when);
    List<SentForm> sent = tick();
    assertThat(sent).isNotEmpty();
    return sent.get(sent.size() - 1);
  }

  private void says(SentForm sent, String status, String code) {
    receipt(sent, carrier().accepted().get(0), status, code).then().statusCode(204);
  }

  private void isFollowed() {
    countySays("A100200,OAK COURT,2026-05-28,9:30,,,");
    text("A100200");
  }

  private void failsOnTwoDays() {
    isFollowed();
    says(told("2026-05-04T12:00:00", "2026-05-29"), "undelivered", "30006");
    says(told("2026-05-05T12:00:00", "2026-05-30"), "undelivered", "30005");
  }

  @Test
  void oneFailureKeepsAllThatIsFollowed() {
    isFollowed();
    says(told("2026-05-04T12:00:00", "2026-05-29"), "undelivered", "30006");
    says(told("2026-05-04T18:59:00", "2026-05-30"), "failed", "30006");
    assertThat(query(PHONE_ROW)).containsExactly(MARKED);
    assertThat(query("select status from subscription")).containsExactly("ACTIVE");
    told("2026-05-05T12:00:00", "2026-05-31");
    assertThat(text("STATUS").toString()).contains("May 31");
  }

  @ParameterizedTest
  @ValueSource(ints = {21211, 21614, 30006})
  void refusalAtTheCarriersDoorCountsLikeAReceipt(int code) {
    isFollowed();
    carrier().next(Fate.error(400, code));
    told("2026-05-04T12:00:00", "2026-05-29");
    assertThat(query(PHONE_ROW)).containsExactly("ACTIVE|2026-05-04|" + code);
    carrier().next(Fate.error(400, code));
    told("2026-05-05T12:00:00", "2026-05-30");
    assertThat(query(PHONE_ROW)).containsExactly("UNREACHABLE|2026-05-04|" + code);
    assertThat(query("select status from subscription")).containsExactly("ACTIVE");
  }

  @Test
  void daysAreTheCountys() {
    isFollowed();
    says(told("2026-05-04T12:00:00", "2026-05-29"), "undelivered", "30006");
    SentForm evening = told("2026-05-04T18:59:00", "2026-05-30");
    org.docketline.MovableClock.set("2026-05-05T00:30:00"); // the receipt is late, the text was not
    says(evening, "undelivered", "30006");
    assertThat(query(PHONE_ROW)).containsExactly(MARKED);
  }

  @Test
  void afterTwoDaysNothingIsSentAndTheRowSaysWhy() {
    failsOnTwoDays();
    assertThat(query(PHONE_ROW)).containsExactly(PAUSED);
    countySays("A100200,OAK COURT,2026-05-31,9:30,,,");
    assertThat(at("2026-05-06T12:00:00")).isEmpty();
    assertThat(query("select detail from message where status = 'SUPERSEDED' order by id desc"))
        .first()
        .asString()
        .contains("could not be reached on two days");
    assertThat(query("select status, end_reason from subscription")).containsExactly("ACTIVE|null");
  }

  @Test
  void textOfThePhoneEndsThePauseAndStatusIsTrue() {
    failsOnTwoDays();
    assertThat(text("STATUS").toString()).contains("May 30");
    assertThat(query(PHONE_ROW)).containsExactly(WELL);
    countySays("A100200,OAK COURT,2026-05-31,9:30,,,");
    assertThat(at("2026-05-06T12:00:00")).hasSize(1);
  }

  @Test
  void deliveredTextBetweenTheFailuresClearsThem() {
    isFollowed();
    says(told("2026-05-04T12:00:00", "2026-05-29"), "undelivered", "30006");
    says(told("2026-05-05T12:00:00", "2026-05-30"), "delivered", null);
    assertThat(query(PHONE_ROW)).containsExactly(WELL);
    says(told("2026-05-06T12:00:00", "2026-05-31"), "undelivered", "30005");
    assertThat(query("select status from subscriber")).containsExactly("ACTIVE");
  }

  @Test
  void textOfThePhoneBetweenTheFailuresClearsThem() {
    isFollowed();
    says(told("2026-05-04T12:00:00", "2026-05-29"), "undelivered", "30006");
    text("hello");
    assertThat(query(PHONE_ROW)).containsExactly(WELL);
  }

  @Test
  void failureThatIsToldLateOfATextBeforeThePhonesOwnIsNone() {
    isFollowed();
    SentForm early = told("2026-05-04T12:00:00", "2026-05-29");
    org.docketline.MovableClock.set("2026-05-04T12:05:00");
    text("hello");
    says(early, "undelivered", "30006");
    assertThat(query(PHONE_ROW)).containsExactly(WELL);
  }

  @Test
  void failureThatIsToldLateOfATextBeforeADeliveredOneIsNone() {
    isFollowed();
    SentForm early = told("2026-05-04T12:00:00", "2026-05-29");
    String sid = carrier().accepted().get(0);
    says(told("2026-05-04T13:00:00", "2026-05-30"), "delivered", null);
    receipt(early, sid, "undelivered", "30006");
    assertThat(query(PHONE_ROW)).containsExactly(WELL);
  }

  @Test
  void textThatWasRefusedForThePhoneIsTriedOnceMore() {
    isFollowed();
    carrier().next(Fate.error(400, 21614));
    told("2026-05-04T12:00:00", "2026-05-29");
    assertThat(at("2026-05-04T15:00:00")).singleElement().asString().contains("May 29");
    assertThat(query("select status from message order by id"))
        .containsExactly("REFUSED", "ACCEPTED");
  }

  @Test
  void stopOfAPausedPhoneStops() {
    failsOnTwoDays();
    assertThat(text("STOP")).hasSize(1);
    assertThat(text("STOP")).isEmpty();
    assertThat(query("select status from subscriber")).containsExactly("STOPPED");
    assertThat(query("select status from subscription")).containsExactly("ENDED");
  }

  @Test
  void pausedPhoneThatOptedOutAtTheCarrierStops() {
    isFollowed();
    SentForm first = told("2026-05-04T12:00:00", "2026-05-29");
    String sid = carrier().accepted().get(0);
    says(told("2026-05-05T12:00:00", "2026-05-30"), "undelivered", "30006");
    says(told("2026-05-06T12:00:00", "2026-05-31"), "undelivered", "30006");
    assertThat(query("select status from subscriber")).containsExactly("UNREACHABLE");
    receipt(first, sid, "failed", "21610");
    assertThat(query("select status from subscriber")).containsExactly("STOPPED");
  }
}

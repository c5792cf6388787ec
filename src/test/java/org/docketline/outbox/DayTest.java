package org.docketline.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.docketline.MovableClock;
import org.docketline.sms.Fate;
import org.docketline.sms.SentForm;
import org.junit.jupiter.api.Test;

/** What falls due together for one person goes out in one text, and shares its fate. */
@QuarkusTest
class DayTest extends OutboxTest {
  private static final String ROWS =
      "select status, attempts, carried_by is null, sid is null from message order by id";

  @Test
  void remindersOfOneDayAreOneText() {
    twoTicketsAreFollowed();
    List<String> sent = at("2026-05-18T10:00:00");
    assertThat(sent).hasSize(1);
    assertThat(sent.get(0)).contains("0200", "0300", "9:30 AM", "1:30 PM").endsWith("STOP to end.");
    assertThat(query(ROWS))
        .containsExactlyInAnyOrder("ACCEPTED|1|true|false", "ACCEPTED|1|false|true");
  }

  @Test
  void changesOfOneRunAreOneTextAndAnotherPhoneHasItsOwn() {
    twoTicketsAreFollowed();
    text(OTHER_PHONE, "B200300");
    countySays("A100200,OAK COURT,2026-05-20,9:30,,,", "B200300,OAK COURT,2026-05-26,13:30,,,");
    List<SentForm> sent = tick();
    assertThat(sent).extracting(SentForm::to).containsExactlyInAnyOrder(PHONE, OTHER_PHONE);
    assertThat(query("select distinct status from message")).containsExactly("ACCEPTED");
    assertThat(query("select count(*) from message where carried_by is not null"))
        .containsExactly("1");
  }

  @Test
  void receiptIsOfAllThatTheTextSays() {
    twoTicketsAreFollowed();
    MovableClock.set("2026-05-18T10:00:00");
    SentForm sent = tick().get(0);
    receipt(sent, carrier().accepted().get(0), "delivered", null);
    assertThat(query("select distinct status from message")).containsExactly("DELIVERED");
  }

  @Test
  void textThatIsLostIsAskedAboutOnceAndSentOnceMoreInOne() {
    twoTicketsAreFollowed();
    MovableClock.set("2026-05-18T10:00:00");
    assertThat(tickWith(Fate.error(500, 20500))).hasSize(1);
    assertThat(query("select distinct status from message")).containsExactly("UNKNOWN");
    giveUp();
    assertThat(tick()).hasSize(1);
    assertThat(query(ROWS))
        .containsExactlyInAnyOrder("ACCEPTED|2|true|false", "ACCEPTED|2|false|true");
  }

  @Test
  void lostTextThatTheCarrierHasIsAcceptedWithAllThatItSays() {
    twoTicketsAreFollowed();
    MovableClock.set("2026-05-18T10:00:00");
    tickWith(Fate.ACCEPT_THEN_DROP);
    giveUp();
    assertThat(tick()).isEmpty();
    assertThat(query("select distinct status, detail from message"))
        .containsExactly("ACCEPTED|found with the carrier");
  }

  @Test
  void ticketThatIsLeftMeanwhileIsNotInTheText() {
    twoTicketsAreFollowed();
    MovableClock.set("2026-05-18T10:00:00");
    reminders.planDue();
    text("REMOVE A100200");
    List<SentForm> sent = tick();
    assertThat(sent).hasSize(1);
    assertThat(sent.get(0).body()).contains("0300").doesNotContain("0200");
  }

  @Test
  void phoneThatHasStoppedHasAllOfItRefused() {
    twoTicketsAreFollowed();
    MovableClock.set("2026-05-18T10:00:00");
    assertThat(tickWith(Fate.error(400, 21610))).hasSize(1);
    assertThat(query("select distinct status from message")).containsExactly("REFUSED");
    assertThat(query("select status from subscriber")).containsExactly("STOPPED");
  }

  private void twoTicketsAreFollowed() {
    countySays("A100200,OAK COURT,2026-05-19,9:30,,,", "B200300,OAK COURT,2026-05-25,13:30,,,");
    text("A100200");
    text("B200300");
  }
}

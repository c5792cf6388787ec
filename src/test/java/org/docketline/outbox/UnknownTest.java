package org.docketline.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.docketline.MovableClock;
import org.docketline.sms.Fate;
import org.docketline.sms.SendOutcome;
import org.docketline.sms.SendOutcome.Reach;
import org.docketline.sms.SendOutcome.Refusal;
import org.docketline.sms.SentForm;
import org.junit.jupiter.api.Test;

/** An unknown outcome is asked about, never guessed. */
@QuarkusTest
class UnknownTest extends OutboxTest {
  @Inject MessageClaims claims;

  @Test
  void textThatTheCarrierHasIsAcceptedAndNotSentAgain() {
    oneTextIsDue();
    tickWith(Fate.ACCEPT_THEN_500);
    assertThat(status()).isEqualTo("UNKNOWN");
    MovableClock.pass(LEASE);
    assertThat(tick()).isEmpty();
    assertThat(query("select status, sid from message"))
        .containsExactly("ACCEPTED|" + carrier().accepted().get(0));
  }

  @Test
  void textThatTheCarrierNeverHadIsSentOnceMoreOnceItIsSeenAbsentTwice() {
    oneTextIsDue();
    tickWith(Fate.error(500, 20500));
    MovableClock.pass(LEASE.minusSeconds(2));
    assertThat(tick()).isEmpty();
    assertThat(status()).isEqualTo("UNKNOWN");
    MovableClock.pass(Duration.ofSeconds(2));
    tick();
    MovableClock.pass(LIST_LAG.minusSeconds(1));
    tick();
    assertThat(tick()).as("the list may still lag").isEmpty();
    assertThat(status()).isEqualTo("UNKNOWN");
    MovableClock.pass(Duration.ofSeconds(1));
    tick();
    assertThat(tick()).hasSize(1);
    assertThat(query("select status, attempts from message")).containsExactly("ACCEPTED|2");
    assertThat(tick()).isEmpty();
  }

  @Test
  void textThatIsTooLateByThenExpires() {
    oneTextIsDue();
    tickWith(Fate.error(500, 20500));
    MovableClock.set("2026-05-19T12:00:00");
    assertThat(tick()).isEmpty();
    assertThat(status()).isEqualTo("UNKNOWN");
    MovableClock.pass(Duration.ofMinutes(2));
    assertThat(tick()).isEmpty();
    assertThat(status()).isEqualTo("EXPIRED");
  }

  @Test
  void lateTextThatTheCarrierHasIsAcceptedAllTheSame() {
    oneTextIsDue();
    assertThat(tickWith(Fate.ACCEPT_THEN_DROP)).hasSize(1);
    assertThat(query("select status, detail from message").get(0)).startsWith("UNKNOWN");
    MovableClock.set("2026-05-19T12:00:00");
    tick();
    assertThat(query("select sid, attempts from message"))
        .containsExactly(carrier().accepted().get(0) + "|1");
  }

  @Test
  void textWaitsWhileTheCarrierCannotBeAsked() {
    oneTextIsDue();
    tickWith(Fate.ACCEPT_THEN_500);
    for (Fate fate :
        List.of(Fate.error(500, 20500), Fate.error(401, 20003), Fate.html(200), Fate.REFUSE_429)) {
      carrier().lists(fate);
      MovableClock.pass(Duration.ofMinutes(10));
      assertThat(tick()).isEmpty();
      assertThat(status()).isEqualTo("UNKNOWN");
    }
    carrier().lists(null);
    MovableClock.pass(Duration.ofMinutes(10));
    assertThat(tick()).isEmpty();
    assertThat(status()).isEqualTo("ACCEPTED");
  }

  @Test
  void claimOfACrashedInstanceIsSettledByAsking() throws SQLException {
    textIsDue(PHONE, OTHER_PHONE);
    tickWith(Fate.ACCEPT, Fate.error(500, 20500));
    execute("update message set status = 'SENDING', sid = null");
    assertThat(tick()).isEmpty();
    MovableClock.pass(LEASE);
    assertThat(tick()).as("a call that had just begun must end first").isEmpty();
    assertThat(query("select distinct status from message")).containsExactly("UNKNOWN");
    MovableClock.pass(CALLS_END);
    tick();
    seenAbsentAgain();
    assertThat(query("select status from message order by 1"))
        .containsExactly("ACCEPTED", "CREATED");
    assertThat(tick()).hasSize(1);
    assertThat(query("select distinct status from message")).containsExactly("ACCEPTED");
  }

  @Test
  void sameWordsToOnePhoneAreNotMistakenForOneAnother() throws SQLException {
    sameTextIsDue(3);
    // Due together they would be one text.
    execute("update message set due_at = due_at + id * interval '1 minute'");
    for (Fate fate : List.of(Fate.ACCEPT, Fate.ACCEPT_THEN_DROP, Fate.error(500, 20500))) {
      MovableClock.pass(Duration.ofMinutes(1));
      assertThat(tickWith(fate)).hasSize(1);
    }
    MovableClock.pass(LEASE);
    tick();
    seenAbsentAgain();
    assertThat(query("select status from message order by 1"))
        .containsExactly("ACCEPTED", "ACCEPTED", "CREATED");
    assertThat(tick()).hasSize(1);
    assertThat(query("select count(distinct sid) from message")).containsExactly("3");
  }

  @Test
  void answerWithTheSameWordsIsNotTakenForTheText() {
    oneTextIsDue();
    List<SentForm> posted = tickWith(Fate.error(500, 20500));
    carrier().replied(PHONE, posted.get(0).body());
    MovableClock.pass(LEASE);
    tick();
    seenAbsentAgain();
    assertThat(status()).isEqualTo("CREATED");
  }

  @Test
  void lostTextThatCannotBeOpenedHoldsUpNoOther() throws SQLException {
    textIsDue(PHONE, OTHER_PHONE);
    tickWith(Fate.ACCEPT_THEN_DROP, Fate.ACCEPT_THEN_DROP);
    execute("update message set text = '\\x00' where id = (select min(id) from message)");
    MovableClock.pass(LEASE);
    assertThat(tick()).isEmpty();
    assertThat(query("select status from message order by id"))
        .containsExactly("UNKNOWN", "ACCEPTED");
  }

  @Test
  void whoWakesAfterTheLeaseDoesNotSpeakForTheNextClaim() {
    oneTextIsDue();
    OutgoingText asleep = claims.claim(1).get(0);
    giveUp();
    OutgoingText next = claims.claim(1).get(0);
    assertThat(next.id()).isEqualTo(asleep.id());

    recorder.record(asleep, new SendOutcome.Deferred(20429, "later", Reach.PACE));
    recorder.record(asleep, new SendOutcome.Unknown("lost"));
    recorder.record(asleep, new SendOutcome.Refused(21408, "no", Refusal.OTHER));
    assertThat(status()).isEqualTo("SENDING");
    recorder.record(next, new SendOutcome.Accepted("SM2"));
    assertThat(status()).isEqualTo("ACCEPTED");
  }
}

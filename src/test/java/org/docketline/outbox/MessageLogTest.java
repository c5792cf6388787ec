package org.docketline.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import org.docketline.MovableClock;
import org.docketline.ServiceLog;
import org.docketline.sms.Fate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Whoever operates the service can follow each text in the log, and nobody can be known from it.
 */
@QuarkusTest
class MessageLogTest extends OutboxTest {
  private static final String MESSAGE = "Message 1 (moved, subscriber 1): ";

  @Inject Outbox outbox;
  @Inject MessageClaims claims;
  private ServiceLog log;

  @BeforeEach
  void listen() {
    log = new ServiceLog();
  }

  @AfterEach
  void stopListening() {
    log.close();
  }

  @Test
  void wholeLifeOfATextIsInTheLogByIds() {
    oneTextIsDue();
    var sent = tick().get(0);
    String sid = carrier().accepted().get(0);
    receipt(sent, sid, "sent", null);
    receipt(sent, sid, "delivered", null);
    receipt(sent, sid, "delivered", null);
    String segments = query("select segments from message").get(0);
    assertThat(log.after(MESSAGE))
        .containsExactly(
            "planned for moved/hearing 1/v2/subscription 1, due 2026-05-04T17:00:00Z",
            "claimed, attempt 1, %s segments, phone …0142".formatted(segments),
            "accepted as " + sid + ", phone …0142",
            "sent",
            "delivered");
  }

  @Test
  void refusedTextAndThePhoneThatSaidStopAreTold() {
    oneTextIsDue();
    tickWith(Fate.error(400, 21610));
    String why = "code 21610, the owner of the phone texted STOP";
    assertThat(log.after(MESSAGE)).contains("refused, phone …0142, " + why);
    assertThat(log.after("Subscriber 1 is texted no more: ")).containsExactly(why);
  }

  @Test
  void deferredTextIsTold() {
    oneTextIsDue();
    tickWith(Fate.error(400, 30003));
    assertThat(log.after(MESSAGE))
        .filteredOn(line -> line.startsWith("waits until 2026-05-04T17:00:"))
        .singleElement()
        .asString()
        .endsWith("phone …0142, code 30003, the phone is off or out of reach");
  }

  @Test
  void unknownTextIsToldAndHowItWasSettled() {
    oneTextIsDue();
    tickWith(Fate.ACCEPT_THEN_500);
    giveUp();
    assertThat(log.after(MESSAGE))
        .contains(
            "accepted as " + carrier().accepted().get(0) + ", phone …0142, found with the carrier")
        .anyMatch(line -> line.startsWith("unknown, phone …0142, "));
  }

  @Test
  void claimThatWasGivenUpIsTold() {
    oneTextIsDue();
    claims.claim(1);
    MovableClock.pass(LEASE);
    reconciler.settle();
    assertThat(log.after(MESSAGE)).contains("unknown, no record before the lease ran out");
    assertThat(status()).isEqualTo("UNKNOWN");
  }

  @Test
  void textsThatAreNotSentAreTold() {
    oneTextIsDue();
    countySays("A100200,OAK COURT,2026-05-20,9:30,,,");
    MovableClock.pass(Duration.ofDays(20));
    reconciler.settle();
    assertThat(log.after(MESSAGE)).endsWith("superseded, changed again before it was sent");
    assertThat(log.after("Message 2 (moved, subscriber 1): "))
        .endsWith("expired, no longer worth sending");
    assertThat(query("select status, detail from message order by id"))
        .containsExactly(
            "SUPERSEDED|changed again before it was sent", "EXPIRED|no longer worth sending");
  }

  @Test
  void whatWasRolledBackIsNotTold() {
    oneTextIsDue();
    QuarkusTransaction.begin();
    outbox.withdraw(1, "moved", "never");
    QuarkusTransaction.rollback();
    assertThat(log.after(MESSAGE)).noneMatch(line -> line.contains("never"));
  }

  @Test
  void arrivingTextIsToldByItsKindAndNeverByItsWords() {
    String sid = nextSid();
    var form = inbound(sid, PHONE, "Z900100 please, says zebra");
    post("/twilio/inbound", form);
    post("/twilio/inbound", form);
    text("stop");
    text("start");
    assertThat(log.after("Text " + sid + " of …0142 (Follow)"))
        .containsExactly(
            ": received",
            ", subscriber 1: answered with 1 texts",
            ": received",
            ": answered as before");
    assertThat(log.after("Subscriber 1 (…0142) "))
        .containsExactly("stopped: asked to stop", "starts again");
    assertThat(String.join("\n", log.all()).toLowerCase(Locale.ROOT))
        .doesNotContain("3145550142", "z900100", "zebra");
  }
}

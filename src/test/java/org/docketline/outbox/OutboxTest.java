package org.docketline.outbox;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import org.docketline.MovableClock;
import org.docketline.ServiceTest;
import org.docketline.sms.Fate;
import org.docketline.sms.SendOutcome;
import org.docketline.sms.SentForm;
import org.docketline.sms.TwilioGateway;
import org.junit.jupiter.api.BeforeEach;

/** What tests of the outbox share: texts that are due. */
abstract class OutboxTest extends ServiceTest {
  static final Duration LEASE = Duration.ofSeconds(61);
  // Twice the timeout of the tests' service.
  static final Duration CALLS_END = Duration.ofSeconds(4);

  // The longest that the carrier's list lags, as configured by default.
  static final Duration LIST_LAG = Duration.ofMinutes(10);

  @Inject OutcomeRecorder recorder;
  @Inject StandingClaims standing;
  @Inject OutcomesInARow inARow;
  @Inject TwilioGateway gateway;

  // Each test lives on the same day and sends the same words as the one before it.
  @BeforeEach
  void newCarrier() {
    carrier().forget();
    inARow.accepted();
  }

  /** One phone's text about a moved hearing, due now. */
  void oneTextIsDue() {
    textIsDue(PHONE);
  }

  void textIsDue(String... phones) {
    countySays("A100200,OAK COURT,2026-05-18,9:30,,,");
    for (String phone : phones) {
      text(phone, "A100200");
    }
    countySays("A100200,OAK COURT,2026-05-19,9:30,,,");
  }

  /** So many texts with the same words, due to one phone now. */
  void sameTextIsDue(int times) throws SQLException {
    text("Z99999");
    MovableClock.pass(Duration.ofDays(31));
    notices.endWatches();
    execute(
        """
        insert into message (subscriber_id, subscription_id, notice, cause, urgency, status,
          created_at, due_at, expires_at, changed_at)
        select subscriber_id, subscription_id, notice, cause || i, urgency, status,
          created_at, due_at, expires_at, changed_at
        from message, generate_series(2, %d) i"""
            .formatted(times));
  }

  java.util.List<SentForm> tickWith(Fate... fates) {
    carrier().next(fates);
    return tick();
  }

  /** Others take every claim for dead, ask twice, and free what the carrier does not have. */
  void giveUp() {
    MovableClock.pass(LEASE);
    reconciler.settle();
    MovableClock.pass(CALLS_END);
    reconciler.settle();
    seenAbsentAgain();
  }

  /** What the carrier's list did not show, it still does not once it must. */
  void seenAbsentAgain() {
    MovableClock.pass(LIST_LAG);
    reconciler.settle();
  }

  /** The one call for a claimed text, as the sender makes it. */
  SendOutcome post(OutgoingText text) {
    return gateway.send(
        text.to(),
        text.text(),
        "/twilio/status/" + text.id(),
        text.goodFor(),
        () -> standing.isOurs(text));
  }

  String status() {
    return query("select status from message order by id").get(0);
  }
}

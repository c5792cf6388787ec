package org.docketline.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.function.Consumer;
import org.docketline.MovableClock;
import org.docketline.sms.Fate;
import org.docketline.sms.SendOutcome;
import org.junit.jupiter.api.Test;

/**
 * An instance that was paused wakes after its lease, with a clock that has not noticed: what it has
 * in hand is not its own any more.
 */
@QuarkusTest
class LateReplicaTest extends OutboxTest {
  @Inject MessageClaims claims;

  @Test
  void itsPostIsNotMadeOnceTheClaimWasGivenUp() {
    oneTextIsDue();
    OutgoingText asleep = claims.claim(1).get(0);
    MovableClock.pass(LEASE);
    reconciler.settle();
    assertThat(status()).isEqualTo("UNKNOWN");
    wakes(asleep);
    assertThat(tick()).as("nothing was posted, and nothing is guessed").isEmpty();
    MovableClock.pass(CALLS_END);
    reconciler.settle();
    seenAbsentAgain();
    assertThat(tick()).hasSize(1);
    assertThat(query("select status, attempts from message")).containsExactly("ACCEPTED|2");
  }

  @Test
  void itsPostIsNotMadeWhileAnotherSendsTheText() {
    oneTextIsDue();
    OutgoingText asleep = claims.claim(1).get(0);
    giveUp();
    OutgoingText next = claims.claim(1).get(0);
    wakes(asleep);
    assertThat(carrier().accepted()).isEmpty();
    recorder.record(next, post(next));
    wakes(asleep);
    assertThat(carrier().accepted()).hasSize(1);
    assertThat(status()).isEqualTo("ACCEPTED");
  }

  @Test
  void itsPostThatHadJustBegunIsFoundBeforeAnotherSends() {
    oneTextIsDue();
    OutgoingText asleep = claims.claim(1).get(0);
    MovableClock.pass(LEASE);
    whilePosting(given -> reconciler.settle());
    recorder.record(asleep, post(asleep)); // let through just before the claim is given up
    assertThat(carrier().accepted()).hasSize(1);
    MovableClock.pass(CALLS_END);
    tick();
    tick();
    assertThat(carrier().accepted()).hasSize(1);
    assertThat(status()).isEqualTo("ACCEPTED");
  }

  private void whilePosting(Consumer<Void> work) {
    carrier()
        .next(
            new Fate(
                true,
                (exchange, json) -> {
                  work.accept(null);
                  Fate.ACCEPT.reply().answer(exchange, json);
                }));
  }

  private void wakes(OutgoingText asleep) {
    SendOutcome outcome = post(asleep);
    assertThat(outcome).isInstanceOf(SendOutcome.Deferred.class);
    recorder.record(asleep, outcome);
  }
}

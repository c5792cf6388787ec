package org.docketline.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.docketline.MovableClock;
import org.docketline.sms.Fate;
import org.junit.jupiter.api.Test;

/** A text that was accepted, and of which no receipt came. */
@QuarkusTest
class MissingReceiptsTest extends OutboxTest {
  private static final String ROW = "select status, detail from message";

  @Test
  void itIsAskedAboutAfterThreeDaysAndClosedWhereTheCarrierSaysNothingFinal() {
    oneTextIsDue();
    tick();
    MovableClock.pass(Duration.ofHours(71));
    tick();
    assertThat(status()).isEqualTo("ACCEPTED");
    MovableClock.pass(Duration.ofHours(2));
    tick();
    assertThat(query(ROW)).containsExactly("UNDELIVERED|no receipt; the carrier says 'queued'");
  }

  @Test
  void whatTheCarrierSaysOfItIsItsLastReceipt() {
    oneTextIsDue();
    tick();
    carrier().becomes(carrier().accepted().get(0), "delivered");
    MovableClock.pass(Duration.ofHours(73));
    tick();
    assertThat(status()).isEqualTo("DELIVERED");
  }

  @Test
  void itWaitsWhileTheCarrierCannotBeAsked() {
    oneTextIsDue();
    tick();
    carrier().lists(Fate.error(500, 20500));
    MovableClock.pass(Duration.ofHours(73));
    tick();
    assertThat(status()).isEqualTo("ACCEPTED");
    carrier().lists(null);
    tick();
    assertThat(status()).isEqualTo("UNDELIVERED");
  }

  @Test
  void textThatTheCarrierNoLongerHasIsClosed() {
    oneTextIsDue();
    tick();
    carrier().forget();
    MovableClock.pass(Duration.ofHours(73));
    tick();
    assertThat(query(ROW)).containsExactly("UNDELIVERED|no receipt; the carrier says nothing");
  }
}

package org.docketline.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.docketline.MovableClock;
import org.docketline.sms.Fate;
import org.docketline.sms.SentForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    MovableClock.pass(Duration.ofMinutes(5));
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

  @Test
  void receiptThatWasLostIsAskedForWithinMinutes() {
    oneTextIsDue();
    tick();
    carrier().becomes(carrier().accepted().get(0), "delivered");
    MovableClock.pass(Duration.ofMinutes(4));
    tick();
    assertThat(status()).isEqualTo("ACCEPTED");
    MovableClock.pass(Duration.ofMinutes(1));
    tick();
    assertThat(status()).isEqualTo("DELIVERED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT30M", "PT3H", "PT24H", "PT72H"})
  void whatHasNoEndYetIsAskedAboutAgainLater(Duration next) {
    oneTextIsDue();
    tick();
    String sid = carrier().accepted().get(0);
    carrier().becomes(sid, "sent");
    for (String sooner : List.of("PT5M", "PT30M", "PT3H", "PT24H")) {
      if (Duration.parse(sooner).compareTo(next) < 0) {
        askedAfter(Duration.parse(sooner));
        assertThat(status()).isEqualTo("SENT");
      }
    }
    carrier().becomes(sid, "delivered");
    askedAfter(next.minusMinutes(1));
    assertThat(status()).isEqualTo("SENT");
    askedAfter(next);
    assertThat(status()).isEqualTo("DELIVERED");
  }

  private void askedAfter(Duration sinceClaim) {
    MovableClock.set("2026-05-04T12:00:00");
    MovableClock.pass(sinceClaim);
    reconciler.settle();
  }

  @Test
  void codeThatTheCarrierTellsWhenAskedActsLikeAReceipts() {
    oneTextIsDue();
    tick();
    carrier().fails(carrier().accepted().get(0), 30006);
    MovableClock.pass(Duration.ofMinutes(5));
    tick();
    assertThat(query("select status, error_code from message order by id"))
        .containsExactly("UNDELIVERED|30006", "CREATED|null");
    assertThat(query("select failed_code from subscriber")).containsExactly("30006");
  }

  @Test
  void deliveryThatIsToldAfterTheCloseCounts() {
    oneTextIsDue();
    SentForm sent = tick().get(0);
    MovableClock.pass(Duration.ofHours(73));
    tick();
    receipt(sent, carrier().accepted().get(0), "delivered", null);
    assertThat(query(ROW)).containsExactly("DELIVERED|delivered after all");
  }
}

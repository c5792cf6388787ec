package org.docketline.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.docketline.MovableClock;
import org.docketline.sms.Fate;
import org.junit.jupiter.api.Test;

/** Nothing urgent is lost in silence. */
@QuarkusTest
class UntoldTextsTest extends OutboxTest {
  @Inject UntoldTexts untold;

  @Test
  void urgentTextThatExpiresRaisesAnAlarmAndIsListed() throws Exception {
    oneTextIsDue();
    execute("update message set urgency = 0, due_at = expires_at");
    untold.watch();
    assertThat(untold.isAlarming()).isFalse();
    assertThat(untold.latest()).isEmpty();

    MovableClock.set("2026-05-19T09:30:00");
    tick();
    untold.watch();

    assertThat(untold.isAlarming()).isTrue();
    assertThat(operations("/q/health/ready").asString()).contains("1 urgent texts of the last day");
    assertThat(operations("/q/metrics").asString()).contains("docketline_sending_missed 1.0");
    assertThat(untold.latest())
        .singleElement()
        .satisfies(text -> assertThat(text.status()).isEqualTo("EXPIRED"))
        .satisfies(text -> assertThat(text.date()).isEqualTo("2026-05-19"));

    MovableClock.set("2026-05-20T09:31:00");
    untold.watch();
    assertThat(untold.isAlarming()).isFalse();
  }

  @Test
  void textThatIsTriedOnceMoreIsListedWhenThatFailsToo() {
    oneTextIsDue();
    receipt(tick().get(0), carrier().accepted().get(0), "undelivered", "30003");
    assertThat(untold.latest()).isEmpty();
    MovableClock.pass(java.time.Duration.ofHours(3));
    receipt(tick().get(0), carrier().accepted().get(0), "undelivered", "30008");
    assertThat(untold.latest())
        .singleElement()
        .satisfies(text -> assertThat(text.code()).isEqualTo(30008));
  }

  @Test
  void textThatWasRefusedIsListedForAWeek() {
    oneTextIsDue();
    tickWith(Fate.error(400, 21617));
    untold.watch();
    assertThat(untold.isAlarming()).isFalse();
    assertThat(untold.latest())
        .singleElement()
        .satisfies(text -> assertThat(text.code()).isEqualTo(21617));
    MovableClock.set("2026-05-25T12:00:00");
    assertThat(untold.latest()).isEmpty();
  }
}

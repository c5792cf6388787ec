package org.docketline.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.docketline.ServiceTest;
import org.docketline.outbox.HearingAsTold;
import org.docketline.outbox.Outbox;
import org.docketline.outbox.PlannedText;
import org.docketline.outbox.SendUrgency;
import org.junit.jupiter.api.Test;

/** A text about no ticket that nothing knows how to word. */
@QuarkusTest
class NoticeWithoutTicketTest extends ServiceTest {
  @Inject Outbox outbox;
  @Inject Clock clock;

  private boolean plan(long subscriber) {
    Instant now = clock.instant();
    return outbox.add(
        new PlannedText(
            subscriber,
            null,
            "words-of-nobody",
            "words-of-nobody/1",
            null,
            null,
            null,
            HearingAsTold.NOTHING,
            SendUrgency.FIRST,
            now,
            now.plus(Duration.ofHours(1))));
  }

  @Test
  void itIsGivenUpAndHoldsUpNoOther() {
    countySays("A100200,OAK COURT,2026-05-18,9:30,,,");
    text("A100200");
    countySays("A100200,OAK COURT,2026-05-19,9:30,,,");
    assertThat(QuarkusTransaction.requiringNew().call(() -> plan(1))).isTrue();
    assertThat(tick())
        .singleElement()
        .satisfies(sent -> assertThat(sent.body()).contains("May 19"));
    assertThat(query("select status, detail from message where subscription_id is null"))
        .containsExactly("SUPERSEDED|it is about no ticket, and every notice is about one");
  }
}

package org.docketline.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A text is taken back or goes out, and never both. */
@QuarkusTest
class TakenBackTest extends OutboxTest {
  @Inject Outbox outbox;

  @Test
  void textThatWentOutWhileAMergeHadItInViewIsToldAndNotTakenBack() {
    oneTextIsDue();
    StillKnown known =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  Message seen = Message.<Message>findAll().firstResult();
                  assertThat(seen.status).isEqualTo(MessageStatus.CREATED);
                  CompletableFuture.runAsync(this::tick).join();
                  return outbox.takeBack(seen.subscriptionId, seen.hearingId, Set.of(seen.notice));
                });
    assertThat(carrier().accepted()).hasSize(1);
    assertThat(query("select status, sid from message"))
        .containsExactly("ACCEPTED|" + carrier().accepted().get(0));
    assertThat(known.notice()).contains("moved");
    assertThat(known.hearing()).isEmpty();
  }

  @Test
  void textThatIsTakenBackDoesNotGoOutMeanwhile() {
    oneTextIsDue();
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              Message seen = Message.<Message>findAll().firstResult();
              outbox.takeBack(seen.subscriptionId, seen.hearingId, Set.of(seen.notice));
              CompletableFuture.runAsync(this::tick).join();
            });
    tick();
    assertThat(carrier().accepted()).isEmpty();
    assertThat(query("select status from message")).containsExactly("SUPERSEDED");
  }
}

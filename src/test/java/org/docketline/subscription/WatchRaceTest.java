package org.docketline.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.docketline.ServiceTest;
import org.junit.jupiter.api.Test;

/** A stop and a poll that finds the watched number, at the same moment. */
@QuarkusTest
class WatchRaceTest extends ServiceTest {
  @Test
  void stopDuringThePollThatFindsTheNumberHasTheLastWord() throws Exception {
    text("A100200");
    countyWrites("A100200,OAK COURT,2026-05-18,9:30,,,");
    CompletableFuture<Void> polled = new CompletableFuture<>();
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              Subscription.endAllOf(
                  1, EndReason.ASKED_TO_STOP, "asked to stop", Instant.EPOCH, Instant.EPOCH);
              new Thread(() -> polled.complete(pollNow())).start();
              waitALittle();
            });
    polled.get(30, TimeUnit.SECONDS);
    assertThat(query("select status from subscription")).containsExactly("ENDED");
    assertThat(query("select * from message")).isEmpty();
  }

  private Void pollNow() {
    poll();
    return null;
  }

  private static void waitALittle() {
    try {
      Thread.sleep(1500);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}

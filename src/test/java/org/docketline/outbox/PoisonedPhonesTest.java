package org.docketline.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.docketline.MovableClock;
import org.docketline.sms.Fate;
import org.junit.jupiter.api.Test;

/** A question to the carrier that fails stops only its own text. */
@QuarkusTest
class PoisonedPhonesTest extends OutboxTest {
  private static final Set<String> BAD = Set.of(phone(0), phone(1), phone(31));

  @Inject SendingHalts halts;

  private static String phone(int i) {
    return "+13145554%03d".formatted(i);
  }

  private void sixtyAreLost() {
    textIsDue(IntStream.range(0, 60).mapToObj(PoisonedPhonesTest::phone).toArray(String[]::new));
    var calls = new AtomicInteger();
    // Now and then one is answered, so that sending goes on.
    carrier()
        .otherwise(post -> calls.getAndIncrement() % 5 == 0 ? Fate.ACCEPT : Fate.ACCEPT_THEN_500);
    for (int i = 0; i < 5; i++) { // few calls are under way where many have no answer
      tick();
      inARow.accepted();
      halts.end(HaltReason.NO_ANSWERS);
    }
    carrier().otherwise(post -> Fate.ACCEPT);
  }

  @Test
  void threeBadOnesOfSixtyStopNoOther() throws java.sql.SQLException {
    sixtyAreLost();
    execute("update message set status = 'UNKNOWN', sid = null");
    carrier().listsBy(query -> BAD.contains(query.to()) ? Fate.error(500, 20500) : null);
    MovableClock.pass(LEASE);
    reconciler.settle();
    assertThat(query("select status, count(*) from message group by status order by status"))
        .containsExactly("ACCEPTED|57", "UNKNOWN|3");
    assertThat(query("select distinct asked from message where status = 'UNKNOWN'"))
        .containsExactly("1");
  }

  @Test
  void badOneIsAskedAboutEverMoreRarely() {
    oneTextIsDue();
    tickWith(Fate.ACCEPT_THEN_500);
    var asked = new AtomicInteger();
    carrier()
        .listsBy(
            query -> {
              asked.incrementAndGet();
              return Fate.error(500, 20500);
            });
    MovableClock.pass(LEASE);
    for (int i = 0; i < 6 * 60; i++) { // an hour, as the timetable would
      reconciler.settle();
      MovableClock.pass(Duration.ofSeconds(10));
    }
    assertThat(asked.get()).isBetween(8, 14);
  }

  @Test
  void whenSeveralFailInARowTheCarrierIsLeftAlone() throws java.sql.SQLException {
    sixtyAreLost();
    execute("update message set status = 'UNKNOWN', sid = null");
    var asked = new AtomicInteger();
    carrier()
        .listsBy(
            query -> {
              asked.incrementAndGet();
              return Fate.error(503, 20503);
            });
    MovableClock.pass(LEASE);
    reconciler.settle();
    assertThat(asked.get()).as("eight ask at once").isBetween(5, 12);
    int before = asked.get();
    MovableClock.pass(Duration.ofMinutes(2));
    reconciler.settle();
    assertThat(asked.get() - before).as("one probes").isEqualTo(1);
    carrier().lists(null);
    MovableClock.pass(Duration.ofMinutes(2));
    reconciler.settle();
    assertThat(query("select distinct status from message")).containsExactly("ACCEPTED");
  }
}

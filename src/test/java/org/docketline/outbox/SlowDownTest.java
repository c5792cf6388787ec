package org.docketline.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.stream.IntStream;
import org.docketline.MovableClock;
import org.docketline.sms.Fate;
import org.docketline.sms.SentForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the carrier says of all texts, it says to the sender and not to one text. */
@QuarkusTest
class SlowDownTest extends OutboxTest {
  @Inject SendingConfig config;

  @ParameterizedTest
  @CsvSource({"429, 20429", "400, 21611", "400, 30022"})
  void tooManyRequestsMakeTheSenderRestAndNotTheOneText(int status, int code) {
    textIsDue(PHONE, OTHER_PHONE);
    long began = System.nanoTime();
    Fate full = Fate.error(status, code);
    assertThat(tickWith(full, full)).hasSize(2);
    MovableClock.pass(Duration.ofSeconds(3)); // the rows are due again, and nobody may send
    assertThat(new SendRate(database, config).take(1)).as("what any instance may send").isZero();
    while (tick().isEmpty()) {
      assertThat(System.nanoTime() - began).isLessThan(Duration.ofSeconds(30).toNanos());
    }
    assertThat(System.nanoTime() - began).isGreaterThan(Duration.ofMillis(900).toNanos());
    tick();
    assertThat(query("select distinct status from message")).containsExactly("ACCEPTED");
    assertThat(query("select max(extract(epoch from changed_at - created_at)) < 60 from message"))
        .containsExactly("true");
  }

  @ParameterizedTest
  @CsvSource({"401, 20003", "400, 30034"})
  void accountOrSenderAtFaultStopsAllSendingAndLosesNothing(int status, int code) {
    textIsDue(PHONE, OTHER_PHONE);
    Fate refused = Fate.error(status, code);
    assertThat(tickWith(refused, refused)).hasSize(2);
    health("stopped by the carrier", true);
    metric("docketline_sending_halted 1.0");
    MovableClock.pass(Duration.ofSeconds(59));
    assertThat(tick()).isEmpty();
    MovableClock.pass(Duration.ofSeconds(2));
    assertThat(tickWith(refused)).as("one tries, and the others wait").hasSize(1);
    MovableClock.pass(Duration.ofSeconds(61));
    assertThat(tick()).extracting(SentForm::to).containsExactlyInAnyOrder(PHONE, OTHER_PHONE);
    assertThat(query("select distinct status from message")).containsExactly("ACCEPTED");
    health("running", false);
    metric("docketline_sending_halted 0.0");
  }

  private static void health(String words, boolean alarm) {
    operations("/q/health/ready")
        .then()
        .statusCode(200)
        .body(containsString(words))
        .body("checks.find { it.name == 'sending' }.data.alarm", equalTo(alarm));
  }

  private static void metric(String line) {
    operations("/q/metrics").then().body(containsString(line));
  }

  @Test
  void asManyCallsAreUnderWayAsThePaceNeeds() {
    String[] phones =
        IntStream.range(0, 60).mapToObj("+13145553%03d"::formatted).toArray(String[]::new);
    textIsDue(phones);
    Fate[] slow = new Fate[60];
    java.util.Arrays.fill(slow, Fate.slow(Duration.ofSeconds(1)));
    long began = System.nanoTime();
    assertThat(tickWith(slow)).hasSize(60);
    assertThat(Duration.ofNanos(System.nanoTime() - began))
        .as("one after the other they would take a minute")
        .isLessThan(Duration.ofSeconds(30));
  }
}

package org.docketline.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.docketline.MovableClock;
import org.docketline.sms.Fate;
import org.docketline.sms.SentForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A text is never sent twice because a list lagged or words came back otherwise. */
@QuarkusTest
class OnceAtMostTest extends OutboxTest {
  private static final Fate LOST = Fate.error(500, 20500);
  private static final Duration STEP = Duration.ofSeconds(30);

  /** As the timetable would, for so long. */
  private void live(Duration time) {
    for (Duration passed = Duration.ZERO; passed.compareTo(time) < 0; passed = passed.plus(STEP)) {
      MovableClock.pass(STEP);
      tick();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {90, 300, 599})
  void listThatLagsMakesNoSecondCopy(int seconds) {
    carrier().lag(Duration.ofSeconds(seconds));
    textIsDue(PHONE, OTHER_PHONE);
    tickWith(Fate.ACCEPT_THEN_DROP, Fate.ACCEPT_THEN_500);
    live(Duration.ofMinutes(30));
    assertThat(carrier().accepted()).hasSize(2);
    assertThat(query("select distinct status, attempts from message"))
        .containsExactly("ACCEPTED|1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"quotes", "blanks", "prefix", "all"})
  void wordsThatComeBackOtherwiseMakeNoSecondCopy(String how) {
    UnaryOperator<String> altered =
        switch (how) {
          case "quotes" -> words -> words.replace('\'', '\u2019').replace('"', '\u201d');
          case "blanks" -> words -> words.replaceAll("\\s+", " ").strip();
          case "prefix" -> "[County] "::concat;
          default -> words -> "***";
        };
    carrier().alterWords(altered);
    oneTextIsDue();
    tickWith(Fate.ACCEPT_THEN_DROP);
    live(Duration.ofMinutes(15));
    assertThat(carrier().accepted()).hasSize(1);
    assertThat(query("select status, attempts from message")).containsExactly("ACCEPTED|1");
  }

  @Test
  void textIsNotSentAThirdTimeButStaysUnknownWithAnAlarm() {
    carrier().otherwise(post -> LOST);
    oneTextIsDue();
    int before = carrier().posts().size();
    live(Duration.ofHours(3));
    assertThat(carrier().posts()).hasSize(before + 2);
    assertThat(query("select status, attempts, detail from message"))
        .containsExactly(
            "UNKNOWN|2|sent twice, and the carrier lists neither: it is not sent again");
    alarm(1);
    MovableClock.set("2026-05-25T12:00:00");
    tick();
    assertThat(status()).as("it may have arrived").isEqualTo("UNKNOWN");
  }

  @Test
  void whatTheListShowsInTheEndSettlesEvenThat() {
    carrier().lag(Duration.ofHours(5));
    oneTextIsDue();
    tickWith(LOST);
    carrier().next(Fate.ACCEPT_THEN_500);
    live(Duration.ofMinutes(40));
    alarm(1);
    int asked = carrier().listed();
    live(Duration.ofHours(4));
    assertThat(carrier().listed() - asked).as("ever more rarely").isBetween(4, 8);
    live(Duration.ofHours(2));
    assertThat(status()).isEqualTo("ACCEPTED");
    alarm(0);
  }

  private static void alarm(int unsettled) {
    operations("/q/metrics")
        .then()
        .body(containsString("docketline_sending_unsettled %d.0".formatted(unsettled)));
    operations("/q/health/ready")
        .then()
        .body("checks.find { it.name == 'sending' }.data.unsettled", equalTo(unsettled))
        .body("checks.find { it.name == 'sending' }.data.alarm", equalTo(unsettled > 0));
  }

  @ParameterizedTest
  @CsvSource({"180, 600", "40, 600", "20, 300", "4, 120", "-10, 120"})
  void nearTheHearingTheWaitIsShorter(int minutesLeft, int wait) throws SQLException {
    oneTextIsDue();
    tickWith(LOST);
    MovableClock.pass(LEASE);
    String now = query("select claimed_at + interval '61 seconds' from message").get(0);
    execute(
        "update message set expires_at = timestamptz '%s' + interval '%d minutes'"
            .formatted(now, minutesLeft));
    reconciler.settle();
    MovableClock.pass(Duration.ofSeconds(wait - 1));
    reconciler.settle();
    assertThat(status()).isEqualTo("UNKNOWN");
    MovableClock.pass(Duration.ofSeconds(1));
    reconciler.settle();
    assertThat(status()).isEqualTo(minutesLeft * 60 > wait ? "CREATED" : "EXPIRED");
  }

  @Test
  void secondCopyThatComesToLightInTheListIsWrittenAndCounted() {
    carrier().lag(Duration.ofMinutes(15));
    oneTextIsDue();
    double before = doubled();
    tickWith(Fate.ACCEPT_THEN_500);
    live(Duration.ofMinutes(40));
    List<String> sids = carrier().accepted(); // the newest first
    assertThat(sids).hasSize(2);
    assertThat(query("select sid from message")).containsExactly(sids.get(0));
    assertThat(query("select sid from extra_copy")).containsExactly(sids.get(1));
    assertThat(query("select detail from message"))
        .containsExactly("accepted twice: also as " + sids.get(1));
    assertThat(doubled() - before).isEqualTo(1);
    live(Duration.ofMinutes(40));
    assertThat(doubled() - before).as("once").isEqualTo(1);
  }

  @Test
  void firstCopyThatShowsBeforeTheSecondGoesIsEnough() {
    carrier().lag(Duration.ofMinutes(15));
    oneTextIsDue();
    tickWith(Fate.ACCEPT_THEN_500);
    giveUp();
    assertThat(status()).isEqualTo("CREATED");
    MovableClock.pass(LIST_LAG);
    reconciler.settle(); // nobody sends meanwhile, as at night
    assertThat(tick()).isEmpty();
    assertThat(query("select status, sid from message"))
        .containsExactly("ACCEPTED|" + carrier().accepted().get(0));
  }

  @Test
  void secondCopyThatAReceiptTellsOfIsWrittenAndCounted() {
    oneTextIsDue();
    SentForm sent = tick().get(0);
    double before = doubled();
    receipt(sent, "SM" + "e".repeat(32), "sent", null);
    receipt(sent, carrier().accepted().get(0), "delivered", null);
    assertThat(query("select count(*) from extra_copy")).containsExactly("1");
    assertThat(doubled() - before).isEqualTo(1);
    assertThat(status()).isEqualTo("DELIVERED");
  }

  private static double doubled() {
    return operations("/q/metrics")
        .asString()
        .lines()
        .filter(line -> line.startsWith("docketline_messages_doubled_total"))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .sum();
  }
}

package org.docketline.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.docketline.MovableClock;
import org.docketline.sms.Fate;
import org.docketline.sms.SentForm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is wrong with the line, or with every answer, is waited out once and not for each text. */
@QuarkusTest
class DeadLineTest extends OutboxTest {
  private static final int MANY = 40;

  @Inject SendingHalts halts;

  private boolean shut;

  private void lineIsDead() {
    carrier().shut();
    shut = true;
  }

  private void lineIsBack() {
    carrier().open();
    shut = false;
  }

  @AfterEach
  void open() {
    if (shut) {
      lineIsBack();
    }
  }

  private void manyTextsAreDue() {
    textIsDue(IntStream.range(0, MANY).mapToObj("+13145555%03d"::formatted).toArray(String[]::new));
  }

  @Test
  void deadLineIsWaitedOutOnceAndThenAllGo() {
    manyTextsAreDue();
    List<String> due = query("select id, due_at from message order by id");
    lineIsDead();
    for (int seconds = 0; seconds < 90; seconds++) {
      tick();
      MovableClock.pass(Duration.ofSeconds(1));
    }
    assertThat(query("select id, due_at from message order by id"))
        .as("each keeps its place")
        .isEqualTo(due);
    assertThat(query("select distinct status, attempts from message"))
        .as("nothing was sent")
        .containsExactly("CREATED|0");
    operations("/q/health/ready")
        .then()
        .body(containsString("waiting for the line to the carrier since"));
    operations("/q/metrics").then().body(containsString("docketline_sending_halted 1.0"));

    lineIsBack();
    MovableClock.pass(Duration.ofSeconds(5));
    tick();
    assertThat(query("select distinct status, attempts from message"))
        .containsExactly("ACCEPTED|1");
    assertThat(halts.current()).isEmpty();
  }

  @Test
  void anyAnswerShowsThatTheLineLives() {
    textIsDue(PHONE, OTHER_PHONE);
    lineIsDead();
    tick();
    lineIsBack();
    MovableClock.pass(Duration.ofSeconds(5));
    assertThat(tickWith(Fate.error(400, 21606))).hasSize(2);
    assertThat(query("select status from message order by 1"))
        .containsExactly("ACCEPTED", "CREATED");
  }

  @Test
  void faultOfTheAccountThatTheProbeMeetsTakesThePlace() {
    textIsDue(PHONE, OTHER_PHONE);
    lineIsDead();
    tick();
    lineIsBack();
    MovableClock.pass(Duration.ofSeconds(5));
    assertThat(tickWith(Fate.error(401, 20003))).hasSize(1);
    assertThat(halts.current().orElseThrow().reason).isEqualTo(HaltReason.ACCOUNT);
    MovableClock.pass(Duration.ofSeconds(61));
    assertThat(tick()).hasSize(2);
  }

  @Test
  void manyWithoutAnAnswerMakeAllWaitWhileOneTries() {
    manyTextsAreDue();
    carrier().otherwise(post -> Fate.error(503, 20503));
    List<SentForm> first = tick();
    assertThat(first.size()).as("those that were under way").isBetween(10, MANY);
    carrier().forget();
    carrier().otherwise(post -> Fate.error(503, 20503));
    assertThat(halts.current().orElseThrow().reason).isEqualTo(HaltReason.NO_ANSWERS);
    operations("/q/health/ready").then().body(containsString("waiting for the carrier to answer"));
    if (first.size() < MANY) {
      assertThat(tick()).isEmpty();
      MovableClock.pass(Duration.ofMinutes(1));
      assertThat(tick()).hasSizeLessThanOrEqualTo(1);
    }
  }

  @Test
  void answerThatComesLateEndsTheWait() {
    manyTextsAreDue();
    carrier().otherwise(post -> Fate.error(503, 20503));
    tickWith(Fate.slow(Duration.ofSeconds(1)));
    assertThat(query("select count(*) from message where status = 'UNKNOWN'"))
        .as("few begin before the first has an answer")
        .satisfies(unknown -> assertThat(Integer.parseInt(unknown.get(0))).isBetween(10, 20));
    assertThat(query("select count(*) from message where status = 'ACCEPTED'"))
        .containsExactly("1");
    assertThat(halts.current()).isEmpty();
  }

  @Test
  void oneThatIsAcceptedEndsTheWait() {
    textIsDue(PHONE, OTHER_PHONE);
    halts.begin(HaltReason.NO_ANSWERS, null, "many texts in a row had no answer");
    assertThat(tick()).isEmpty();
    MovableClock.pass(Duration.ofMinutes(1));
    assertThat(tickWith(Fate.error(503, 20503))).hasSize(1);
    assertThat(tick()).isEmpty();
    MovableClock.pass(Duration.ofMinutes(1));
    assertThat(tick()).hasSize(1);
    assertThat(halts.current()).isEmpty();
  }

  @Test
  void claimThatWasGivenUpIsNoFaultOfTheLine() {
    oneTextIsDue();
    var forgotten =
        new OutgoingText(
            -1,
            java.util.UUID.randomUUID(),
            new org.docketline.sms.PhoneNumber(PHONE),
            "given up",
            Duration.ofHours(1));
    assertThat(post(forgotten).toString()).contains("TEXT");
  }

  @Test
  void lineThatIsBackRaisesNoAlarmWhereNothingIsDue() throws Exception {
    oneTextIsDue();
    lineIsDead();
    tick();
    assertThat(halts.current()).isPresent();
    execute("update message set status = 'SUPERSEDED'");
    MovableClock.pass(Duration.ofSeconds(6));
    tick();
    assertThat(halts.current()).isPresent();

    lineIsBack();
    MovableClock.pass(Duration.ofSeconds(6));
    tick();
    assertThat(halts.current()).isEmpty();
  }
}

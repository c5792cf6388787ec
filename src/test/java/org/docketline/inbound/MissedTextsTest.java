package org.docketline.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.docketline.MovableClock;
import org.docketline.ServiceTest;
import org.docketline.sms.Fate;
import org.docketline.sms.SentForm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The carrier took a resident's texts, and could not bring them to us. */
@QuarkusTest
class MissedTextsTest extends ServiceTest {
  private static final String TICKET = "402117530,Municipal Court,2026-06-12,9:00,2,SCHEDULED,OPEN";

  @Inject MissedTexts missed;

  @BeforeEach
  void beginToAsk() throws SQLException {
    carrier().forget();
    execute("delete from inbound_asked");
    countySays(TICKET);
    missed.catchUp();
    MovableClock.set("2026-05-04T12:05:00");
  }

  @AfterEach
  void forget() {
    carrier().forget();
  }

  @Test
  void stopThatNeverReachedUsIsObeyed() {
    text("402117530");
    MovableClock.set("2026-05-04T12:10:00");
    carrier().arrives(PHONE, "STOP");

    caughtUpAt("2026-05-04T20:00:00");

    assertThat(query("select status from subscriber")).containsExactly("STOPPED");
    assertThat(query("select status from subscription")).containsExactly("ENDED");
    assertThat(tick()).isEmpty();
  }

  @Test
  void textIsAnsweredByATextOfItsOwnOnce() {
    String sid = carrier().arrives(PHONE, "402117530");

    caughtUpAt("2026-05-04T12:10:00");
    caughtUpAt("2026-05-04T12:12:00");

    assertThat(tick()).extracting(SentForm::body).singleElement().asString().contains("June 12");
    assertThat(messages(post("/twilio/inbound", inbound(sid, PHONE, "402117530")))).isEmpty();
    assertThat(query("select notice, status from message")).containsExactly("late-answer|ACCEPTED");
  }

  @Test
  void answerAtNightWaitsForTheMorning() {
    carrier().arrives(PHONE, "402117530");

    caughtUpAt("2026-05-05T02:00:00");

    assertThat(at("2026-05-05T02:01:00")).isEmpty();
    assertThat(at("2026-05-05T09:01:00")).hasSize(1);
  }

  @Test
  void stopsAndStartsAreTakenInTheirOrder() {
    text("402117530");
    MovableClock.set("2026-05-04T12:10:00");
    carrier().arrives(PHONE, "STOP");
    carrier().arrives(PHONE, "START");
    carrier().arrives(OTHER_PHONE, "START");
    carrier().arrives(OTHER_PHONE, "please stop texting me");

    caughtUpAt("2026-05-04T12:20:00");

    assertThat(query("select status from subscriber order by id"))
        .containsExactly("ACTIVE", "STOPPED");
  }

  @Test
  void oldTextDoesNotUndoANewerOne() {
    carrier().arrives(PHONE, "STOP");
    carrier().arrives(OTHER_PHONE, "START");
    MovableClock.set("2026-05-04T12:10:00");
    text("START");
    text(OTHER_PHONE, "STOP");

    caughtUpAt("2026-05-04T12:20:00");

    assertThat(query("select status from subscriber order by id"))
        .containsExactly("ACTIVE", "STOPPED");
    assertThat(tick()).isEmpty();
  }

  @Test
  void stopIsObeyedWhateverElseWasTextedSince() {
    carrier().arrives(PHONE, "STOP");
    MovableClock.set("2026-05-04T12:10:00");
    text("402117530");

    caughtUpAt("2026-05-04T12:20:00");

    assertThat(query("select status from subscriber")).containsExactly("STOPPED");
  }

  @Test
  void textThatMayStillBeOnItsWayIsLeftAlone() {
    carrier().arrives(PHONE, "402117530");

    caughtUpAt("2026-05-04T12:05:30");

    assertThat(query("select sid from inbound_text")).isEmpty();
  }

  @Test
  void carrierThatDoesNotAnswerIsAskedAgain() {
    carrier().arrives(PHONE, "402117530");
    carrier().lists(Fate.error(500, 20500));
    caughtUpAt("2026-05-04T12:30:00");
    assertThat(query("select sid from inbound_text")).isEmpty();

    carrier().lists(null);
    caughtUpAt("2026-05-05T11:00:00");
    assertThat(query("select answered from inbound_text")).isEqualTo(List.of("true"));
  }

  @Test
  void textsFromBeforeTheServiceAndOfLongAgoAreNotAnswered() throws SQLException {
    carrier().arrives(PHONE, "402117530");
    execute("delete from inbound_asked");
    caughtUpAt("2026-05-06T12:00:00");
    carrier().arrives(OTHER_PHONE, "402117530");
    caughtUpAt("2026-05-09T12:00:00");

    assertThat(query("select sid from inbound_text")).isEmpty();
  }

  private void caughtUpAt(String localInChicago) {
    MovableClock.set(localInChicago);
    missed.catchUp();
  }
}

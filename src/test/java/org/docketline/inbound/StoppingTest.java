package org.docketline.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.docketline.ServiceTest;
import org.docketline.sms.Segments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** STOP ends all texts at once, and says so once; {@link AsleepTest} has what START does. */
@QuarkusTest
class StoppingTest extends ServiceTest {
  private static final String ROW = "A100200,OAK COURT,2026-05-18,9:30,,,";
  private static final String MOVED = "A100200,OAK COURT,2026-05-19,9:30,,,";

  @Test
  void stopIsConfirmedOnceAndThenNothingIsSent() {
    countySays(ROW);
    text("A100200");
    text("Z900100");
    text("B200300");
    countySays(MOVED); // a text about it is planned
    assertThat(text("STOP"))
        .singleElement()
        .asString()
        .contains("no more texts", "court date does not change", "START within 30 days");
    assertThat(text("STOP")).isEmpty();
    assertThat(text("quit")).isEmpty();
    assertThat(text("wrong number")).isEmpty();
    assertThat(tick()).isEmpty();
    assertThat(query("select distinct status from message")).containsExactly("SUPERSEDED");
    countySays("A100200,OAK COURT,2026-05-20,9:30,,,", "B200300,OAK COURT,2026-05-20,9:30,,,");
    assertThat(at("2026-05-13T10:00:00")).isEmpty();
    assertThat(at("2026-05-19T10:00:00")).isEmpty();
    assertThat(at("2026-06-19T10:00:00")).isEmpty();
    assertThat(query("select distinct status from subscription")).containsExactly("ENDED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"A100200", "ticket A100200 please"})
  void numberOfWhoHasStoppedIsAnsweredWithStart(String body) {
    countySays(ROW);
    text("STOP");
    assertThat(text(body))
        .singleElement()
        .asString()
        .contains("stopped our texts", "Text START and your ticket number")
        .satisfies(said -> assertThat(Segments.count(said)).isEqualTo(1));
    assertThat(query("select * from subscription")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"remove A100200", "hello", "STOP A100200", "ok thanks", "LANGUAGE", "español"})
  void anythingElseOfWhoHasStoppedIsMetWithSilence(String body) {
    countySays(ROW);
    text("STOP");
    assertThat(text(body)).isEmpty();
    assertThat(query("select status from subscriber")).containsExactly("STOPPED");
  }

  @Test
  void questionOfWhoHasStoppedIsAnsweredOnceADay() {
    countySays(ROW);
    text("A100200");
    text("STOP");
    assertThat(text("when is my court date"))
        .singleElement()
        .asString()
        .contains("call 314-555-0111", "START")
        .doesNotContain("May");
    assertThat(text("how do I pay")).isEmpty();
    assertThat(text("STATUS")).isEmpty();
    at("2026-05-05T12:01:00");
    assertThat(text("where is it")).singleElement().asString().contains("314-555-0111");
  }

  @Test
  void whatWasNotUnderstoodAfterAStopIsKeptForAClerk() {
    text("STOP");
    assertThat(text("lorem ipsum dolor")).isEmpty();
    assertThat(query("select texts from unclear_words")).containsExactly("1");
  }

  @Test
  void helpIsGivenToWhoHasStopped() {
    text("STOP");
    assertThat(text("HELP")).singleElement().asString().contains("text START", "Msg & data rates");
  }

  @Test
  void startWithoutAnythingToTakeUpAsksForANumber() {
    countySays(ROW);
    text("STOP");
    assertThat(text("START"))
        .singleElement()
        .asString()
        .contains("Text a ticket number")
        .doesNotContain("START");
    assertThat(text("status").get(0)).contains("no texts about any ticket");
    assertThat(text("A100200").get(0))
        .contains("Msg frequency varies", "HELP for help", "STOP to end");
    countySays(MOVED);
    assertThat(tick()).hasSize(1);
  }

  @Test
  void startOfWhoGetsTextsSaysSoWithTheNextDate() {
    assertThat(text("START")).singleElement().asString().contains("Text a ticket number");
    countySays(ROW, "B200300,OAK COURT,2026-05-17,9:30,,,");
    text("A100200, B200300");
    assertThat(text("start"))
        .singleElement()
        .asString()
        .contains("ticket ending 0300", "May 17")
        .doesNotContain("unsubscribed");
    assertThat(text("yes")).singleElement().asString().startsWith("OK. Court: ").contains("May 17");
  }

  @Test
  void stopOfAPhoneThatWeNeverSawIsConfirmedOnce() {
    assertThat(text("STOP")).hasSize(1);
    assertThat(text("STOP")).isEmpty();
    assertThat(query("select status from subscriber")).containsExactly("STOPPED");
  }

  @Test
  void stopBesideANumberThatIsNotFollowedEndsAll() {
    countySays(ROW);
    text("A100200");
    assertThat(text("remove Z900100").get(0)).contains("don't follow");
    assertThat(text("Z900100 is paid, so stop texting me").get(0)).contains("no more texts");
    assertThat(query("select status from subscriber")).containsExactly("STOPPED");
  }

  @Test
  void stopEndsOnlyItsOwnPhones() {
    countySays(ROW);
    text("A100200");
    text(OTHER_PHONE, "A100200");
    text("STOP");
    countySays(MOVED);
    assertThat(tick()).extracting(sent -> sent.to()).containsExactly(OTHER_PHONE);
  }
}

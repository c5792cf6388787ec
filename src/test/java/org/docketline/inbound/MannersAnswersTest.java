package org.docketline.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.docketline.MovableClock;
import org.docketline.ServiceTest;
import org.docketline.sms.Segments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Manners are said back once a day with the date; machines and reactions hear nothing. */
@QuarkusTest
class MannersAnswersTest extends ServiceTest {
  private static final String ROW = "A100200,OAK COURT,2026-05-18,9:30,,,";
  private static final String DRIVING =
      "I'm driving right now and will get back to you later. (I'm not receiving notifications. If"
          + " this is urgent, reply \"urgent\" to send a notification through with your original"
          + " message.)";

  private void isFollowed() {
    countySays(ROW);
    text("A100200");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ok thanks | You're welcome. Court: Monday, May 18 at 9:30 AM.",
        "👍 | OK. Court: Monday, May 18 at 9:30 AM.",
        "yes | OK. Court: Monday, May 18 at 9:30 AM.",
        "I'll be there | Good. Court: Monday, May 18 at 9:30 AM.",
        "good morning | Hi. Court: Monday, May 18 at 9:30 AM.",
        "gracias | De nada. Corte: lunes, 18 de mayo a las 9:30 a. m.",
      })
  void mannersAreSaidBackOnceADayWithTheDate(String said, String expected) {
    isFollowed();
    List<String> answer = text(said);
    assertThat(answer).singleElement().asString().contains(expected);
    assertThat(text(said)).isEmpty();
    MovableClock.pass(Duration.ofHours(23));
    assertThat(text(said)).isEmpty();
    MovableClock.pass(Duration.ofHours(2));
    assertThat(text(said)).isEqualTo(answer);
    assertThat(query("select * from unclear_words")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"thanks", "I'll be there", "k", "hi", "gracias", "hola", "dale"})
  void mannersTakeOneSegment(String said) {
    isFollowed();
    assertThat(text(said))
        .singleElement()
        .satisfies(one -> assertThat(Segments.count(one)).isOne());
  }

  @Test
  void whoGreetedMaySayThanks() {
    isFollowed();
    assertThat(text("hi").get(0)).startsWith("Hi. Court:");
    assertThat(text("ok thanks").get(0)).startsWith("You're welcome.");
    assertThat(text("thank you")).isEmpty();
    assertThat(text("👍")).isEmpty();
    assertThat(text("hello")).isEmpty();
  }

  @Test
  void thanksAfterAStopChangeNothing() {
    isFollowed();
    text("STOP");
    List<String> before = query("select language from subscriber");
    assertThat(text("muchas gracias")).isEmpty();
    assertThat(query("select language from subscriber")).isEqualTo(before);
  }

  @Test
  void questionsAreAnsweredWhateverMannersCameBefore() {
    isFollowed();
    text("thanks");
    assertThat(text("thanks, where is it?").get(0)).contains("May 18", "12 Oak");
    assertThat(text("STOP")).hasSize(1);
  }

  @Test
  void ofSeveralTicketsTheEarliestDateIsSaid() {
    countySays(ROW, "B200300,PINE COURT,2026-05-12,14:00,,,");
    text("A100200, B200300");
    assertThat(text("thanks").get(0)).contains("May 12").doesNotContain("May 18");
  }

  @Test
  void withoutADateAheadNoneIsSaid() {
    countySays("A100200,OAK COURT,2026-05-18,9:30,,,canceled");
    text("A100200");
    assertThat(text("thanks")).containsExactly("You're welcome.");
    assertThat(text(OTHER_PHONE, "see you then").get(0)).contains("don't see a court date");
  }

  @Test
  void greetingOfANewPhoneIsAWelcome() {
    List<String> welcome = text("Hello!");
    assertThat(welcome)
        .singleElement()
        .asString()
        .contains("text your ticket number", "HELP", "STOP", "ESPA");
    assertThat(Segments.count(welcome.get(0))).isLessThanOrEqualTo(2);
    assertThat(text("hello")).isEmpty();
    isFollowed();
    MovableClock.pass(Duration.ofDays(2));
    assertThat(text("hello").get(0)).startsWith("Hi. Court:");
  }

  @Test
  void yesOfAPhoneThatStoppedStartsAgain() {
    isFollowed();
    text("STOP");
    assertThat(text("yes")).hasSize(1);
    assertThat(query("select status from subscriber")).containsExactly("ACTIVE");
  }

  @Test
  void yesThatTheCarrierHasAnsweredIsMetWithSilence() {
    isFollowed();
    Map<String, String> form = inbound(nextSid(), PHONE, "yes");
    form.put("OptOutType", "START");
    assertThat(messages(post("/twilio/inbound", form))).isEmpty();
    assertThat(text("thanks")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Liked “Reply STOP to stop.”",
        "Le gustó “STOP para salir.”",
        "\u200a\u200b👍\u200b to “ Text STOP to end. ”",
        DRIVING,
        "[Auto-reply] Thank you for contacting Acme Roofing. Reply STOP to opt out.",
        "Nuestra oficina está cerrada. Responda STOP para no recibir mensajes.",
      })
  void machinesAndReactionsHearNothingAndStopNothing(String said) {
    isFollowed();
    assertThat(text(said)).isEmpty();
    assertThat(query("select status from subscriber")).containsExactly("ACTIVE");
    assertThat(query("select status from subscription")).containsExactly("ACTIVE");
    assertThat(query("select * from unclear_words")).isEmpty();
  }

  @Test
  void whatStandsBesideAQuoteIsHeard() {
    isFollowed();
    assertThat(
            text("where is it?\n\nOn Tue, May 5, 2026 at 9:00 AM Court wrote:\n> STOP to end")
                .get(0))
        .contains("May 18");
    assertThat(text("it says \"Reply STOP to end\" what does that mean")).isNotEmpty();
    assertThat(query("select status from subscriber")).containsExactly("ACTIVE");
    assertThat(text("“STOP”")).hasSize(1);
    assertThat(query("select status from subscriber")).containsExactly("STOPPED");
  }

  @Test
  void secondTextOfTenMinutesThatWeCannotAnswerIsKeptAndMetWithSilence() {
    isFollowed();
    assertThat(text("zebra zebra")).hasSize(1);
    assertThat(text("zebra zebra")).isEmpty();
    assertThat(text("giraffe quagga")).isEmpty();
    assertThat(query("select texts from unclear_words order by id")).containsExactly("2", "1");
    assertThat(text(OTHER_PHONE, "zebra zebra")).hasSize(1);
    MovableClock.pass(Duration.ofMinutes(11));
    assertThat(text("zebra zebra")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Beep boop here is the robot of the flower shop",
        "Hi! Where do you want your pizza delivered today, and how do you pay?",
        "ok",
      })
  void twoMachinesExchangeTwoTextsAtMost(String always) {
    isFollowed();
    int ours = 0;
    for (int time = 0; time < 6; time++) {
      ours += text(always).size();
    }
    assertThat(ours).isLessThanOrEqualTo(2);
  }

  @Test
  void whoAsksThriceInFewWordsIsAnsweredThrice() {
    isFollowed();
    text("where is it?");
    text("where is it?");
    assertThat(text("where is it?")).hasSize(1);
  }
}

package org.docketline.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.docketline.MovableClock;
import org.docketline.ServiceTest;
import org.docketline.sms.Segments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What only a court can say is answered by whom to call, in every state of a ticket. */
@QuarkusTest
class CallAnswersTest extends ServiceTest {
  private static final String PINE = "A100200,PINE COURT,2026-05-18,9:30,,,";

  // A text for each topic, and what must stand in its answer whatever the ticket's state.
  private static final Map<String, String> ASKED =
      Map.ofEntries(
          Map.entry("I paid already online last week do i still have to come", "receipt"),
          Map.entry("what did i do", "stands on the ticket"),
          Map.entry("is there a warrent out 4 me", "only the court can say"),
          Map.entry("when can i get my license back", "license office"),
          Map.entry("i lost my ticket how do i find the number", "the number is on the ticket"),
          Map.entry("do i need a lawyer", "for free"),
          Map.entry("wrong person got the ticket it was my brother driving", "tell the court"),
          Map.entry("i never got that ticket in the mail", "tell the court"),
          Map.entry("i need somebody speak bosnian in court", "It is free"),
          Map.entry("is there a ramp i am in a wheelchair", "It is free"),
          Map.entry("can i do it by zoom", "by video or phone"),
          Map.entry("what are your office hours", "when the office is open"),
          Map.entry("can i do a payment plan", "can't pay all"),
          Map.entry("my boss wants proof i have court", "paper for your job"),
          Map.entry("my reminders stopped after i got a new phone", "from that phone"),
          Map.entry("can u text my mom too", "from their own phone"),
          Map.entry("will ice be there", "who will be at court"),
          Map.entry("do i have to come", "only the court can say"));

  // These tell no date: who asks them does not ask for one.
  private static final List<String> DATELESS =
      List.of("stands on", "there is a warrant", "license", "that phone", "own phone", "legal aid");

  @Inject MeterRegistry meters;

  private String ask(String question) {
    List<String> answer = text(question);
    assertThat(answer).as(question).hasSize(1);
    assertThat(Segments.count(answer.get(0))).as(answer.get(0)).isBetween(1, 2);
    return answer.get(0);
  }

  private void everyAnswerSays(String phone, String ofTheDate) {
    ASKED.forEach(
        (question, words) -> {
          String answer = ask(question);
          assertThat(answer).contains(words);
          if (DATELESS.stream().noneMatch(answer::contains)) {
            assertThat(answer).as(question).contains(phone, ofTheDate);
          } else {
            assertThat(answer).as(question).containsAnyOf(phone, "314-555-0110");
            assertThat(answer).as(question).doesNotContain("May 18", "STATUS", "looking for");
          }
        });
    assertThat(query("select count(*) from subscriber where status = 'STOPPED'"))
        .containsExactly("0");
  }

  @Test
  void withADateAheadTheCourtIsCalledAndTheDateStays() {
    countySays(PINE);
    text("A100200");
    everyAnswerSays("Pine Ridge Court, 303-555-0112", "Monday, May 18 at 9:30 AM");
    assertThat(ask("I paid already")).contains("Until the court says otherwise, your date stays");
    MovableClock.set("2026-05-18T15:00:00");
    everyAnswerSays("303-555-0112", "May 18 at 9:30 AM");
  }

  @Test
  void withoutADateAheadNoneIsSaidToStay() {
    countySays(PINE);
    text("A100200");
    MovableClock.set("2026-05-20T12:00:00");
    everyAnswerSays("303-555-0112", "text STATUS");
    assertThat(ask("xyzzy"))
        .isEqualTo(
            "We can't answer that by text. Call Pine Ridge Court, 303-555-0112."
                + " To see how your ticket stands, text STATUS.");
  }

  @Test
  void ofAWatchedTicketAndOfNoneTheCountyIsCalled() {
    everyAnswerSays("the county, 314-555-0110", "text us your ticket number");
    text("Z900100");
    everyAnswerSays("the county, 314-555-0110", "We are still looking for your ticket");
  }

  @Test
  void countysNumberIsNotSaidToBeACourts() {
    countySays("A100200,BIRCH HOLLOW,2026-05-18,9:30,,,");
    text("A100200");
    everyAnswerSays("the county, 314-555-0110", "Monday, May 18 at 9:30 AM");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "is there a ramp i am in a wheelchair | The court says: Ramp at the side door",
        "i need an interpreter | The court says: Ask at the window",
        "when are you open | The court says: Monday to Friday",
        "can i come by video | To join: https://meet.example.org/pine-ridge",
        "do i have a warrant | A missed date can lead to a fee.",
        "a que hora abren | La corte dice: De lunes a viernes",
        "tengo orden de arresto | Faltar puede costarle.",
        "ya no tengo carro, tengo que ir? | solo la corte puede decir si tiene que ir",
        "va a estar la migra en la corte? | abogado",
      })
  void whatTheCourtSaysItselfIsSaidToo(String question, String said) {
    countySays(PINE);
    text("A100200");
    if (said.matches("(La corte|Faltar|solo|abogado).*")) {
      text("ESPA\u00d1OL");
    }
    assertThat(ask(question)).contains(said, "303-555-0112");
    assertThat(query("select status from subscription")).containsExactly("ACTIVE");
  }

  @Test
  void ofSeveralCourtsTheNextOneIsCalled() {
    countySays("A100200,OAK COURT,2026-06-18,9:30,,,", "B200300,PINE COURT,2026-05-18,14:00,,,");
    text("A100200, B200300");
    assertThat(ask("can i get a lawyer"))
        .contains("Pine Ridge Court, 303-555-0112", "May 18", "other courts")
        .doesNotContain("Oakville");
  }

  @Test
  void whatIsNotUnderstoodIsAnsweredInOneSegmentWithTheDate() {
    countySays(PINE);
    double before = unclear("en");
    assertThat(ask("xyzzy")).contains("ticket number", "ESPA\u00d1OL", "314-555-0110");
    MovableClock.pass(Duration.ofMinutes(11)); // a second one within ten is met with silence
    assertThat(ask("xyzzy")).contains("ticket number").doesNotContain("ESPA\u00d1OL");
    assertThat(unclear("en") - before).isEqualTo(2);
    text("A100200");
    MovableClock.pass(Duration.ofMinutes(11));
    String answer = ask("xyzzy");
    assertThat(answer)
        .isEqualTo(
            "We can't answer that by text. Call Pine Ridge Court, 303-555-0112."
                + " Your court date: Monday, May 18 at 9:30 AM.");
    assertThat(Segments.count(answer)).isEqualTo(1);
    var picture = inbound(nextSid(), PHONE, "");
    picture.put("NumMedia", "1");
    assertThat(messages(post("/twilio/inbound", picture)).get(0))
        .contains("can't read pictures", "303-555-0112", "May 18");
  }

  private double unclear(String language) {
    return meters.counter("docketline.inbound.unclear", "language", language).count();
  }

  @Test
  void statusIsAskedForInOtherWords() {
    countySays(PINE);
    text("A100200");
    assertThat(ask("whats going on with my case")).isEqualTo(ask("STATUS"));
  }
}

package org.docketline.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.docketline.ServiceTest;
import org.docketline.sms.Segments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What residents ask, answered from the directory entry of their own court. */
@QuarkusTest
class QuestionsTest extends ServiceTest {
  private String ask(String question) {
    var answer = text(question);
    assertThat(answer).hasSize(1);
    assertThat(Segments.count(answer.get(0))).isBetween(1, 2);
    return answer.get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "when is my court date | Monday, May 18 at 9:30 AM",
        "¿cuándo es mi corte? | lunes, 18 de mayo a las 9:30",
        "where is it? | 9 Ridge Road, Pine Ridge",
        "how do I pay? | Pay online: https://pay.example.org/pine-ridge",
        "dónde pago | https://pay.example.org/pine-ridge",
        "I can't come | call the court before that day",
        "can I cancel my court date | we can't change a court date",
        "I can't make it, what happens at the end? | we can't change a court date",
        "what happens if I miss it | Only the court can say",
        "what should I bring | a photo ID",
        "is this real? | This phone asked us",
        "a person please | no one reads these texts",
        "when does it stop being late | Monday, May 18",
        "I want to quit paying | Pay online",
      })
  void questionIsAnsweredFromTheCourtsOwnEntry(String question, String expected) {
    countySays("A100200,PINE COURT,2026-05-18,9:30,,,");
    text("A100200");
    assertThat(ask(question)).contains(expected, "303-555-0112", "0200");
    assertThat(query("select status from subscription")).containsExactly("ACTIVE");
  }

  @Test
  void answerSaysWhatTheCourtWantsSaid() {
    countySays("A100200,PINE COURT,2026-05-18,9:30,,,");
    text("A100200");
    assertThat(ask("where do I go"))
        .contains("More: https://pine-ridge.example.org", "The court says: Use the side door");
  }

  @Test
  void courtsWordsAreNotSaidInALanguageThatItHasNoneIn() {
    countySays("A100200,PINE COURT,2026-05-18,9:30,,,");
    text("A100200");
    text("ESPA\u00d1OL");
    assertThat(ask("\u00bfd\u00f3nde es?"))
        .contains("https://pine-ridge.example.org")
        .doesNotContain("side door", "La corte dice");
  }

  @Test
  void ofSeveralCourtsTheNextHearingsAnswersAndSaysHowToAskOfAnother() {
    countySays("A100200,OAK COURT,2026-06-18,9:30,,,", "B200300,PINE COURT,2026-05-18,14:00,,,");
    text("A100200, B200300");
    assertThat(ask("who do I call to reschedule"))
        .contains("303-555-0112", "0300", "text its number")
        .doesNotContain("0200");
    assertThat(text("A100200").get(0)).contains("314-555-0111", "June 18");
  }

  @Test
  void severalTicketsOfOneCourtAreShownByStatus() {
    countySays("A100200,OAK COURT,2026-06-18,9:30,,,", "B200300,OAK COURT,2026-05-18,14:00,,,");
    text("A100200, B200300");
    assertThat(ask("when")).contains("0300", "May 18", "text STATUS");
  }

  @Test
  void whoFollowsNothingIsAskedForANumber() {
    assertThat(ask("when is my court date")).contains("Text us its number", "314-555-0110");
    assertThat(ask("who is this")).contains("we text court dates", "314-555-0110", "STOP");
    assertThat(ask("I need a person")).contains("314-555-0110");
  }

  @Test
  void numberThatIsWatchedForIsAnsweredAsThat() {
    text("Z900100");
    assertThat(ask("when do I go")).contains("not found", "0100", "314-555-0110");
  }

  @Test
  void citationWithoutADateIsAnsweredByItsCountysTelephone() {
    countySays("A100200,NOBODY KNOWS,2026-05-18,9:30,,,");
    text("A100200");
    assertThat(ask("how do I pay")).contains("The court, through Test County, 314-555-0110");
  }

  @Test
  void wishToStopIsHeardInOtherWords() {
    countySays("A100200,OAK COURT,2026-05-18,9:30,,,");
    text("A100200");
    assertThat(ask("dejen de escribirme")).contains("ya no recibira mensajes");
    assertThat(query("select status from subscription")).containsExactly("ENDED");
  }

  @Test
  void pictureWithoutANumberIsAnsweredByAskingForIt() {
    var form = inbound(nextSid(), PHONE, "");
    form.put("NumMedia", "1");
    assertThat(messages(post("/twilio/inbound", form)))
        .singleElement()
        .asString()
        .contains("type the ticket number");
    countySays("A100200,OAK COURT,2026-05-18,9:30,,,");
    form = inbound(nextSid(), PHONE, "A100200");
    form.put("NumMedia", "2");
    assertThat(messages(post("/twilio/inbound", form)).get(0)).contains("May 18");
  }
}

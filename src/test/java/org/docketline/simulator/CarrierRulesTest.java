package org.docketline.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CarrierRulesTest {
  private static final String PHONE = "+13145550142";

  private final OptOuts optOuts = new OptOuts();

  @ParameterizedTest
  @ValueSource(
      strings = {"STOP", " stop\n", "Unsubscribe", "END", "quit", "StopAll", "cancel", "REVOKE"})
  void singleWordStops(String word) {
    optOuts.hear(PHONE, word);
    assertThat(fault(PHONE, "Hello")).isEqualTo(CarrierFault.OPTED_OUT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"STOP PLEASE", "the end", "REMOVE", "402117530", ""})
  void otherWordsAreTheServicesToUnderstand(String body) {
    optOuts.hear(PHONE, body);
    assertThat(fault(PHONE, "Hello")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"START", "yes", "Unstop"})
  void startUndoesStop(String word) {
    optOuts.hear(PHONE, "STOP");
    optOuts.hear(PHONE, word);
    assertThat(fault(PHONE, "Hello")).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "5550142, Hello, BAD_TO",
    "+0314555, Hello, BAD_TO",
    ", Hello, NO_TO",
    "+13145550142, , NO_BODY",
  })
  void badFormsAreRefusedByTheirCode(String to, String body, CarrierFault expected) {
    assertThat(fault(to, body)).isEqualTo(expected);
  }

  @Test
  void longestBodyIsSixteenHundredCharacters() {
    assertThat(fault(PHONE, "x".repeat(1600))).isNull();
    assertThat(fault(PHONE, "x".repeat(1601))).isEqualTo(CarrierFault.BODY_TOO_LONG);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<Response/>|",
        "<Response><Message>One &amp; two</Message></Response>|One & two",
        "<Response><Message><Body>One</Body></Message><Message>Two</Message></Response>|One;Two",
      })
  void everyMessageOfTheAnswerIsATextToThePhone(String xml, String texts) throws IOException {
    assertThat(String.join(";", TwimlAnswer.parse(xml).messages()))
        .isEqualTo(texts == null ? "" : texts);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html><br></html>",
        "<!DOCTYPE r [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><Response>&x;</Response>"
      })
  void answerThatIsNotTwimlIsRefused(String answer) {
    assertThatThrownBy(() -> TwimlAnswer.parse(answer)).isInstanceOf(IOException.class);
  }

  @Test
  void phoneKeepsItsLastTwoHundredTexts() {
    CarriedTexts texts = new CarriedTexts(Clock.systemUTC());
    for (int at = 1; at <= 205; at++) {
      texts.add(PHONE, TextDirection.API, String.format(Locale.ROOT, "Text %d", at), "queued");
    }
    assertThat(texts.of(PHONE)).hasSize(200);
    assertThat(texts.of(PHONE).get(0).body()).isEqualTo("Text 6");
  }

  @Test
  void statusOfATextMovesOn() {
    CarriedTexts texts = new CarriedTexts(Clock.systemUTC());
    CarriedText text = texts.add(PHONE, TextDirection.API, "Hello", "queued");
    texts.advance(text, "sent");
    assertThat(texts.find(text.sid())).map(CarriedText::status).contains("sent");
  }

  private CarrierFault fault(String to, String body) {
    return new NewText(to, "+13145550100", null, body, null, null).fault(optOuts).orElse(null);
  }
}

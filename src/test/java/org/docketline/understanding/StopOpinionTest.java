package org.docketline.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.docketline.subscription.EndReason;
import org.docketline.understanding.Command.Stop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StopOpinionTest {
  private static final TextParser PARSER = new TextParser(Pattern.compile("[A-Z0-9]{5,20}"));
  private static final StopOpinion OPINION = new StopOpinion(GramWeights.named("stop"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "please stop texting me",
        "take my number off your list",
        "i do not want these messages anymore",
        "ya no me manden mensajes",
        "ne pišite mi više",
        "не пишите мне",
        "đừng nhắn tin nữa"
      })
  void plainWishIsNotDoubted(String text) {
    assertThat(OPINION.doubts(text, EndReason.ASKED_TO_STOP)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "can the officer cancel my court date",
        "what time does court end tomorrow",
        "cuando es mi corte",
        "how much do i have to pay at the window"
      })
  void talkOfACourtIsDoubted(String text) {
    assertThat(OPINION.doubts(text, EndReason.ASKED_TO_STOP)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "STOP",
        "stop.",
        "S.T.O.P.",
        "st0p",
        "🛑",
        "unsubscribe",
        "END",
        "quit",
        "cancel",
        "parar",
        "NO MÁS",
        "baja",
        "fin",
        "kraj",
        "ngừng",
        "отмена",
        "stop thank you and god bless"
      })
  void wordToStopIsNeverDoubted(String text) {
    assertThat(PARSER.parse(text)).isEqualTo(new Stop(EndReason.ASKED_TO_STOP, false));
  }

  @Test
  void lessIsDoubtedOfTheWrongPerson() {
    assertThat(PARSER.parse("wrong number")).isEqualTo(new Stop(EndReason.WRONG_NUMBER, false));
  }
}

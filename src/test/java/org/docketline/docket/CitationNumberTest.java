package org.docketline.docket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitationNumberTest {
  @ParameterizedTest
  @CsvSource({
    "a-100 200,A100200",
    "' 789.674/515 ',789674515",
    "#4915680,4915680",
    "789\u2013674\u2014515,789674515",
    "\uff21\uff11\uff10\uff10\uff12,A1002",
    "A\u200b100\u00a0200\ufeff,A100200",
    "'-./# ',''"
  })
  void differentHandsWriteOneNumber(String written, String normal) {
    assertThat(CitationNumber.normalise(written)).isEqualTo(normal);
  }

  @Test
  void normalFormOfEveryCharacterIsNormal() {
    IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
        .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
        .mapToObj(c -> CitationNumber.normalise("A" + Character.toString(c)))
        .forEach(number -> assertThat(CitationNumber.normalise(number)).isEqualTo(number));
  }

  @Test
  void numberThatIsNotNormalIsRefused() {
    assertThatThrownBy(() -> new CitationNumber("a-1")).isInstanceOf(RuntimeException.class);
    assertThatThrownBy(() -> new CitationNumber("")).isInstanceOf(RuntimeException.class);
  }

  @Test
  void textsNameItByItsLastFourCharacters() {
    assertThat(new CitationNumber("A100200").lastFour()).isEqualTo("0200");
    assertThat(new CitationNumber("A10").lastFour()).isEqualTo("A10");
    assertThat(new CitationNumber("101126CNCR").lastFour()).isEqualTo("1126");
    assertThat(new CitationNumber("4CNJV").lastFour()).isEqualTo("4");
    assertThat(new CitationNumber("CNJV").lastFour()).isEqualTo("CNJV");
  }
}

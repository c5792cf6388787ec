package org.docketline.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionPickTest {
  private static final List<String> THREE = List.of("a", "b", "c");

  @ParameterizedTest
  @CsvSource({
    "1, a", "2., b", "#3, c", "Number 2, b", "option 1 please, a", "the second one, b", "One, a",
    "it's 3, c", "REMOVE 2, b", "dos, b", "la primera, a", "2nd, b", "no. 3, c", "１, a"
  })
  void oneIsPicked(String body, String expected) {
    assertThat(OptionPick.of(body).orElseThrow().from(THREE)).containsExactly(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"both", "ALL", "Todas", "all please"})
  void everyOneIsPicked(String body) {
    assertThat(OptionPick.of(body).orElseThrow().from(THREE)).isEqualTo(THREE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "yes",
        "1 or 2",
        "12",
        "0",
        "the court",
        "stop all",
        "1234567",
        "A1",
        "no"
      })
  void nothingIsPicked(String body) {
    assertThat(OptionPick.of(body)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"4", "nine thousand"})
  void whatIsNotThereIsNotPicked(String body) {
    assertThat(OptionPick.of(body).map(pick -> pick.from(THREE)).orElse(List.of())).isEmpty();
  }
}

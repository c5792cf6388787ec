package org.docketline.scenario;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a scenario says wrongly is named with its file and line. */
class ScenarioWordsTest {
  private static final List<Phrase> PHRASES =
      List.of(
          Phrase.of("at (.*)", (parts, line) -> ScenarioTest.moment(parts.group(1), line)),
          Phrase.of("(\\w+) gets", (parts, line) -> line.textBelow()));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "at Mon 2026-05-04 12:00/Ann sings      | week.txt:2: no sentence of scenarios: Ann sings",
        "at Tue 2026-05-04 12:00                | week.txt:1: no moment",
        "at noon                                | week.txt:1: no moment",
        "/  Too deep/at Mon 2026-05-04 12:00     | week.txt:2: it stands below no sentence",
        "Ann gets/  No bar before these words   | week.txt:1: a text stands after a bar"
      })
  void faultIsNamedWithItsLine(String text, String message) {
    assertThatThrownBy(() -> act(List.of(text.split("/"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message);
  }

  private static void act(List<String> lines) {
    Phrase.understand(Scenario.parse("week.txt", lines), PHRASES).forEach(Runnable::run);
  }
}

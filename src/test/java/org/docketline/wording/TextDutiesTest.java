package org.docketline.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What carriers demand of our texts, whatever they have to tell. */
class TextDutiesTest {
  private static final Map<String, String> FACTS =
      Stream.of(Placeholder.values()).collect(Collectors.toMap(Placeholder::key, open -> "-"));

  private final LanguageTexts english = Counties.english(Counties.sample());

  @ParameterizedTest
  @EnumSource(TextBrevity.class)
  void firstTextOfAnEnrollmentCarriesWhatCarriersDemand(TextBrevity brevity) {
    for (String key : List.of("enrolled", "watching-enrolled", "several-enrolled")) {
      assertThat(english.rendered(TextsByKey.filled(key, FACTS), brevity).text())
          .startsWith("Sample County court texts")
          .contains("Msg frequency varies.", "Msg & data rates may apply.", "HELP", "STOP");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"help", "help-stopped"})
  void helpSaysWhatCarriersDemandInItsLength(String key) {
    assertThat(english.say(TextsByKey.filled(key, Map.of())))
        .hasSizeBetween(20, 320)
        .contains(
            "Sample County court texts",
            "314-555-0100",
            "Msg frequency varies",
            "Msg & data rates may apply");
  }

  @Test
  void helpSaysHowToStop() {
    assertThat(english.say(ServiceText.HELP)).contains("STOP");
  }

  @Test
  void onlyTextsToStoppedPhonesNameStart() {
    assertThat(TextsByKey.beginningWith(""))
        .filteredOn(
            key -> english.say(TextsByKey.filled(key, FACTS)).matches("(?s).*\\bSTART\\b.*"))
        .hasSameElementsAs(
            Set.of("stopped", "stopped-none", "stopped-still", "answer-stopped", "help-stopped"));
  }
}

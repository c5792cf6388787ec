package org.docketline.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.docketline.understanding.OptionPick.Asked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer as people give it: the cases are {@code understanding/choices.csv}. */
class OptionPickTest {
  private static final List<NamedOption> THREE =
      List.of(
          option("402118846", LocalDate.of(2026, 5, 18), "Pagedale Municipal Court", "Pagedale"),
          option("402120195", LocalDate.of(2026, 6, 1), "Oakville Municipal Court", "OAK COURT"),
          option("402117530", LocalDate.of(2026, 6, 23), "St. Ann Municipal Court", "St. Ann"));

  private static NamedOption option(String number, LocalDate day, String... names) {
    return new NamedOption(
        number, List.of(number, number.substring(5)), List.of(names), List.of(day));
  }

  private static String read(OptionPick pick, List<NamedOption> options) {
    if (pick.isNone()) {
      return "none";
    }
    List<String> places =
        pick.picked().stream().map(value -> String.valueOf(place(value, options))).toList();
    return places.isEmpty() ? (pick.isTry() ? "again" : "-") : String.join(" ", places);
  }

  private static int place(String value, List<NamedOption> options) {
    return options.stream().map(NamedOption::value).toList().indexOf(value) + 1;
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/understanding/choices.csv", delimiter = '|')
  void answerIsReadAsItIsMeant(String asked, String body, String expected) {
    List<NamedOption> options = asked.equals("two") ? THREE.subList(0, 2) : THREE;
    Asked about = asked.equals("keep") ? Asked.TO_KEEP : Asked.TO_LEAVE;
    assertThat(read(OptionPick.of(body, options, about), options)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "...", "👍"})
  void withoutAWordNothingIsRead(String body) {
    assertThat(OptionPick.of(body, THREE, Asked.TO_LEAVE).isAnswer()).isFalse();
  }

  @Test
  void tenthWordOfALongTextTakesNoLongerThanItsFirst() {
    String longest = "may 18 ".repeat(17);
    assertThat(OptionPick.of(longest, THREE, Asked.TO_LEAVE).isAnswer()).isTrue();
    assertThat(OptionPick.of(longest.repeat(14), THREE, Asked.TO_LEAVE).isTry()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2|ES", "spanish please|ES", "en español por favor|ES", "Español|ES", "castellano|ES",
        "English|EN", "in english|EN", "inglés|EN", "tiếng Việt|VI", "vietnamese|VI",
        "bosanski|BS", "na bosanskom|BS", "bosnian please|BS", "русский|RU", "по-русски|RU",
        "испанский|ES", "španski|ES", "ruski|RU", "the last one|RU"
      })
  void languageIsNamedInAnyLanguage(String body, String expected) {
    List<NamedOption> languages =
        List.of("EN", "ES", "VI", "BS", "RU").stream()
            .map(code -> org.docketline.subscription.Language.valueOf(code))
            .map(
                one ->
                    new NamedOption(one.name(), List.of(), LanguageWords.namesOf(one), List.of()))
            .toList();
    assertThat(OptionPick.of(body, languages, Asked.WHICH).picked()).containsExactly(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yes",
        "Yes.",
        "YES PLEASE",
        "yes delete it",
        "yep",
        "sí",
        "si, por favor",
        "da",
        "có",
        "vâng",
        "да",
        "Да, удалите",
        "delete it all",
        "do it"
      })
  void yesIsSaidInAnyLanguage(String body) {
    assertThat(OptionPick.isYes(body)).isTrue();
    assertThat(OptionPick.isNo(body)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no",
        "No thanks",
        "nope",
        "don't",
        "do not delete",
        "never mind",
        "no, gracias",
        "ne",
        "không",
        "нет",
        "keep it"
      })
  void soIsNo(String body) {
    assertThat(OptionPick.isNo(body)).isTrue();
    assertThat(OptionPick.isYes(body)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "dung", "stop", "start", "hello", "what is deleted"})
  void andNeitherIsSaidOtherwise(String body) {
    assertThat(OptionPick.isYes(body)).isFalse();
    assertThat(OptionPick.isNo(body)).isFalse();
  }
}

package org.docketline.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.docketline.subscription.Language;
import org.docketline.understanding.LanguageTraining.Labelled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Languages of {@code language-heldout.csv}, on which neither model nor margin was tuned. */
class LanguageHeldOutTest {
  private static final List<Labelled> TEXTS = LanguageTraining.table("language-heldout.csv");

  @ParameterizedTest
  @EnumSource
  void languageThatIsDecidedIsRight(Language language) {
    List<Language> decided =
        TEXTS.stream()
            .filter(text -> text.language().equals(language.code()))
            .map(text -> LanguageWords.spokenIn(text.text()))
            .flatMap(Optional::stream)
            .toList();
    assertThat(decided).as("coverage").hasSizeGreaterThan(45);
    assertThat(decided)
        .filteredOn(language::equals)
        .hasSizeGreaterThanOrEqualTo((int) Math.ceil(0.97 * decided.size()));
  }

  @Test
  void noTextToLearnFromIsHeldOut() {
    assertThat(TEXTS)
        .filteredOn(text -> !text.language().isEmpty())
        .doesNotContainAnyElementsOf(LanguageTraining.texts());
  }
}

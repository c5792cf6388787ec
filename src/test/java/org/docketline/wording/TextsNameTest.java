package org.docketline.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.docketline.subscription.Language;
import org.junit.jupiter.api.Test;

/** What a county's texts are called. */
class TextsNameTest {
  private static String help(String county, String texts, Language language) {
    Map<String, String> named =
        Map.of("docketline.county.name", county, "docketline.county.texts-name", texts);
    return Counties.texts(Counties.county(named), language).say(ServiceText.HELP);
  }

  @Test
  void countyNamesItsTextsInEveryLanguage() {
    for (Language language : new Language[] {Language.EN, Language.ES}) {
      assertThat(help("Oak County", "OakTexts", language))
          .startsWith("OakTexts: ")
          .doesNotContain("Oak County");
    }
  }

  @Test
  void withoutANameTheyAreCalledAfterTheCounty() {
    assertThat(help("Oak County", "", Language.EN)).startsWith("Oak County court texts: ");
    assertThat(help("Oak County", "", Language.ES)).startsWith("Oak County, avisos de la corte: ");
  }

  @Test
  void courtsAreNotNamedTwice() {
    assertThat(help("Oak County Courts", "", Language.EN)).startsWith("Oak County Courts texts: ");
    assertThat(help("Municipal Court of Oak", "", Language.ES))
        .startsWith("Municipal Court of Oak, avisos: ");
  }

  @Test
  void nameIsToldInTheLettersThatCostLeast() {
    assertThat(help("Oak County", "Oak\u2014Texts", Language.EN)).startsWith("Oak-Texts: ");
  }
}

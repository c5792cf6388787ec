package org.docketline.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.docketline.sms.Segments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheapLettersTest {

  @ParameterizedTest
  @CsvSource({
    "Judge\u2019s \u201cOld\u201d Court, \"Judge's \"\"Old\"\" Court\"",
    "North\u2013West \u2014 Division\u2011A, North-West - Division-A",
    "Ca\u00f1on City \u2022 S\u00e3o Jos\u00e9, Ca\u00f1on City - Sao Jos\u00e9",
    "Jose\u0301 Court, Jose Court",
    "\u0141\u00f3d\u017a \u0160ari\u0107 \u0110\u00f4ng, Lodz Saric Dong",
    "Court \ud83c\udfdb\ufe0f Hall, Court ? Hall",
    "Room\u00a05\u2009B\u200b, Room 5 B",
    "\uff32oom \u2163 \u00bd, Room IV 1/2",
    "A [1] {2} ~ ^ | \\ \u20ac, A (1) (2) - ' / / EUR"
  })
  void anyNameComesIntoTheAlphabetOfCheapTexts(String name, String plain) {
    assertThat(CheapLetters.plain(name))
        .isEqualTo(plain.replaceAll("^\"|\"$", "").replace("\"\"", "\""));
  }

  @Test
  void lineEndsAndBlanksAreOneSpace() {
    assertThat(CheapLetters.plain("  Hall\r\nof\t\tJustice\f ")).isEqualTo("Hall of Justice");
  }

  @Test
  void everyCharacterThereIsTakesOneSeptetEach() {
    for (int from = 0; from <= Character.MAX_CODE_POINT - 100; from += 100) {
      String plain = CheapLetters.plain(text(from));
      assertThat(Segments.isGsm7(plain)).as("from U+%x", from).isTrue();
      assertThat(plain)
          .as("from U+%x", from)
          .doesNotContainPattern("[\\[\\]{}^~|\\\\\u20ac\\n\\r\\f]|  ");
    }
  }

  // Halves of pairs are in it too: files hold them.
  private static String text(int from) {
    return new String(IntStream.range(from, from + 100).toArray(), 0, 100);
  }
}

package org.docketline.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a clerk sees of a text: the cases are {@code understanding/masked.csv}. */
class MaskedTextTest {
  private static final Pattern ESCAPED = Pattern.compile("\\\\u([0-9a-f]{4})");

  record Case(String text, String shown) {}

  static List<Case> cases() throws IOException {
    try (InputStream file = MaskedTextTest.class.getResourceAsStream("/understanding/masked.csv");
        var rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      return rows.stream()
          .map(row -> new Case(plain(row.getField("text")), plain(row.getField("shown"))))
          .toList();
    }
  }

  private static String plain(String written) {
    return ESCAPED
        .matcher(written)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1), 16))));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void noNumberAddressOrNameThatCanBeToldIsShown(Case one) {
    assertThat(MaskedText.of(one.text()).shown()).isEqualTo(one.shown());
  }

  @ParameterizedTest
  @CsvSource({
    "'Quit it, PLEASE!', quit  it please",
    "'no más', No mas.",
    "call 314-555-0142, call 4111 1111",
    "'I''m not Rigoberto', 'i''m not Bartholomew'",
    "отстаньте!, Отстаньте",
  })
  void textsThatDifferInShapeAloneAreLike(String one, String other) {
    assertThat(MaskedText.of(one).key()).isEqualTo(MaskedText.of(other).key());
  }

  /** What is masked alike need not mean the same. */
  @ParameterizedTest
  @CsvSource({"Leverancier, Rigoberto", "PARAD YA LOCOS, HOLA YA GUAPOS", "👍, 👎", "?, !"})
  void textsThatAreShownAlikeAreNotTakenForTheSame(String one, String other) {
    assertThat(MaskedText.of(one).key()).isNotEqualTo(MaskedText.of(other).key());
  }

  @ParameterizedTest
  @ValueSource(strings = {"A", "a@", "1", "Ab ", "x at ", "www.", "\u0301", "#", "'", "[", "a."})
  void longestTextIsMaskedInNoTime(String part) {
    String body = part.repeat(50_000 / part.length());
    MaskedText.of(body);
    long started = System.nanoTime();
    MaskedText.of(body);
    assertThat((System.nanoTime() - started) / 1_000_000).as("milliseconds").isLessThan(500);
  }

  @Test
  void brokenCharactersAreNoObstacle() {
    assertThat(MaskedText.of("\ud800 12 \udc00").shown()).contains("##");
  }
}

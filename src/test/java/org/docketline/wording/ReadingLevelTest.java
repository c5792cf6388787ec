package org.docketline.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every English text is for a reader of sixth grade at most, by Flesch and Kincaid. Names and
 * numbers, which are what it is filled with, are left out. A word's syllables are counted rather
 * too high, and a colon ends no sentence.
 */
class ReadingLevelTest {
  private static final double HIGHEST = 6;
  private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z']*");
  private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

  static Stream<Map.Entry<String, WrittenText>> texts() {
    return WordingFolder.ours("wording/en.properties").entrySet().stream()
        .filter(text -> !PageWords.isKey(text.getKey()));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void textIsPlain(Map.Entry<String, WrittenText> text) {
    String words = text.getValue().text().replaceAll("\\{\\w+}", "");
    if (WORD.matcher(words).results().count() > 2) { // of two words no level can be said
      assertThat(grade(words)).as(text.getKey()).isLessThanOrEqualTo(HIGHEST);
    }
  }

  @Test
  void formLetterIsFoundTooHard() {
    assertThat(
            grade(
                "Failure to appear at the aforementioned proceeding may necessitate issuance of a"
                    + " warrant."))
        .isGreaterThan(12);
  }

  @ParameterizedTest
  @CsvSource({"court, 1", "date, 1", "ticket, 2", "reminder, 3", "little, 2", "citation, 3"})
  void syllablesAreCounted(String word, int syllables) {
    assertThat(syllables(word)).isEqualTo(syllables);
  }

  private static double grade(String text) {
    List<String> words = WORD.matcher(text).results().map(MatchResult::group).toList();
    long sentences =
        Stream.of(text.split("[.?!\\n]+")).filter(part -> WORD.matcher(part).find()).count();
    int syllables = words.stream().mapToInt(ReadingLevelTest::syllables).sum();
    return 0.39 * words.size() / sentences + 11.8 * syllables / words.size() - 15.59;
  }

  private static int syllables(String word) {
    String lower = word.toLowerCase(java.util.Locale.ROOT);
    long groups = VOWELS.matcher(lower).results().count();
    boolean silent = lower.matches(".*[^aeiouyl]e") && groups > 1;
    return (int) Math.max(1, silent ? groups - 1 : groups);
  }
}

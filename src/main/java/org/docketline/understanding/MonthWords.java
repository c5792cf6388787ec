package org.docketline.understanding;

import java.text.Normalizer;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.docketline.subscription.Language;

/** The months as our languages name them, whole or by their first letters. Pure. */
final class MonthWords {
  private static final int FEWEST = 3;
  private static final int LONGEST = 16;
  private static final int SHORTEST_MISTYPED = 6;
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  /** Words that stand beside a day and say nothing of it: of, month, year. */
  private static final Pattern SILENT =
      Pattern.compile("(?i)\\b(?:de|del|thang|ngay|nam|goda|godine)\\b");

  private static final Map<String, Month> NAMES =
      Arrays.stream(Language.values())
          .flatMap(
              language -> Arrays.stream(Month.values()).flatMap(month -> names(month, language)))
          .filter(name -> WORD.matcher(name.getKey()).matches())
          .collect(
              Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));

  private MonthWords() {}

  private static Stream<Map.Entry<String, Month>> names(Month month, Language language) {
    return Stream.of(TextStyle.FULL, TextStyle.FULL_STANDALONE)
        .map(style -> Map.entry(plain(month.getDisplayName(style, language.locale())), month));
  }

  /** The text with each month in the first three letters of its English name. */
  static String inEnglish(String text) {
    String plain = SILENT.matcher(plain(text)).replaceAll(" ");
    return WORD.matcher(plain)
        .replaceAll(word -> Matcher.quoteReplacement(english(word.group())))
        .replaceAll("\\s+", " ")
        .strip();
  }

  private static String english(String word) {
    return ofPlain(word)
        .map(month -> month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH))
        .orElse(word);
  }

  /** The month that this word names, perhaps by its first letters or with one letter wrong. */
  static Optional<Month> of(String word) {
    return word.length() > LONGEST ? Optional.empty() : ofPlain(plain(word));
  }

  private static Optional<Month> ofPlain(String word) {
    return word.length() < FEWEST
        ? Optional.empty()
        : named(word, MonthWords::isAlike).or(() -> named(word, MonthWords::isMistyped));
  }

  private static Optional<Month> named(String word, BiPredicate<String, String> isMeant) {
    return NAMES.entrySet().stream()
        .filter(name -> isMeant.test(word, name.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  // Some languages bend the name: of maj is maja.
  private static boolean isAlike(String word, String name) {
    return name.startsWith(word) || (word.startsWith(name) && word.length() <= name.length() + 1);
  }

  // "Febuary", and the September of much of Latin America.
  private static boolean isMistyped(String word, String name) {
    return name.length() >= SHORTEST_MISTYPED && SpellingSlips.isOneSlipAway(word, name);
  }

  private static String plain(String text) {
    return MARKS
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }
}

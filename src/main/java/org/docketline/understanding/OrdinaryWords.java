package org.docketline.understanding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.docketline.subscription.Language;

/** The words of the five languages that are nobody's name: those that our lists hold. */
final class OrdinaryWords {
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}*]+");
  private static final int SHORTEST_BEGINNING = 4;

  private final Set<String> words = new HashSet<>();
  private final Set<String> beginnings = new HashSet<>();

  OrdinaryWords() {
    read("ordinary");
    for (Language language : Language.values()) {
      read(language.code());
      Stream.of(DayOfWeek.values()).forEach(day -> addDay(day, language.locale()));
      Stream.of(Month.values()).forEach(month -> addMonth(month, language.locale()));
    }
  }

  private void read(String list) {
    String name = "understanding/" + list + ".txt";
    var loader = OrdinaryWords.class.getClassLoader();
    try (var lines =
        new BufferedReader(new InputStreamReader(loader.getResourceAsStream(name), UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(NO_WORD::splitAsStream)
          .forEach(this::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String listed) {
    String word = TextToken.fold(listed.toLowerCase(Locale.ROOT));
    if (!word.endsWith("*")) {
      words.add(word);
    } else if (word.length() > SHORTEST_BEGINNING) {
      beginnings.add(word.substring(0, word.length() - 1));
    }
  }

  private void addDay(DayOfWeek day, Locale locale) {
    for (TextStyle style : new TextStyle[] {TextStyle.FULL, TextStyle.SHORT}) {
      NO_WORD.splitAsStream(day.getDisplayName(style, locale)).forEach(this::add);
    }
  }

  private void addMonth(Month month, Locale locale) {
    for (TextStyle style : new TextStyle[] {TextStyle.FULL, TextStyle.SHORT}) {
      NO_WORD.splitAsStream(month.getDisplayName(style, locale)).forEach(this::add);
    }
  }

  /** Whether this word, in small letters and without accents, is one of them. */
  boolean hold(String word) {
    return words.contains(word) || beginsLikeOne(word);
  }

  private boolean beginsLikeOne(String word) {
    for (int length = SHORTEST_BEGINNING; length <= word.length(); length++) {
      if (beginnings.contains(word.substring(0, length))) {
        return true;
      }
    }
    return false;
  }
}

package org.docketline.understanding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** What the words beside a number say of it: {@code understanding/numbers.txt}. */
final class NumberWords {
  /** The lists of the file. */
  enum Kind {
    TICKET,
    NUMBER,
    OTHER,
    PHONE,
    PLACE,
    WHOSE,
    WITHOUT,
    BETWEEN,
    FILLER,
    AND,
    COPULA,
    TWICE,
    MONTH,
    STREET,
    MONEY
  }

  private static final int DIGITS = 10;
  private static final Map<String, Set<Kind>> KINDS = new HashMap<>();
  private static final Map<String, String> DIGIT_OF = new HashMap<>();

  static {
    String name = "understanding/numbers.txt";
    var loader = NumberWords.class.getClassLoader();
    try (var lines =
        new BufferedReader(new InputStreamReader(loader.getResourceAsStream(name), UTF_8))) {
      String section = "";
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        section = line.startsWith("[") ? line.substring(1, line.length() - 1) : section;
        if (!line.startsWith("#") && !line.startsWith("[") && !line.isBlank()) {
          add(section, line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private NumberWords() {}

  private static void add(String section, String line) {
    for (String word : line.strip().split(" +", -1)) {
      IntStream.range(0, DIGITS)
          .filter(digit -> section.equals("digit" + digit))
          .forEach(digit -> DIGIT_OF.put(word, String.valueOf(digit)));
      if (!section.startsWith("digit")) {
        KINDS
            .computeIfAbsent(word, any -> EnumSet.noneOf(Kind.class))
            .add(Kind.valueOf(section.toUpperCase(Locale.ROOT)));
      }
    }
  }

  /** What a word is, as it is written or without its accents. */
  static Set<Kind> of(String word) {
    String small = word.toLowerCase(Locale.ROOT);
    Set<Kind> exact = KINDS.get(small);
    return exact != null ? exact : KINDS.getOrDefault(TextToken.fold(small), Set.of());
  }

  /** The digit that a word says; empty where it says none. */
  static String digit(String word) {
    return DIGIT_OF.getOrDefault(TextToken.fold(word.toLowerCase(Locale.ROOT)), "");
  }
}

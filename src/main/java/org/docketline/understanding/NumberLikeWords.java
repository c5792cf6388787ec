package org.docketline.understanding;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The parts of a text that may be numbers, without what people write around them. Pure. */
final class NumberLikeWords {
  static final int LONGEST_SERIES = 3;
  private static final Pattern BETWEEN = Pattern.compile("[,;\\n\\r&+|]+|(?i:\\band\\b)");
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
  // "no" and the like are words only when something other than a letter or digit follows: a number
  // may begin with NO. "ticket" may be glued to its number.
  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)(?:(?:citation|ticket)s?(?![a-z])|(?:case|number|num|nos?|nr)(?![a-z0-9]))");
  // Short words that would pass for the series of the number after them.
  private static final Set<String> FILLING =
      Set.of(
          "my", "me", "is", "it", "its", "the", "for", "of", "on", "to", "hi", "hey", "pls", "plz",
          "thx", "ty", "ok", "add", "get", "see", "new", "and", "or", "cit", "tkt", "ref", "was",
          "can", "you", "u", "i", "m", "am", "im", "yes", "now", "all", "has", "got", "due", "at",
          "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "in",
          "by", "as", "so", "this", "that", "please", "thanks", "thank", "hello");

  private NumberLikeWords() {}

  /** What stands between commas, lines and the word "and". */
  static Stream<String> pieces(String text) {
    return BETWEEN.splitAsStream(text);
  }

  static List<String> of(String piece) {
    return SPACE
        .splitAsStream(piece)
        .map(NumberLikeWords::bare)
        .filter(word -> !word.isEmpty() && !FILLING.contains(word.toLowerCase(Locale.ROOT)))
        .toList();
  }

  // Labels are taken off one by one: a repeated group would recurse as deep as the text is long.
  private static String bare(String written) {
    String word = trimmed(written);
    Matcher label = LABEL.matcher(word);
    while (label.lookingAt()) {
      word = trimmed(word.substring(label.end()));
      label = LABEL.matcher(word);
    }
    return word;
  }

  // This goes by hand, since a pattern anchored at the end takes quadratic time on punctuation.
  private static String trimmed(String word) {
    int from = 0;
    int to = word.length();
    while (from < to && !Character.isLetterOrDigit(word.codePointAt(from))) {
      from += Character.charCount(word.codePointAt(from));
    }
    while (from < to && !Character.isLetterOrDigit(word.codePointBefore(to))) {
      to -= Character.charCount(word.codePointBefore(to));
    }
    return word.substring(from, to);
  }
}

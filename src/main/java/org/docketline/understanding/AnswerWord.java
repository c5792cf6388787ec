package org.docketline.understanding;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word of an answer, in small letters without marks; whether a sign of listing stood before it,
 * and whether no more than a sign of dates did.
 */
record AnswerWord(String text, boolean listed, boolean joined) {
  private static final Pattern APOSTROPHE = Pattern.compile("['\u2019\u2018`]");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final String LISTING = ",;&+\n";
  private static final String OF_DATES = "/.-";

  /** The words of a text, which is short. */
  static List<AnswerWord> of(String body) {
    String plain =
        TextToken.fold(
            APOSTROPHE
                .matcher(Normalizer.normalize(body, Normalizer.Form.NFKC))
                .replaceAll("")
                .toLowerCase(Locale.ROOT));
    List<AnswerWord> words = new ArrayList<>();
    int end = 0;
    for (Matcher word = WORD.matcher(plain); word.find(); end = word.end()) {
      String before = plain.substring(end, word.start());
      boolean listed = before.chars().anyMatch(sign -> LISTING.indexOf(sign) >= 0);
      boolean joined = before.length() == 1 && OF_DATES.contains(before) && !words.isEmpty();
      words.add(new AnswerWord(word.group(), listed && !words.isEmpty(), joined));
    }
    return words;
  }

  /** These words with a space between. */
  static String join(List<AnswerWord> words) {
    return String.join(" ", words.stream().map(AnswerWord::text).toList());
  }

  boolean isNumber() {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  boolean holdsDigit() {
    return text.chars().anyMatch(c -> c >= '0' && c <= '9');
  }
}

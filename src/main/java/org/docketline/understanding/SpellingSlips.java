package org.docketline.understanding;

import java.util.List;
import java.util.Set;

/** Reads a word that is one slip away from one that matters as that: "sotp", "stoppp", "cancle". */
record SpellingSlips(List<String> words, Set<String> wordsOfTheirOwn) {
  private static final int SHORTEST = 4;
  private static final int LONGEST = 16;

  String correct(String written) {
    if (written.length() < SHORTEST
        || written.length() > LONGEST
        || wordsOfTheirOwn.contains(written)) {
      return written;
    }
    String once = withoutRepeats(written);
    for (String word : words) {
      if (once.equals(word) || isOneSlipAway(written, word)) {
        return word;
      }
    }
    return written;
  }

  private static String withoutRepeats(String word) {
    var once = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      if (i == 0 || word.charAt(i) != word.charAt(i - 1)) {
        once.append(word.charAt(i));
      }
    }
    return once.toString();
  }

  /** A letter too many, too few or another, or two neighbours exchanged. */
  static boolean isOneSlipAway(String written, String word) {
    return Math.abs(written.length() - word.length()) < 2 && areOneSlipApart(written, word);
  }

  private static boolean areOneSlipApart(String written, String word) {
    int start = 0;
    int shorter = Math.min(written.length(), word.length());
    while (start < shorter && written.charAt(start) == word.charAt(start)) {
      start++;
    }
    String rest = written.substring(start);
    String expected = word.substring(start);
    return after(rest, 1).equals(expected)
        || rest.equals(after(expected, 1))
        || after(rest, 1).equals(after(expected, 1))
        || areExchanged(rest, expected);
  }

  private static boolean areExchanged(String rest, String expected) {
    return rest.length() > 1
        && expected.length() > 1
        && rest.charAt(0) == expected.charAt(1)
        && rest.charAt(1) == expected.charAt(0)
        && after(rest, 2).equals(after(expected, 2));
  }

  private static String after(String word, int letters) {
    return word.substring(Math.min(letters, word.length()));
  }
}

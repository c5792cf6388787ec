package org.docketline.understanding;

import java.util.List;
import java.util.Set;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/** Reads a word that is one slip away from a word that matters as that word: "sotp", "cancle". */
record SpellingSlips(List<String> words, Set<String> wordsOfTheirOwn) {
  /** Below zero for what is further away. */
  private static final DamerauLevenshteinDistance ONE_SLIP = new DamerauLevenshteinDistance(1);

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
    return Math.abs(written.length() - word.length()) < 2 && ONE_SLIP.apply(written, word) >= 0;
  }
}

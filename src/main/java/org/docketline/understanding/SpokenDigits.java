package org.docketline.understanding;

import java.util.ArrayList;
import java.util.List;
import org.docketline.understanding.NumberWords.Kind;

/** A number whose digits were written out as words: "four zero two one". Pure. */
final class SpokenDigits {
  /** Fewer may be so many of something. */
  private static final int FEWEST = 4;

  private static final int LONGEST_FIGURE = 4;

  private SpokenDigits() {}

  /** The same words, with every such row of them as one number. */
  static List<NumberToken> join(List<NumberToken> tokens) {
    List<NumberToken> joined = new ArrayList<>();
    for (int at = 0; at < tokens.size(); ) {
      var digits = new StringBuilder();
      int end = read(tokens, at, digits);
      if (end > at) {
        joined.add(tokens.get(at).withWritten(digits.toString()));
      } else {
        joined.add(tokens.get(at));
        end = at + 1;
      }
      at = end;
    }
    return joined;
  }

  /** Where a row that begins here ends; here, if it is none. */
  private static int read(List<NumberToken> tokens, int from, StringBuilder digits) {
    int words = 0;
    int at = from;
    while (at < tokens.size()) {
      String word = tokens.get(at).written();
      boolean twice = tokens.get(at).is(Kind.TWICE) && at + 1 < tokens.size();
      String digit = NumberWords.digit(twice ? tokens.get(at + 1).written() : word);
      boolean figure = at > from && isFigure(word);
      if (digit.isEmpty() && !figure) {
        break;
      }
      digits.append(figure ? word : digit.repeat(twice ? 2 : 1));
      words += figure ? 0 : 1;
      at += twice ? 2 : 1;
    }
    return words >= FEWEST ? at : from;
  }

  private static boolean isFigure(String word) {
    return word.length() <= LONGEST_FIGURE && word.chars().allMatch(Character::isDigit);
  }
}

package org.docketline.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.docketline.understanding.NumberToken.Gap;
import org.docketline.understanding.NumberWords.Kind;

/** The words of a text that may be numbers or name them. Pure, and linear in the text. */
final class NumberTokens {
  private static final String COMMAS = ",;&+|";
  private static final String NAMING = ":#=(";
  // "no" and the like are words only when something other than a letter or digit follows: a number
  // may begin with NO. "ticket" may be glued to its number.
  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)(?:(?:citation|ticket|boleta|multa)s?(?![a-z])|(?:case|number|num|nos?|nr)(?![a-z0-9]))");

  // A point after "no" or "lic" ends no sentence.
  private static final int LONGEST_SHORTENED = 3;

  private final List<NumberToken> tokens = new ArrayList<>();
  private Gap gap = Gap.COMMA;

  private NumberTokens() {}

  static List<NumberToken> of(String text) {
    var read = new NumberTokens();
    int from = 0;
    for (int at = 0; at <= text.length(); at++) {
      Gap parts = at == text.length() ? Gap.COMMA : gap(text.charAt(at));
      if (parts != Gap.NONE) {
        read.addWord(text.substring(from, at));
        read.widen(parts);
        from = at + 1;
      }
    }
    return read.tokens;
  }

  private static Gap gap(char c) {
    if (COMMAS.indexOf(c) >= 0) {
      return Gap.COMMA;
    }
    if (c == '\n' || c == '\r') {
      return Gap.LINE;
    }
    return Character.isWhitespace(c) || Character.isSpaceChar(c) ? Gap.SPACE : Gap.NONE;
  }

  private void widen(Gap other) {
    gap = gap.compareTo(other) < 0 ? other : gap;
  }

  private void addWord(String raw) {
    String rest = raw;
    while (!rest.isEmpty()) {
      int from = firstLetter(rest);
      boolean money = rest.substring(0, from).indexOf('$') >= 0;
      if (rest.substring(0, from).indexOf('#') >= 0) {
        add("#", false, false);
      }
      if (rest.contains(NumberToken.PHONE)) {
        add(NumberToken.PHONE, false, false);
        return;
      }
      String word = rest.substring(from);
      int label = label(word);
      if (label > 0) {
        add(word.substring(0, label), false, false);
        rest = word.substring(label);
      } else {
        addWhole(word, money);
        return;
      }
    }
  }

  private void addWhole(String word, boolean money) {
    int to = word.length();
    while (to > 0 && !Character.isLetterOrDigit(word.codePointBefore(to))) {
      to -= Character.charCount(word.codePointBefore(to));
    }
    if (to > 0) {
      String after = word.substring(to);
      boolean ends = after.chars().anyMatch(c -> ".!?".indexOf(c) >= 0);
      add(word.substring(0, to), money || after.indexOf('$') >= 0, ends);
      if (after.indexOf('#') >= 0) {
        add("#", false, false);
      }
      widen(after.indexOf(')') >= 0 || !ends ? Gap.NONE : Gap.SPACE);
    } else if (word.indexOf('#') >= 0) {
      add("#", false, false);
    }
  }

  // Where a name for numbers ends to which its number is glued: ticket123, DL#123, dob:3/4/88.
  private static int label(String word) {
    Matcher label = LABEL.matcher(word);
    if (label.lookingAt() && label.end() < word.length()) {
      return label.end();
    }
    for (int at = 1; at < word.length() - 1; at++) {
      if (NAMING.indexOf(word.charAt(at)) >= 0) {
        return NumberWords.of(word.substring(0, at)).isEmpty() ? 0 : at;
      }
    }
    return 0;
  }

  // This goes by hand, since a pattern anchored at the end takes quadratic time on punctuation.
  private static int firstLetter(String word) {
    int from = 0;
    while (from < word.length() && !Character.isLetterOrDigit(word.codePointAt(from))) {
      from += Character.charCount(word.codePointAt(from));
    }
    return from;
  }

  private void add(String word, boolean money, boolean endsSentence) {
    Set<Kind> kinds = NumberFinder.holdsDigit(word) ? Set.of() : kinds(word);
    boolean ends = endsSentence && (kinds.isEmpty() || word.length() > LONGEST_SHORTENED);
    tokens.add(new NumberToken(word, gap, money, ends, kinds));
    gap = Gap.NONE;
  }

  private static Set<Kind> kinds(String word) {
    Set<Kind> kinds = NumberWords.of(word);
    boolean owned = kinds.isEmpty() && (word.endsWith("'s") || word.endsWith("\u2019s"));
    return owned ? NumberWords.of(word.substring(0, word.length() - 2)) : kinds;
  }
}

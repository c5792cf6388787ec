package org.docketline.understanding;

import java.util.ArrayList;
import java.util.List;

/** A text cut into clauses, and those into words: what stands in one belongs together. */
final class TextClauses {
  private static final int STOP_SIGN = 0x1F6D1;
  private static final TextToken NUMBER = TextToken.of("number");
  private static final TextToken STOP = TextToken.of("stop");

  private final List<List<TextToken>> clauses = new ArrayList<>();
  private List<TextToken> clause = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();

  private TextClauses() {}

  static List<List<TextToken>> of(String text) {
    var clauses = new TextClauses();
    text.codePoints().forEach(clauses::read);
    clauses.endClause();
    return clauses.clauses;
  }

  private void read(int c) {
    if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
      word.appendCodePoint(c);
    } else if ("'\u2019\u2018`".indexOf(c) < 0) { // don't and dont are one word
      endWord();
      endWhere(c);
    }
  }

  private void endWhere(int c) {
    if (c == '#') {
      addNumber();
    } else if (c == STOP_SIGN) {
      clause.add(STOP);
    } else if (".,;:!?()\n\r\u2026\u00bf\u00a1".indexOf(c) >= 0) {
      endClause();
    }
  }

  // As in "wrong #"; a row of them says no more than one.
  private void addNumber() {
    if (clause.isEmpty() || !clause.get(clause.size() - 1).equals(NUMBER)) {
      clause.add(NUMBER);
    }
  }

  private void endWord() {
    if (!word.isEmpty()) {
      clause.add(TextToken.of(word.toString()));
      word.setLength(0);
    }
  }

  private void endClause() {
    endWord();
    if (!clause.isEmpty()) {
      clauses.add(clause);
      clause = new ArrayList<>();
    }
  }
}

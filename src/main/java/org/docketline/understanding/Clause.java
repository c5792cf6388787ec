package org.docketline.understanding;

import java.util.List;

/** A clause as one language reads it. */
record Clause(List<String> words, List<Boolean> capitals) {
  static Clause of(List<Token> tokens, Marks marks, Spelling spelling) {
    return new Clause(
        tokens.stream().map(marks::of).map(spelling::correct).toList(),
        tokens.stream().map(Token::capital).toList());
  }

  int size() {
    return words.size();
  }

  String word(int at) {
    return words.get(at);
  }

  boolean isCapital(int at) {
    return capitals.get(at);
  }
}

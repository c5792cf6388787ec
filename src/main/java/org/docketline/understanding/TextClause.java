package org.docketline.understanding;

import java.util.List;

/** A clause as one language reads it. */
record TextClause(List<String> words, List<Boolean> capitals) {
  static TextClause of(List<TextToken> tokens, AccentUse accents, SpellingSlips spelling) {
    return new TextClause(
        tokens.stream().map(accents::of).map(spelling::correct).toList(),
        tokens.stream().map(TextToken::capital).toList());
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

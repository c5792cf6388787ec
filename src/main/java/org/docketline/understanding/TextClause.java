package org.docketline.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A clause as one language reads it. */
record TextClause(List<String> words, List<Boolean> capitals) {
  static TextClause of(List<TextToken> tokens, AccentUse accents, SpellingSlips spelling) {
    return new TextClause(
        tokens.stream().map(accents::of).map(spelling::correct).toList(),
        tokens.stream().map(TextToken::capital).toList());
  }

  /** What stands between these words. */
  List<TextClause> parts(Set<String> between) {
    List<TextClause> parts = new ArrayList<>();
    int begin = 0;
    for (int at = 0; at <= size(); at++) {
      if (at == size() || between.contains(word(at))) {
        parts.add(new TextClause(words.subList(begin, at), capitals.subList(begin, at)));
        begin = at + 1;
      }
    }
    return parts;
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

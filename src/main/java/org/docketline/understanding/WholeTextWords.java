package org.docketline.understanding;

import java.util.List;
import java.util.Set;

/** Words that mean something when nothing stands around them but manners. */
record WholeTextWords(PhraseList phrases, Set<String> beside) {
  /** Whether these clauses hold at least one of the phrases, and nothing else of weight. */
  boolean isAllOf(List<TextClause> text) {
    boolean found = false;
    for (TextClause clause : text) {
      for (int at = 0; at < clause.size(); ) {
        int length = phrases.longestAt(clause, at);
        if (length == 0 && !beside.contains(clause.word(at))) {
          return false;
        }
        found |= length > 0;
        at += Math.max(1, length);
      }
    }
    return found;
  }
}

package org.docketline.understanding;

import java.util.List;
import java.util.Set;

/**
 * A row of words to be found in a clause. Each place takes one word, and glue takes up to four, so
 * a search takes time linear in the clause.
 */
record WordPhrase(List<PhraseSlot> slots) {
  private static final int MOST_GLUE = 4;

  boolean isIn(TextClause clause, Set<String> glue) {
    int places = slots.get(0) instanceof PhraseSlot.Start ? 1 : clause.size();
    for (int at = 0; at < places; at++) {
      if (isAt(clause, glue, at, 0)) {
        return true;
      }
    }
    return false;
  }

  boolean isAt(TextClause clause, Set<String> glue, int at) {
    return isAt(clause, glue, at, 0);
  }

  /** How many words it takes at this place, glue aside; none where it does not stand there. */
  int lengthAt(TextClause clause, int at) {
    return isAt(clause, Set.of(), at, 0) ? slots.size() : 0;
  }

  private boolean isAt(TextClause clause, Set<String> glue, int at, int place) {
    if (place == slots.size()) {
      return true;
    }
    PhraseSlot slot = slots.get(place);
    if (slot instanceof PhraseSlot.Start) {
      return at == 0 && isAt(clause, glue, at, place + 1);
    }
    if (slot instanceof PhraseSlot.Word word) {
      return holds(word, clause, at) && isAt(clause, glue, at + 1, place + 1);
    }
    return isAfterGlue(clause, glue, at, place + 1);
  }

  private static boolean holds(PhraseSlot.Word word, TextClause clause, int at) {
    return at < clause.size()
        ? word.holds(clause.word(at), at > 0 && clause.isCapital(at))
        : at == clause.size() && word.end();
  }

  private boolean isAfterGlue(TextClause clause, Set<String> glue, int at, int place) {
    for (int more = 0; more <= MOST_GLUE; more++) {
      if (isAt(clause, glue, at + more, place)) {
        return true;
      }
      if (at + more >= clause.size() || !glue.contains(clause.word(at + more))) {
        return false;
      }
    }
    return false;
  }
}

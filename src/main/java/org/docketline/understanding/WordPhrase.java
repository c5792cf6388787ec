package org.docketline.understanding;

import java.util.List;
import java.util.Set;

/**
 * A row of words to be found in a clause. Each place takes one word, and glue takes up to four, so
 * a search takes time linear in the clause.
 */
record WordPhrase(List<PhraseSlot> slots) {
  boolean isIn(TextClause clause, Set<String> glue) {
    int places = slots.get(0).isStart() ? 1 : clause.size();
    for (int at = 0; at < places; at++) {
      if (isAt(clause, glue, at)) {
        return true;
      }
    }
    return false;
  }

  boolean isAt(TextClause clause, Set<String> glue, int at) {
    return new PhraseSearch(slots, clause, glue).isAt(at, 0);
  }

  /** How many words it takes at this place, glue aside; none where it does not stand there. */
  int lengthAt(TextClause clause, int at) {
    return isAt(clause, Set.of(), at) ? slots.size() : 0;
  }
}

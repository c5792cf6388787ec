package org.docketline.understanding;

import java.util.List;
import java.util.Set;

/** One phrase that is looked for in one clause. */
record PhraseSearch(List<PhraseSlot> slots, TextClause clause, Set<String> glue) {
  /** Whether the phrase from its slot {@code from} on stands at this place of the clause. */
  boolean isAt(int at, int from) {
    return from == slots.size() || slots.get(from).isAt(at, this, from + 1);
  }

  boolean isGlue(int at) {
    return at < clause.size() && glue.contains(clause.word(at));
  }
}

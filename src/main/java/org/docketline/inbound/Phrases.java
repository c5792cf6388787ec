package org.docketline.inbound;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Many phrases, found by their first word: each word of a text meets only those it can begin. */
final class Phrases {
  private final Map<String, List<Phrase>> byWord = new HashMap<>();
  private final Map<String, List<Phrase>> byBeginning = new HashMap<>();
  private final Set<Integer> lengths = new TreeSet<>();
  private final List<Phrase> others = new ArrayList<>();

  Phrases(List<Phrase> phrases) {
    phrases.forEach(this::add);
  }

  private void add(Phrase phrase) {
    if (phrase.slots().get(0) instanceof Slot.Word first && !first.name() && !first.end()) {
      first.words().forEach(word -> put(byWord, word, phrase));
      first.beginnings().forEach(word -> put(byBeginning, word, phrase));
      first.beginnings().forEach(word -> lengths.add(word.length()));
    } else {
      others.add(phrase);
    }
  }

  private static void put(Map<String, List<Phrase>> index, String word, Phrase phrase) {
    index.computeIfAbsent(word, first -> new ArrayList<>()).add(phrase);
  }

  boolean areIn(Clause clause, Set<String> glue) {
    for (int at = 0; at < clause.size(); at++) {
      if (beginAt(clause, glue, at)) {
        return true;
      }
    }
    return others.stream().anyMatch(phrase -> phrase.isIn(clause, glue));
  }

  private boolean beginAt(Clause clause, Set<String> glue, int at) {
    String word = clause.word(at);
    return anyAt(byWord.get(word), clause, glue, at)
        || lengths.stream()
            .filter(length -> length <= word.length())
            .map(length -> byBeginning.get(word.substring(0, length)))
            .anyMatch(phrases -> anyAt(phrases, clause, glue, at));
  }

  private static boolean anyAt(List<Phrase> phrases, Clause clause, Set<String> glue, int at) {
    return phrases != null && phrases.stream().anyMatch(phrase -> phrase.isAt(clause, glue, at));
  }
}

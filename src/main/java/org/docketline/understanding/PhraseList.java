package org.docketline.understanding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Many phrases, found by their first word: each word of a text is compared only with those that it
 * can begin. It goes by loops, since a stream for each word, list and language takes longer than
 * the search itself.
 */
final class PhraseList {
  private final Map<String, List<WordPhrase>> byWord = new HashMap<>();
  private final Map<String, List<WordPhrase>> byBeginning = new HashMap<>();
  private final Set<Integer> lengths = new TreeSet<>();
  private final List<WordPhrase> others = new ArrayList<>();

  PhraseList(List<WordPhrase> phrases) {
    phrases.forEach(this::add);
  }

  private void add(WordPhrase phrase) {
    phrase
        .slots()
        .get(0)
        .firstWord()
        .ifPresentOrElse(first -> index(first, phrase), () -> others.add(phrase));
  }

  private void index(PhraseSlot.Word first, WordPhrase phrase) {
    first.words().forEach(word -> put(byWord, word, phrase));
    first.beginnings().forEach(word -> put(byBeginning, word, phrase));
    first.beginnings().forEach(word -> lengths.add(word.length()));
  }

  private static void put(Map<String, List<WordPhrase>> index, String word, WordPhrase phrase) {
    index.computeIfAbsent(word, first -> new ArrayList<>()).add(phrase);
  }

  boolean areIn(TextClause clause, Set<String> glue) {
    for (int at = 0; at < clause.size(); at++) {
      if (beginAt(clause, glue, at)) {
        return true;
      }
    }
    for (WordPhrase phrase : others) {
      if (phrase.isIn(clause, glue)) {
        return true;
      }
    }
    return false;
  }

  private boolean beginAt(TextClause clause, Set<String> glue, int at) {
    String word = clause.word(at);
    if (anyAt(beginningWith(word), clause, glue, at)) {
      return true;
    }
    for (int length : lengths) {
      if (anyAt(beginningLike(word, length), clause, glue, at)) {
        return true;
      }
    }
    return false;
  }

  private List<WordPhrase> beginningWith(String word) {
    return byWord.getOrDefault(word, List.of());
  }

  private List<WordPhrase> beginningLike(String word, int length) {
    return length <= word.length()
        ? byBeginning.getOrDefault(word.substring(0, length), List.of())
        : List.of();
  }

  private static boolean anyAt(
      List<WordPhrase> phrases, TextClause clause, Set<String> glue, int at) {
    for (WordPhrase phrase : phrases) {
      if (phrase.isAt(clause, glue, at)) {
        return true;
      }
    }
    return false;
  }

  /** How many words the longest of them takes at this place, without glue; none if none does. */
  int longestAt(TextClause clause, int at) {
    String word = clause.word(at);
    int longest = longestOf(others, clause, at, longestOf(beginningWith(word), clause, at, 0));
    for (int length : lengths) {
      longest = longestOf(beginningLike(word, length), clause, at, longest);
    }
    return longest;
  }

  private static int longestOf(List<WordPhrase> phrases, TextClause clause, int at, int atLeast) {
    int longest = atLeast;
    for (WordPhrase phrase : phrases) {
      longest = Math.max(longest, phrase.lengthAt(clause, at));
    }
    return longest;
  }
}

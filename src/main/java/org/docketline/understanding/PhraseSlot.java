package org.docketline.understanding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.docketline.docket.CitationNumber;

/** A place in a phrase, and what may stand there. */
sealed interface PhraseSlot {
  /** Whether it stands at this place of the clause, and the rest of the phrase behind it. */
  boolean isAt(int at, PhraseSearch search, int next);

  /** Whether a phrase that begins with it can stand only where the clause begins. */
  default boolean isStart() {
    return false;
  }

  /** The words by which a phrase that begins with it can be found; empty where any may begin it. */
  default Optional<Word> firstWord() {
    return Optional.empty();
  }

  /** Up to four words that say nothing, or none. */
  record Glue() implements PhraseSlot {
    private static final int MOST = 4;

    @Override
    public boolean isAt(int at, PhraseSearch search, int next) {
      for (int more = 0; more <= MOST; more++) {
        if (search.isAt(at + more, next)) {
          return true;
        }
        if (!search.isGlue(at + more)) {
          return false;
        }
      }
      return false;
    }
  }

  /** Up to three words of any kind, or none. */
  record Gap() implements PhraseSlot {
    private static final int MOST = 3;

    @Override
    public boolean isAt(int at, PhraseSearch search, int next) {
      int last = Math.min(at + MOST, search.clause().size());
      for (int from = at; from <= last; from++) {
        if (search.isAt(from, next)) {
          return true;
        }
      }
      return false;
    }
  }

  /** Where the clause begins. */
  record Start() implements PhraseSlot {
    @Override
    public boolean isAt(int at, PhraseSearch search, int next) {
      return at == 0 && search.isAt(at, next);
    }

    @Override
    public boolean isStart() {
      return true;
    }
  }

  /** A place for one word, or for the clause's end. */
  record Word(Set<String> words, List<String> beginnings, boolean end, boolean name, boolean number)
      implements PhraseSlot {
    private static final int FEWEST_DIGITS = 3;

    @Override
    public boolean isAt(int at, PhraseSearch search, int next) {
      return holds(search.clause(), at) && search.isAt(at + 1, next);
    }

    @Override
    public Optional<Word> firstWord() {
      return name || end || number ? Optional.empty() : Optional.of(this);
    }

    private boolean holds(TextClause clause, int at) {
      return at < clause.size()
          ? holds(clause.word(at), at > 0 && clause.isCapital(at))
          : at == clause.size() && end;
    }

    private boolean holds(String word, boolean capital) {
      return words.contains(word)
          || (name && capital)
          || (number && mayNameATicket(word))
          || beginsSo(word);
    }

    // A number or its last four; 8th, 2pm and 2morrow are none.
    private static boolean mayNameATicket(String word) {
      return word.length() >= CitationNumber.ENDING
          && word.chars().filter(Character::isDigit).count() >= FEWEST_DIGITS;
    }

    private boolean beginsSo(String word) {
      for (String beginning : beginnings) {
        if (word.startsWith(beginning)) {
          return true;
        }
      }
      return false;
    }
  }

  /** Reads a place as the files of languages write it; {@code classes} stand in braces. */
  static PhraseSlot read(String written, Map<String, List<String>> classes, AccentUse accents) {
    if (written.equals("~")) {
      return new Glue();
    }
    if (written.equals("_")) {
      return new Gap();
    }
    if (written.equals("^")) {
      return new Start();
    }
    Set<String> words = new HashSet<>();
    List<String> beginnings = new ArrayList<>();
    for (String word : alternatives(written, classes)) {
      if (word.endsWith("*")) {
        beginnings.addAll(accents.forms(word.substring(0, word.length() - 1)));
      } else {
        words.addAll(accents.forms(word));
      }
    }
    return new Word(words, beginnings, words.remove("$"), words.remove("@"), words.remove("%"));
  }

  private static List<String> alternatives(String written, Map<String, List<String>> classes) {
    List<String> words = new ArrayList<>();
    for (String word : written.split("\\|", -1)) {
      words.addAll(
          word.startsWith("{") ? classes.get(word.substring(1, word.length() - 1)) : List.of(word));
    }
    return words;
  }
}

package org.docketline.understanding;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.docketline.understanding.ChoiceWords.Phrase;
import org.docketline.understanding.ChoiceWords.Sense;

/**
 * Reads an answer once from its first word to its last. Clues that stand together are of one option
 * if any option has them all ("the second one, 0195"); otherwise each is of its own ("1 2").
 */
final class AnswerReading {
  private static final Set<String> LABELS =
      Set.of("option", "number", "ticket", "opcion", "numero", "la", "el", "broj", "so", "номер");
  private static final Set<String> OF_DAYS = Set.of("on", "date", "day", "dia", "fecha", "ngay");

  private final List<AnswerWord> words;
  private final int options;
  private final OptionClues clues;
  private final DayClues days;
  private final ChoiceWords phrases;
  private final List<BitSet> groups = new ArrayList<>();
  private BitSet group = new BitSet();
  private boolean unread;
  private int afterAll = -1;
  private boolean all;
  private boolean both;
  private boolean none;

  AnswerReading(List<AnswerWord> words, List<NamedOption> options, OptionPick.Asked asked) {
    this.words = words;
    this.options = options.size();
    this.clues = new OptionClues(options);
    this.days = new DayClues(options);
    this.phrases = ChoiceWords.of(asked);
    int at = 0;
    while (at < words.size()) {
      at += read(at);
    }
    endGroup();
  }

  private int read(int at) {
    if (words.get(at).listed()) {
      endGroup();
    }
    if (at == afterAll && DayClues.nth(text(at)).isPresent()) {
      unread |= DayClues.nth(text(at)).get() != options; // "all 3"
      return 1;
    }
    Optional<OptionClue> number = clues.numberAt(words, at);
    Optional<Phrase> phrase = phrases.at(words, at);
    int longest = phrase.map(Phrase::length).orElse(0);
    if (number.filter(clue -> clue.length() >= longest).isPresent()) {
      return take(number.get());
    }
    return phrase
        .map(one -> say(one, at))
        .or(() -> place(at).or(() -> clues.name(words.get(at))).map(this::take))
        .orElseGet(this::skip);
  }

  private int say(Phrase phrase, int at) {
    switch (phrase.sense()) {
      case BESIDE -> {}
      case AND -> endGroup();
      case ALL -> {
        all = true;
        afterAll = at + phrase.length();
      }
      case BOTH -> both = true;
      case NONE -> none = true;
      case ONE -> {
        if (standsAlone(at)) {
          add(bit(0));
        }
      }
      case LAST -> add(bit(options - 1));
      case PLACE -> {
        return placeOf(phrase, at);
      }
    }
    return phrase.length();
  }

  // "The second" of two, and "on the 2nd" where an option is on that day.
  private int placeOf(Phrase phrase, int at) {
    if (at == afterAll) {
      unread |= phrase.place() != options - 1; // "all three"
      return phrase.length();
    }
    Optional<OptionClue> day = isOfDays(at) ? days.day(words.get(at)) : Optional.empty();
    if (day.isEmpty() && phrase.place() < options) {
      add(bit(phrase.place()));
      return phrase.length();
    }
    return day.or(() -> days.day(words.get(at)))
        .or(() -> clues.name(words.get(at)))
        .map(this::take)
        .orElseGet(this::skip);
  }

  private boolean isOfDays(int at) {
    return words.subList(Math.max(0, at - 2), at).stream()
        .anyMatch(word -> OF_DAYS.contains(word.text()));
  }

  // "One", "option one", "one and three": elsewhere it means no place, as in "only one".
  private boolean standsAlone(int at) {
    boolean begins =
        at == 0 || words.get(at).listed() || isAnd(at - 1) || LABELS.contains(text(at - 1));
    return begins && (at + 1 == words.size() || words.get(at + 1).listed() || isPolite(at + 1));
  }

  private String text(int at) {
    return words.get(at).text();
  }

  private boolean isAnd(int at) {
    return phrases.at(words, at).filter(phrase -> phrase.sense() == Sense.AND).isPresent();
  }

  private boolean isPolite(int at) {
    return isAnd(at) || OptionPick.isPolite(text(at));
  }

  private Optional<OptionClue> place(int at) {
    return DayClues.nth(text(at))
        .filter(nth -> nth <= options && !isOfDays(at))
        .map(nth -> new OptionClue(bit(nth - 1), 1))
        .or(() -> days.day(words.get(at)));
  }

  private static BitSet bit(int at) {
    var bit = new BitSet();
    bit.set(at);
    return bit;
  }

  private int take(OptionClue clue) {
    if (clue.options().cardinality() < options) { // what all have says nothing
      add(clue.options());
    }
    return clue.length();
  }

  private void add(BitSet meant) {
    var shared = (BitSet) group.clone();
    shared.and(meant);
    if (group.isEmpty() || !shared.isEmpty()) {
      group = group.isEmpty() ? (BitSet) meant.clone() : shared;
    } else {
      endGroup();
      group = (BitSet) meant.clone();
    }
  }

  private void endGroup() {
    if (!group.isEmpty()) {
      groups.add(group);
      group = new BitSet();
    }
  }

  private int skip() {
    unread = true;
    return 1;
  }

  /** Which options it picks, in their order. */
  BitSet picked() {
    var picked = new BitSet();
    groups.forEach(picked::or);
    boolean plain =
        groups.isEmpty()
            ? all || (both && options == 2)
            : all
                || (both
                    ? picked.cardinality() == 2
                    : groups.stream().allMatch(AnswerReading::isOne));
    if (groups.isEmpty()) {
      picked.set(0, options);
    }
    if (unread || none || !plain) {
      picked.clear();
    }
    return picked;
  }

  private static boolean isOne(BitSet meant) {
    return meant.cardinality() == 1;
  }

  /** Whether it says that none of them is meant. */
  boolean isNone() {
    boolean no = words.stream().map(AnswerWord::text).anyMatch("no"::equals);
    return !unread && groups.isEmpty() && !all && !both && (none || no);
  }

  /** Whether any word of it points to an option. */
  boolean holdsClue() {
    return !groups.isEmpty() || all || both;
  }
}

package org.docketline.understanding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The phrases that answer a question of ours; {@code understanding/choices.txt} has them. */
final class ChoiceWords {
  /** What a phrase says. */
  enum Sense {
    BESIDE,
    AND,
    ALL,
    BOTH,
    NONE,
    ONE,
    PLACE,
    LAST
  }

  /** A phrase of so many words; the place is counted from nought, and else without meaning. */
  record Phrase(Sense sense, int place, int length) {}

  private static final LanguageFile FILE = new LanguageFile("choices", AccentUse.IGNORED);
  private static final int LONGEST = 5;
  private static final Map<OptionPick.Asked, ChoiceWords> OF_EACH =
      Map.of(
          OptionPick.Asked.TO_LEAVE, new ChoiceWords("leave", Sense.NONE),
          OptionPick.Asked.TO_KEEP, new ChoiceWords("keep", Sense.ALL),
          OptionPick.Asked.WHICH, new ChoiceWords("beside", Sense.NONE));

  private final Map<String, Phrase> phrases = new HashMap<>();

  // What a later line says of the same phrase counts.
  private ChoiceWords(String verbs, Sense every) {
    add("beside", Sense.BESIDE);
    add(verbs, Sense.BESIDE);
    add("all", Sense.ALL);
    add("both", Sense.BOTH);
    add("none", Sense.NONE);
    add("every", every);
    add("one", Sense.ONE);
    List<String> places = FILE.lines("places");
    for (int at = 0; at < places.size(); at++) {
      Sense sense = at < places.size() - 1 ? Sense.PLACE : Sense.LAST;
      put(places.get(at), sense, at);
    }
    add("and", Sense.AND);
  }

  static ChoiceWords of(OptionPick.Asked asked) {
    return OF_EACH.get(asked);
  }

  private void add(String section, Sense sense) {
    FILE.lines(section).forEach(line -> put(line, sense, 0));
  }

  private void put(String line, Sense sense, int place) {
    phrases(line).forEach(one -> phrases.put(one, new Phrase(sense, place, one.split(" ").length)));
  }

  private static Stream<String> phrases(String line) {
    return Stream.of(line.split(","))
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .map(TextToken::fold);
  }

  /** Whether a section holds this whole text. */
  static boolean holds(String section, String words) {
    return FILE.lines(section).stream().flatMap(ChoiceWords::phrases).anyMatch(words::equals);
  }

  /** The longest phrase that begins with this word. */
  Optional<Phrase> at(List<AnswerWord> words, int from) {
    for (int length = Math.min(LONGEST, words.size() - from); length > 0; length--) {
      Phrase found = phrases.get(AnswerWord.join(words.subList(from, from + length)));
      if (found != null) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }
}

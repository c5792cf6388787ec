package org.docketline.understanding;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.docketline.docket.CitationNumber;
import org.docketline.docket.PlaceForm;

/** Which options the words of an answer point to, by a number, a day or a name. */
final class OptionClues {
  private static final int MOST_PARTS = 4;
  private static final int SHORTEST_ENDING = 3;
  private static final int SHORTEST_MISTYPED = 5;

  private final List<NamedOption> options;
  private final List<Set<String>> names;
  private final DayClues days;

  OptionClues(List<NamedOption> options) {
    this.options = options;
    this.days = new DayClues(options);
    this.names = options.stream().map(OptionClues::words).toList();
  }

  private static Set<String> words(NamedOption option) {
    return option.names().stream()
        .flatMap(name -> AnswerWord.of(name).stream())
        .map(AnswerWord::text)
        .flatMap(word -> Stream.of(word, placeForm(word)))
        .collect(Collectors.toSet());
  }

  // St and Saint are one.
  private static String placeForm(String word) {
    return PlaceForm.of(word).toLowerCase(Locale.ROOT);
  }

  /** A day and its month, or a number that one of the options has. */
  Optional<OptionClue> numberAt(List<AnswerWord> words, int from) {
    return days.at(words, from).or(() -> number(words, from));
  }

  // 8846, and whole numbers as people space them
  private Optional<OptionClue> number(List<AnswerWord> words, int from) {
    var joined = new StringBuilder();
    for (int to = from; to < Math.min(words.size(), from + MOST_PARTS); to++) {
      joined.append(words.get(to).text());
      String said = CitationNumber.normalise(joined.toString());
      Optional<OptionClue> whole =
          OptionClue.of(options, to - from + 1, option -> option.numbers().contains(said));
      if (whole.isPresent()) {
        return whole;
      }
    }
    String first = CitationNumber.normalise(words.get(from).text());
    return first.length() >= SHORTEST_ENDING && words.get(from).holdsDigit()
        ? OptionClue.of(
            options, 1, option -> option.numbers().stream().anyMatch(one -> one.endsWith(first)))
        : Optional.empty();
  }

  /** A word of a name, or a month, or a weekday; those that all share are of all. */
  Optional<OptionClue> name(AnswerWord word) {
    String said = word.text();
    String form = placeForm(said);
    return named(name -> name.equals(said) || name.equals(form))
        .or(() -> named(name -> isNearly(said, name)))
        .or(() -> days.named(word));
  }

  private Optional<OptionClue> named(Predicate<String> isMeant) {
    BitSet meant =
        IntStream.range(0, names.size())
            .filter(at -> names.get(at).stream().anyMatch(isMeant))
            .collect(BitSet::new, BitSet::set, BitSet::or);
    return Optional.of(new OptionClue(meant, 1)).filter(clue -> !meant.isEmpty());
  }

  // Some languages bend a name by its last letters.
  private static boolean isNearly(String said, String name) {
    return said.length() >= SHORTEST_MISTYPED
        && name.length() >= SHORTEST_MISTYPED
        && (SpellingSlips.isOneSlipAway(said, name) || isBent(said, name));
  }

  private static boolean isBent(String said, String name) {
    int kept = Math.max(SHORTEST_MISTYPED, Math.max(said.length(), name.length()) - 2);
    return said.regionMatches(0, name, 0, kept);
  }
}

package org.docketline.understanding;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The manners of one language. A text is nothing else if phrases of manners, and words that may
 * stand beside them, take all of it. However often a letter is repeated, it is the same word.
 */
final class MannersRules {
  private static final Pattern REPEATED = Pattern.compile("(.)\\1+");
  // What is left of "9:30", "the 8th" and, with digits read as letters, "10am".
  private static final Pattern DAY_OR_HOUR =
      Pattern.compile("\\d{1,2}(?:st|nd|rd|th|h)?|[\\dioes]{1,2}(?:am|pm)");

  // "See you tomorrow" names a day, and "ok tomorrow" asks about one.
  private static final Set<MannersKind> NAME_DAYS = Set.of(MannersKind.THANKS, MannersKind.COMING);

  private final AccentUse accents;
  private final Map<String, MannersKind> phrases = new HashMap<>();
  private final Set<String> beside = new HashSet<>();
  private final Set<String> then = new HashSet<>();
  private final SpellingSlips spelling;
  private final int longest;

  MannersRules(LanguageFile file, AccentUse accents) {
    this.accents = accents;
    for (MannersKind kind : MannersKind.values()) {
      lines(file, kind.word()).forEach(phrase -> phrases.putIfAbsent(phrase, kind));
    }
    lines(file, "polite").forEach(beside::add);
    lines(file, "then").forEach(then::add);
    List<String> all =
        Stream.of(phrases.keySet(), beside, then).flatMap(Set::stream).distinct().toList();
    this.longest = all.stream().mapToInt(phrase -> words(phrase).size()).max().orElse(0);
    this.spelling =
        new SpellingSlips(
            lines(file, "slips").flatMap(line -> words(line).stream()).toList(),
            all.stream().flatMap(phrase -> words(phrase).stream()).collect(Collectors.toSet()));
  }

  private Stream<String> lines(LanguageFile file, String section) {
    return file.lines(section).stream().flatMap(this::each);
  }

  // "see|c you|u" is four phrases.
  private Stream<String> each(String line) {
    return words(line).stream()
        .map(place -> Stream.of(place.split("\\|")).flatMap(word -> accents.forms(word).stream()))
        .map(place -> place.map(MannersRules::once))
        .reduce(MannersRules::followedBy)
        .orElseThrow();
  }

  private static Stream<String> followedBy(Stream<String> begun, Stream<String> words) {
    List<String> ends = words.toList();
    return begun.flatMap(beginning -> ends.stream().map(end -> beginning + " " + end));
  }

  private static List<String> words(String phrase) {
    return List.of(phrase.split(" +"));
  }

  private static String once(String word) {
    return REPEATED.matcher(word).replaceAll("$1");
  }

  /** What is said by these words, perhaps nothing; empty if they say more than manners. */
  Optional<Set<MannersKind>> read(List<TextToken> written) {
    List<String> words =
        written.stream().map(accents::of).map(MannersRules::once).map(spelling::correct).toList();
    Set<MannersKind> said = EnumSet.noneOf(MannersKind.class);
    boolean days = false;
    for (int at = 0; at < words.size(); ) {
      int length = Math.max(1, lengthAt(words, at));
      String phrase = phrase(words, at, length);
      if (phrases.containsKey(phrase)) {
        said.add(phrases.get(phrase));
      } else if (isOfDays(phrase)) {
        days = true;
      } else if (!beside.contains(phrase)) {
        return Optional.empty();
      }
      at += length;
    }
    return days && said.stream().noneMatch(NAME_DAYS::contains)
        ? Optional.empty()
        : Optional.of(said);
  }

  private int lengthAt(List<String> words, int at) {
    for (int length = Math.min(longest, words.size() - at); length > 0; length--) {
      String phrase = phrase(words, at, length);
      if (phrases.containsKey(phrase) || beside.contains(phrase)) {
        return length;
      }
    }
    return 0;
  }

  private boolean isOfDays(String word) {
    return !beside.contains(word) && (then.contains(word) || DAY_OR_HOUR.matcher(word).matches());
  }

  private static String phrase(List<String> words, int at, int length) {
    return String.join(" ", words.subList(at, at + length));
  }
}

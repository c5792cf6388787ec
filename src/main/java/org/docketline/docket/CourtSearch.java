package org.docketline.docket;

import static java.util.stream.Collectors.toSet;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which courts somebody looks for by name, town, postal code or code: those that have each word
 * that was typed, or one that begins with it, whatever the letters and however spelled. Pure.
 */
public record CourtSearch(List<String> words) {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+|['`´’‘]");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern HYPHEN = Pattern.compile("\\p{Pd}");
  private static final Pattern ZIP_PLUS_FOUR = Pattern.compile("\\b(\\d{5})-\\d{4}\\b");

  /** The search for what somebody typed; nothing finds every court. */
  public static CourtSearch of(String typed) {
    return new CourtSearch(split(ZIP_PLUS_FOUR.matcher(typed).replaceAll("$1")).toList());
  }

  /** Those of these courts, in their order. */
  public List<Court> in(Collection<Court> courts) {
    return courts.stream().filter(this::finds).toList();
  }

  private boolean finds(Court court) {
    Set<String> has = wordsOf(court);
    return words.stream().allMatch(word -> isIn(has, word));
  }

  // Saint is found as St. too, but not as the beginning of Stellar.
  private static boolean isIn(Set<String> has, String word) {
    return has.contains(PlaceForm.of(word)) || has.stream().anyMatch(one -> one.startsWith(word));
  }

  private static Set<String> wordsOf(Court court) {
    CourtSeat seat = court.details().seat();
    return Stream.of(court.name(), seat.city(), seat.zip(), court.code())
        .flatMap(CourtSearch::spellings)
        .flatMap(CourtSearch::split)
        .collect(toSet());
  }

  private static Stream<String> spellings(String written) {
    return Stream.of(written, HYPHEN.matcher(written).replaceAll(""), PlaceForm.of(written));
  }

  private static Stream<String> split(String written) {
    String plain = MARKS.matcher(Normalizer.normalize(written, Normalizer.Form.NFD)).replaceAll("");
    return BETWEEN.splitAsStream(plain.toUpperCase(Locale.ROOT)).filter(word -> !word.isEmpty());
  }
}

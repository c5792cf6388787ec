package org.docketline.understanding;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which of several numbered options a text picks: one, or every one. Pure. */
public record OptionPick(Optional<Integer> nth) {
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int LONGEST = 40;

  private static final Set<String> BESIDE =
      Set.of(
          "remove", "text", "option", "number", "no", "nr", "num", "ticket", "court", "the", "one",
          "please", "pls", "its", "it", "is", "s", "opcion", "numero", "el", "la", "por", "favor",
          "broj", "so", "tren");
  private static final Set<String> ALL =
      Set.of("all", "both", "ambos", "ambas", "todos", "todas", "oba", "obje", "sve");
  private static final List<List<String>> WORDS =
      List.of(
          List.of("1", "1st", "one", "first", "uno", "una", "primero", "primera", "jedan", "prvi"),
          List.of("2", "2nd", "two", "second", "dos", "segundo", "segunda", "dva", "drugi"),
          List.of("3", "3rd", "three", "third", "tres", "tercero", "tercera", "tri"),
          List.of("4", "4th", "four", "fourth", "cuatro", "cuarto"),
          List.of("5", "5th", "five", "fifth", "cinco", "quinto"),
          List.of("6"),
          List.of("7"),
          List.of("8"),
          List.of("9"));
  private static final Map<String, Integer> NUMBERS =
      IntStream.range(0, WORDS.size())
          .boxed()
          .flatMap(nth -> WORDS.get(nth).stream().map(word -> Map.entry(word, nth)))
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

  /** Empty for a text that says more than that. */
  public static Optional<OptionPick> of(String body) {
    if (body.length() > LONGEST) {
      return Optional.empty();
    }
    List<String> words = words(body);
    List<String> meant = words.stream().filter(word -> !BESIDE.contains(word)).toList();
    return (meant.isEmpty() ? words.stream().filter(NUMBERS::containsKey) : meant.stream())
        .map(OptionPick::ofWord)
        .reduce((one, other) -> one.equals(other) ? one : Optional.empty())
        .flatMap(pick -> pick);
  }

  private static List<String> words(String body) {
    String plain =
        TextToken.fold(Normalizer.normalize(body, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
    return Stream.of(NO_WORD.split(plain, -1)).filter(word -> !word.isEmpty()).toList();
  }

  private static Optional<OptionPick> ofWord(String word) {
    if (ALL.contains(word)) {
      return Optional.of(new OptionPick(Optional.empty()));
    }
    return Optional.ofNullable(NUMBERS.get(word)).map(nth -> new OptionPick(Optional.of(nth)));
  }

  /** What it picks; empty where there are not so many. */
  public List<String> from(List<String> options) {
    return nth.map(at -> at < options.size() ? List.of(options.get(at)) : List.<String>of())
        .orElse(options);
  }

  /** Options as a text lists them. */
  public static String list(List<String> names) {
    String[] numbered = new String[names.size()];
    Arrays.setAll(numbered, at -> (at + 1) + ": " + names.get(at));
    return String.join(", ", numbered);
  }
}

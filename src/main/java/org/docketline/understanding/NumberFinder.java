package org.docketline.understanding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.docketline.docket.CaseName;
import org.docketline.docket.CitationNumber;

/** Finds citation numbers in a text as people write them. Pure. */
final class NumberFinder {
  private static final Pattern DATE =
      Pattern.compile(
          "\\d{1,2}[/.-]\\d{1,2}[/.-](?:19|20)\\d\\d"
              + "|(0?[1-9]|1[0-2])[/.-](0?[1-9]|[12]\\d|3[01])[/.-]\\d\\d"
              + "|(?:19|20)\\d\\d[/.-]\\d{1,2}[/.-]\\d{1,2}");

  private final Pattern citation;

  NumberFinder(Pattern citation) {
    this.citation = citation;
  }

  TextedNumbers find(String text) {
    return new TextedNumbers(
        NumberLikeWords.pieces(TelephoneNumbers.dropFrom(text))
            .flatMap(piece -> read(NumberLikeWords.of(piece)).stream())
            .toList());
  }

  /** What may be a number's last four. */
  static List<String> endings(String text) {
    return NumberLikeWords.pieces(text)
        .flatMap(piece -> NumberLikeWords.of(piece).stream())
        .map(CitationNumber::normalise)
        .filter(word -> word.length() == CitationNumber.ENDING && holdsDigit(word))
        .toList();
  }

  /** Whether a text holds numbers and nothing else. */
  static boolean isAllNumbers(String text) {
    return NumberLikeWords.pieces(text).allMatch(piece -> areParts(NumberLikeWords.of(piece)));
  }

  /** A piece is one number, one with spaces in it, several, or words with numbers among them. */
  private Optional<TextedNumbers.Piece> read(List<String> words) {
    List<String> series = withSeries(words);
    List<CaseName> each = numbers(words);
    List<CaseName> grouped = numbers(series);
    List<CaseName> joined = areParts(words) ? numbers(List.of(String.join(" ", words))) : List.of();
    boolean groupsAreNumbers = grouped.size() == series.size();
    return piece(
        !areParts(words)
            ? Stream.of(each, grouped)
            : groupsAreNumbers
                ? Stream.of(grouped, joined, each)
                : Stream.of(joined, grouped, each));
  }

  private static Optional<TextedNumbers.Piece> piece(Stream<List<CaseName>> readings) {
    Map<List<CitationNumber>, List<CaseName>> each = new LinkedHashMap<>();
    readings.forEach(reading -> each.putIfAbsent(numbersOf(reading), reading));
    each.remove(List.of());
    return Optional.of(List.copyOf(each.values()))
        .filter(some -> !some.isEmpty())
        .map(TextedNumbers.Piece::new);
  }

  private static List<CitationNumber> numbersOf(List<CaseName> reading) {
    return reading.stream().map(CaseName::number).toList();
  }

  // A short word may be the series of the number after it, as in "AB 123456".
  private static List<String> withSeries(List<String> words) {
    List<String> grouped = new ArrayList<>();
    String series = "";
    for (String word : words) {
      boolean mayBeSeries = isSeries(word) && series.isEmpty();
      if (!mayBeSeries) {
        grouped.add(series + word);
      }
      series = mayBeSeries ? word : "";
    }
    return series.isEmpty() ? grouped : Stream.concat(grouped.stream(), Stream.of(series)).toList();
  }

  private static boolean areParts(List<String> words) {
    return words.stream().allMatch(word -> isSeries(word) || holdsDigit(word));
  }

  private static boolean isSeries(String word) {
    return word.length() <= NumberLikeWords.LONGEST_SERIES && !holdsDigit(word);
  }

  private List<CaseName> numbers(List<String> words) {
    return words.stream().flatMap(word -> number(word).stream()).distinct().toList();
  }

  private Optional<CaseName> number(String written) {
    if (DATE.matcher(written).matches()) {
      return Optional.empty();
    }
    String number = CitationNumber.normalise(written);
    return holdsDigit(number)
        ? Stream.concat(Stream.of(number), LookAlikes.of(number))
            .filter(reading -> citation.matcher(reading).matches())
            .findFirst()
            .map(reading -> CaseName.of(reading.equals(number) ? written : reading))
        : Optional.empty();
  }

  // "Hello" fits many a county's pattern; no county has numbers without a digit.
  private static boolean holdsDigit(String text) {
    return text.chars().anyMatch(Character::isDigit);
  }
}

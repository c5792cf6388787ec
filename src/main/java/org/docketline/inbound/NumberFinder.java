package org.docketline.inbound;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.docketline.docket.CitationNumber;

/** Finds citation numbers in a text as people write them. Pure. */
final class NumberFinder {
  private static final Pattern BETWEEN = Pattern.compile("[,;\\n\\r&+|]+|(?i:\\band\\b)");
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");
  // "no" and the like are words only when something other than a letter or digit follows: a number
  // may begin with NO. "ticket" may be glued to its number.
  private static final Pattern LEADING =
      Pattern.compile(
          "(?i)^\\W*(?:(?:(?:citation|ticket)s?(?![a-z])"
              + "|(?:case|number|num|nos?|nr)(?![a-z0-9]))\\W*)+");
  private static final Set<String> FILLING =
      Set.of("a", "i", "my", "me", "is", "it", "its", "the", "for", "of", "on", "to", "hi", "hey");
  private static final Pattern DATE =
      Pattern.compile("(0?[1-9]|1[0-2])[/.-](0?[1-9]|[12]\\d|3[01])[/.-](?:19|20)?\\d\\d");
  private static final int PREFIX = 3;

  private final Pattern citation;

  NumberFinder(Pattern citation) {
    this.citation = citation;
  }

  Numbers find(String text) {
    String[] pieces = BETWEEN.split(text, -1);
    if (pieces.length == 1) {
      return inPiece(pieces[0]);
    }
    Set<CitationNumber> numbers = new LinkedHashSet<>();
    for (String piece : pieces) {
      numbers.addAll(inPiece(piece).each());
    }
    return new Numbers(List.copyOf(numbers), Optional.empty());
  }

  /** A piece is one number, one with spaces in it, several, or words with numbers among them. */
  private Numbers inPiece(String piece) {
    List<String> tokens = tokens(piece);
    List<CitationNumber> each =
        tokens.stream().flatMap(token -> number(token).stream()).distinct().toList();
    Optional<CitationNumber> joined =
        tokens.size() > 1 && areNumbers(tokens)
            ? number(String.join("", tokens))
            : Optional.empty();
    boolean partsAreNoNumbers = each.size() < tokens.size();
    return joined.isPresent() && partsAreNoNumbers
        ? new Numbers(List.of(joined.get()), Optional.empty())
        : new Numbers(each, joined);
  }

  private static List<String> tokens(String piece) {
    return SPACE
        .splitAsStream(LEADING.matcher(piece).replaceFirst(""))
        .map(token -> EDGES.matcher(token).replaceAll(""))
        .filter(
            token ->
                !token.isEmpty() && !FILLING.contains(token.toLowerCase(java.util.Locale.ROOT)))
        .toList();
  }

  /** Whether a text holds numbers and nothing else. */
  static boolean isAllNumbers(String text) {
    return areNumbers(tokens(BETWEEN.matcher(text).replaceAll(" ")));
  }

  // A short word may be the series of the number after it, as in "AB 123456".
  private static boolean areNumbers(List<String> tokens) {
    return tokens.stream().allMatch(token -> token.length() <= PREFIX || holdsDigit(token));
  }

  private Optional<CitationNumber> number(String written) {
    if (DATE.matcher(written).matches()) {
      return Optional.empty();
    }
    String number = CitationNumber.normalise(LEADING.matcher(written).replaceFirst(""));
    return holdsDigit(number) && citation.matcher(number).matches()
        ? Optional.of(new CitationNumber(number))
        : Optional.empty();
  }

  // "Hello" fits many a county's pattern; no county has numbers without a digit.
  private static boolean holdsDigit(String text) {
    return text.chars().anyMatch(Character::isDigit);
  }
}

package org.docketline.understanding;

import java.util.List;
import java.util.regex.Pattern;
import org.docketline.docket.CitationNumber;
import org.docketline.understanding.FoundNumbers.Other;

/** Finds citation numbers in a text as people write them. Pure. */
final class NumberFinder {
  private static final TextedNumbers NO_NUMBERS = new TextedNumbers(List.of());

  private final Pattern citation;
  private final TicketNumbers known;

  NumberFinder(Pattern citation, TicketNumbers known) {
    this.citation = citation;
    this.known = known;
  }

  /** The ticket numbers of a text. */
  FoundNumbers find(String text) {
    return read(text, false);
  }

  /** The same of a text that wishes to leave some: whatever fits may be one of them. */
  TextedNumbers findToLeave(String text) {
    return read(text, true).numbers();
  }

  private FoundNumbers read(String text, boolean leaving) {
    if (!mayHoldNumber(text)) {
      return new FoundNumbers(NO_NUMBERS, Other.NONE);
    }
    var judge = new TicketJudge(citation, known);
    String plain = TelephoneNumbers.dropFrom(text, judge::isHeld);
    String rest =
        judge.isOpen()
            ? plain
            : TelephoneNumbers.dropAlone(
                plain, phone -> judge.isLikeTheDockets(phone) || judge.isHeld(phone));
    return new NumbersRead(judge, SpokenDigits.join(NumberTokens.of(rest)), leaving).found();
  }

  /** Whether it has a digit, be it written as a word. */
  static boolean mayHoldNumber(String text) {
    return holdsDigit(text)
        || SpokenDigits.join(NumberTokens.of(text)).stream().anyMatch(NumberToken::holdsDigit);
  }

  /** What may be a number's last four. */
  static List<String> endings(String text) {
    return NumberTokens.of(text).stream()
        .map(token -> CitationNumber.normalise(token.written()))
        .filter(word -> word.length() == CitationNumber.ENDING && holdsDigit(word))
        .toList();
  }

  /** Whether a text holds numbers and nothing else. */
  static boolean isAllNumbers(String text) {
    return NumberTokens.of(text).stream()
        .allMatch(token -> token.holdsDigit() || token.mayBeSeries() || token.isSilent());
  }

  // "Hello" fits many a county's pattern; no county has numbers without a digit.
  static boolean holdsDigit(String text) {
    return text.chars().anyMatch(Character::isDigit);
  }
}

package org.docketline.resident;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.docketline.docket.CaseName;
import org.docketline.docket.Citation;
import org.docketline.docket.CitationNumber;
import org.docketline.docket.CountyConfig;
import org.docketline.lookup.AskedLookUps;
import org.docketline.lookup.LookUps;
import org.docketline.subscription.Subscription;
import org.docketline.understanding.TextParser;
import org.docketline.understanding.TextedNumbers;

/** The citation numbers that somebody typed into a page, read as those of a text are. */
@Singleton
final class WantedNumbers {
  private static final List<CaseName> NO_NAMES = List.of();

  private final TextParser parser;
  private final LookUps lookUps;

  WantedNumbers(CountyConfig county, LookUps lookUps) {
    this.parser = new TextParser(county.citationPattern());
    this.lookUps = lookUps;
  }

  /** Empty where it holds no number. */
  Optional<TextedNumbers> in(String typed) {
    return parser.parse(typed).toFollow();
  }

  /** Whether it holds several numbers, however it is read. */
  boolean areSeveral(String typed) {
    return in(typed).isPresent() && one(typed).isEmpty();
  }

  /**
   * The names that the one number may be which was typed; none where there is none or several. What
   * texts would not take for a number, such as one that looks like a telephone's, is taken as it
   * stands where nothing else is asked for.
   */
  List<CaseName> one(String typed) {
    return in(typed)
        .map(numbers -> numbers.pieces().size() == 1 ? ofOne(numbers.pieces().get(0)) : NO_NAMES)
        .orElseGet(
            () ->
                typed.chars().anyMatch(Character::isDigit)
                    ? List.of(CaseName.of(typed))
                    : NO_NAMES);
  }

  private static List<CaseName> ofOne(TextedNumbers.Piece piece) {
    return piece.readings().stream()
        .filter(reading -> reading.size() == 1)
        .flatMap(List::stream)
        .toList();
  }

  /** Each once, by the number that the docket has for it. */
  List<CitationNumber> read(String typed) {
    return in(typed).stream()
        .flatMap(numbers -> numbers.read(Citation::numbersOf).stream())
        .limit(TextedNumbers.AT_ONCE)
        .toList();
  }

  /**
   * Asks the systems that list nothing for what the docket does not hold, or holds and does not
   * keep up. No transaction is to be open.
   */
  AskedLookUps ask(List<CitationNumber> unknown) {
    return unknown.isEmpty() ? AskedLookUps.NOTHING : lookUps.ask(unknown);
  }

  /** The numbers for which such a system is to be asked. */
  List<CitationNumber> toAskFor(String typed) {
    Set<String> feeds = lookUps.feeds();
    return feeds.isEmpty()
        ? List.of()
        : in(typed)
            .map(numbers -> numbers.unkept(name -> Subscription.isKept(name, feeds)))
            .orElse(List.of());
  }
}

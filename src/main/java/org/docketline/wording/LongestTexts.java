package org.docketline.wording;

import io.quarkus.qute.TemplateException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.docketline.docket.CountyConfig;
import org.docketline.docket.Court;
import org.docketline.subscription.Language;

/** Fills texts with the longest that each placeholder can be, when all is cut that may be cut. */
final class LongestTexts {
  private static final String COURT = "Name of a Municipal Court o...";
  private static final String PHONE = "(314) 555-0100 ext. 12345";

  private static final int CHOICES = 4;

  private final WordingFile file;
  private final LanguageTexts texts;
  private final CountyConfig county;
  private final Map<Placeholder, String> longest = new EnumMap<>(Placeholder.class);

  LongestTexts(WordingFile file, LanguageTexts texts, CountyConfig county) {
    this.file = file;
    this.texts = texts;
    this.county = county;
  }

  /** A text in its short form, where it has one. */
  String brief(String key) {
    return filled(file.shortest(key));
  }

  /** The text of this key, of a variant or of a short form. */
  String filled(String written) {
    Map<Placeholder, String> facts = new EnumMap<>(Placeholder.class);
    facts.put(Placeholder.PHONE, longest(Placeholder.PHONE));
    ServiceText.written(written)
        .orElseThrow()
        .placeholders()
        .forEach(open -> facts.put(open, longest(open)));
    try {
      return texts.fill(file.text(written), facts, TextBrevity.CUT);
    } catch (TemplateException e) {
      throw file.wrong(written, e.getMessage());
    }
  }

  // Finding the longest part asks for the longest of what that part is filled with.
  private String longest(Placeholder placeholder) {
    if (!longest.containsKey(placeholder)) {
      longest.put(placeholder, findLongest(placeholder));
    }
    return longest.get(placeholder);
  }

  private String findLongest(Placeholder placeholder) {
    return switch (placeholder) {
      case PHONE -> longer(PHONE, CheapLetters.plain(county.contact()));
      case LAST4, TICKETS -> "0000";
      case COURT -> longer(COURT, CheapLetters.plain(county.name()));
      case COURTS -> COURT + ", " + PHONE + "; " + COURT + ", " + PHONE;
      case PLACE -> COURT;
      case CHOICES -> choices();
      case CHOICE -> COURT;
      case CODE -> "000000";
      case DAYS -> "365";
      case COUNT -> "99";
      case ROOM -> "5";
      case LINK, NOTES -> "x".repeat(TextLimit.COURT_FACT);
      case CONSEQUENCE -> "x".repeat(Court.LONGEST_CONSEQUENCE) + ".";
      case LANGUAGES -> words(Stream.of(Language.values()));
      case TIME -> texts.dates().time(LocalTime.of(12, 30));
      case WHEN -> longestDay() + " " + longestPart(Placeholder.WHEN);
      case WAS -> longest(Placeholder.WHEN);
      case IN, FACTS, DATE, STAYS, PROMISE, ASK, NEWS -> longestPart(placeholder);
      case LINES -> twice(longestPart(Placeholder.LINES));
      // A note is said only where there is room; the texts fill in the county's own themselves.
      case NOTE, COUNTY, TEXTS, OFFERS -> "";
    };
  }

  // Of four courts, or of nine tickets that are named by their last four.
  private String choices() {
    return String.join(", ", Collections.nCopies(CHOICES, longestPart(Placeholder.CHOICES)));
  }

  private static String words(Stream<Language> languages) {
    return languages.map(Language::word).collect(Collectors.joining(", "));
  }

  // Which weekday and month are long differs from language to language.
  private String longestDay() {
    LocalDate someDay = LocalDate.of(2027, 1, 1);
    return IntStream.range(0, 365)
        .mapToObj(someDay::plusDays)
        .map(date -> texts.dates().day(date, someDay.minusDays(1), TextBrevity.CUT))
        .reduce("", LongestTexts::longer);
  }

  private String longestPart(Placeholder of) {
    return file.keys().stream()
        .map(WordingFile::keyOf)
        .filter(key -> ServiceText.written(key).orElseThrow().isPartOf(of))
        .map(this::brief)
        .reduce("", LongestTexts::longer);
  }

  // Two tickets must fit in one text; of more, as many are told together as do.
  private static String twice(String line) {
    return line + "\n" + line;
  }

  private static String longer(String one, String other) {
    return Stream.of(one, other).max(Comparator.comparing(String::length)).orElseThrow();
  }
}

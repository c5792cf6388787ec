package org.docketline.wording;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.docketline.docket.CountyConfig;
import org.docketline.docket.Court;
import org.docketline.docket.CourtDirectory;
import org.docketline.docket.CourtWords;
import org.docketline.sms.Segments;
import org.docketline.subscription.Language;

/** Every text in every listed language, as the court with the longest name and address has it. */
public final class WordingTable {
  private static final LocalDate DATE = LocalDate.of(2027, 9, 29);
  private static final LocalTime TIME = LocalTime.of(12, 30);
  private static final LocalDate WEEK_BEFORE = DATE.minusDays(7);

  private static final Map<String, Map<String, TextPart>> DAYS_LEFT =
      Map.of(
          "reminder-prepare", Map.of("in", TextPart.of("in-days", Map.of("days", 3))),
          "reminder", Map.of("in", TextPart.of("tomorrow")));

  private final Wording wording;
  private final Map<String, Object> facts = new HashMap<>();

  /** Of this county's courts. */
  public WordingTable(Wording wording, CountyConfig county, CourtDirectory courts) {
    this.wording = wording;
    Court court = longest(courts, county);
    facts.put("court", (TextPart) (speech, brevity) -> PlaceWords.name(court, speech, brevity));
    facts.put("place", new PlaceWords(court, "5"));
    facts.put("phone", court.phone());
    facts.put("when", new MomentWords(DATE, TIME, WEEK_BEFORE));
    facts.put("was", new MomentWords(DATE.minusDays(1), TIME, WEEK_BEFORE));
    facts.put("time", "12:30 PM");
    facts.put("in", TextPart.of("in-days", Map.of("days", 7)));
    facts.putAll(Map.of("last4", "7514", "days", 30, "count", 10, "room", "5"));
    facts.put("tickets", "7514, 8846");
    facts.put(
        "choices", (TextPart) (speech, brevity) -> "1: " + PlaceWords.name(court, speech, brevity));
    facts.put("link", court.website().orElse("https://court.example.org/pay"));
    facts.put("notes", said(courts, Court::notes));
    facts.put("note", said(courts, Court::notes));
    facts.put("consequence", said(courts, Court::consequence));
    facts.put("languages", words(wording.languages()));
    facts.put("promise", TextPart.of("promise-reminders"));
    facts.put("ask", TextPart.of("ask-ahead"));
    facts.put("facts", TextPart.of("facts-ahead", Map.copyOf(facts)));
    facts.put("news", TextPart.of("day-reminder", Map.copyOf(facts)));
    facts.put("lines", TextPart.of("together-tickets", Map.copyOf(facts)));
  }

  // That of the first court that has one, so that there is something to see.
  private static TextPart said(CourtDirectory courts, Function<Court, CourtWords> which) {
    return new CourtSentence(
        courts.courts().stream()
            .map(which)
            .filter(Predicate.not(CourtWords.NONE::equals))
            .findFirst()
            .orElse(CourtWords.NONE),
        TextBrevity.CUT);
  }

  private static Court longest(CourtDirectory courts, CountyConfig county) {
    return courts.courts().stream()
        .max(Comparator.comparing(court -> (court.name() + court.address()).length()))
        .orElseThrow(() -> new IllegalArgumentException(county.name() + " has no court"));
  }

  private static String words(List<Language> languages) {
    return languages.stream().map(Language::word).collect(Collectors.joining(", "));
  }

  /** In Markdown, which a terminal shows as well. */
  public String text() {
    return wording.languages().stream().map(this::chapter).collect(Collectors.joining("\n"));
  }

  private String chapter(Language language) {
    LanguageTexts speech = wording.in(language);
    String name = language.locale().getDisplayLanguage(Locale.ENGLISH);
    String draft = language.isDraft() ? ", a draft that awaits a court's review" : "";
    return "## %s (%s)%s\n\n".formatted(name, language.code(), draft)
        + texts(speech).map(text -> entry(text, language)).collect(Collectors.joining("\n"));
  }

  private static Stream<String> texts(LanguageTexts speech) {
    return speech.keys().stream().map(WordingFile::keyOf).distinct().sorted();
  }

  private String entry(String key, Language language) {
    String text = say(key, wording.in(language));
    return "**%s**%s: %s, %d characters%s\n\n%s\n"
        .formatted(
            key,
            share(key),
            cost(text),
            text.codePointCount(0, text.length()),
            saved(text, say(key, wording.accented(language))),
            text.lines().map(line -> "    " + line).collect(Collectors.joining("\n")));
  }

  private static String cost(String text) {
    int segments = Segments.count(text);
    return "%d %s of %s"
        .formatted(
            segments,
            segments == 1 ? "segment" : "segments",
            Segments.isGsm7(text) ? "GSM-7" : "UCS-2");
  }

  private static String saved(String text, String accented) {
    boolean saves = Segments.isGsm7(text) && !Segments.isGsm7(accented);
    return saves ? " (with its accents " + cost(accented) + ")" : "";
  }

  private String share(String text) {
    OptionalInt share = wording.share(text);
    return share.isPresent() ? " (to %d %%)".formatted(share.getAsInt()) : "";
  }

  private String say(String key, LanguageTexts speech) {
    Map<String, Object> said = new HashMap<>(facts);
    said.putAll(DAYS_LEFT.getOrDefault(key, Map.of()));
    return speech.say(key, said);
  }

  /** The texts themselves in one language by key. */
  public Map<String, String> texts(Language language) {
    LanguageTexts speech = wording.in(language);
    return texts(speech).collect(Collectors.toMap(key -> key, key -> say(key, speech)));
  }
}

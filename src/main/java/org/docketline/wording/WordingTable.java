package org.docketline.wording;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.EnumMap;
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
import org.docketline.wording.TextFacts.DateFacts;
import org.docketline.wording.TextFacts.HearingFacts;
import org.docketline.wording.TextFacts.LineFacts;
import org.docketline.wording.TextFacts.NewsFacts;
import org.docketline.wording.TextFacts.TicketFacts;

/** Every text in every listed language, as the court with the longest name and address has it. */
public final class WordingTable {
  private static final LocalDate DATE = LocalDate.of(2027, 9, 29);
  private static final LocalTime TIME = LocalTime.of(12, 30);
  private static final LocalDate WEEK_BEFORE = DATE.minusDays(7);
  private static final String ROOM = "5";
  private static final String TICKET = "7514";
  private static final String TICKETS = "7514, 8846";

  private final Wording wording;
  private final Court court;
  private final CourtSentence consequence;
  private final CourtSentence notes;
  private final HearingFacts hearing;

  /** The table for the courts of this county. */
  public WordingTable(Wording wording, CountyConfig county, CourtDirectory courts) {
    this.wording = wording;
    this.court = longest(courts, county);
    this.consequence = firstOf(courts, Court::consequence);
    this.notes = firstOf(courts, Court::notes);
    this.hearing =
        new HearingFacts(
            new MomentWords(DATE, TIME, WEEK_BEFORE),
            PlaceWords.name(court),
            new PlaceWords(court, ROOM),
            ServiceText.IN_DAYS.with(7L));
  }

  // The words of the first court that has any, so that there is something to see.
  private static CourtSentence firstOf(CourtDirectory courts, Function<Court, CourtWords> which) {
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

  /** The table in Markdown, which a terminal shows as well. */
  public String text() {
    return wording.languages().stream().map(this::chapter).collect(Collectors.joining("\n"));
  }

  private String chapter(Language language) {
    LanguageTexts texts = wording.in(language);
    String name = language.locale().getDisplayLanguage(Locale.ENGLISH);
    String draft = language.isDraft() ? ", a draft that awaits a court's review" : "";
    return "## %s (%s)%s\n\n".formatted(name, language.code(), draft)
        + keys(texts).map(key -> entry(key, language)).collect(Collectors.joining("\n"));
  }

  private static Stream<String> keys(LanguageTexts texts) {
    return texts.keys().stream().map(WordingFile::keyOf).distinct().sorted();
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

  private String share(String key) {
    OptionalInt share = wording.share(key);
    return share.isPresent() ? " (to %d %%)".formatted(share.getAsInt()) : "";
  }

  private String say(String key, LanguageTexts texts) {
    Map<Placeholder, Object> facts = new EnumMap<>(Placeholder.class);
    facts.put(Placeholder.PHONE, court.phone());
    ServiceText.of(VariantKey.keyOf(key))
        .orElseThrow()
        .placeholders()
        .forEach(open -> facts.put(open, sample(open, key)));
    return texts.say(new FilledText(key, facts));
  }

  private Object sample(Placeholder placeholder, String key) {
    return switch (placeholder) {
      case COUNTY, OFFERS -> ""; // the texts fill them in themselves
      case PHONE -> court.phone();
      case LAST4 -> TICKET;
      case TICKETS -> TICKETS;
      case WHEN -> hearing.when();
      case WAS -> new MomentWords(DATE.minusDays(1), TIME, WEEK_BEFORE);
      case TIME -> "12:30 PM";
      case IN -> in(key);
      case COURT -> hearing.court();
      case PLACE -> hearing.place();
      case ROOM -> ROOM;
      case FACTS -> ServiceText.FACTS_AHEAD.with(new DateFacts(hearing, court.phone()));
      case PROMISE -> ServiceText.PROMISE_REMINDERS;
      case ASK -> ServiceText.ASK_AHEAD;
      case NEWS -> news();
      case LINES -> lines();
      case CONSEQUENCE -> consequence;
      case NOTE, NOTES -> notes;
      case LINK -> court.website().orElse("https://court.example.org/pay");
      case DAYS -> 30;
      case COUNT -> 10;
      case CHOICES -> choices();
      case LANGUAGES -> words(wording.languages());
    };
  }

  // A reminder is shown on a day when it goes out in these words.
  private TextPart in(String key) {
    if (key.equals(ServiceText.REMINDER.key())) {
      return ServiceText.TOMORROW;
    }
    return key.equals(ServiceText.REMINDER_PREPARE.key())
        ? ServiceText.IN_DAYS.with(3L)
        : hearing.in();
  }

  private TextPart news() {
    return ServiceText.DAY_REMINDER.with(
        new NewsFacts(new TicketFacts(TICKET, court.phone()), hearing));
  }

  private TextPart lines() {
    return (texts, brevity) ->
        ServiceText.TOGETHER_TICKETS
            .with(new LineFacts(TICKETS, news().words(texts, brevity)))
            .words(texts, brevity);
  }

  private TextPart choices() {
    return (texts, brevity) -> "1: " + PlaceWords.name(court).words(texts, brevity);
  }

  /** The texts of one language by key. */
  public Map<String, String> texts(Language language) {
    LanguageTexts texts = wording.in(language);
    return keys(texts).collect(Collectors.toMap(key -> key, key -> say(key, texts)));
  }
}

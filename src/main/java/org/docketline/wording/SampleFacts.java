package org.docketline.wording;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.docketline.docket.CountyConfig;
import org.docketline.docket.Court;
import org.docketline.docket.CourtDirectory;
import org.docketline.docket.CourtWords;
import org.docketline.subscription.Language;
import org.docketline.wording.TextFacts.DateFacts;
import org.docketline.wording.TextFacts.HearingFacts;
import org.docketline.wording.TextFacts.LineFacts;
import org.docketline.wording.TextFacts.NewsFacts;
import org.docketline.wording.TextFacts.TicketFacts;

/** What every text may be filled with, to show it as the court with the longest words has it. */
final class SampleFacts {
  private static final LocalDate DATE = LocalDate.of(2027, 9, 29);
  private static final LocalTime TIME = LocalTime.of(12, 30);
  private static final LocalDate WEEK_BEFORE = DATE.minusDays(7);
  private static final String ROOM = "5";
  private static final String TICKET = "7514";
  private static final String TICKETS = "7514, 8846";

  private final List<Language> languages;
  private final Court court;
  private final CourtSentence consequence;
  private final CourtSentence notes;
  private final HearingFacts hearing;

  SampleFacts(List<Language> languages, CountyConfig county, CourtDirectory courts) {
    this.languages = languages;
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

  Court court() {
    return court;
  }

  /** What the text of this key asks for; it may be the key of a variant. */
  Map<Placeholder, Object> of(String key) {
    Map<Placeholder, Object> facts = new EnumMap<>(Placeholder.class);
    facts.put(Placeholder.PHONE, court.phone());
    ServiceText.written(key)
        .orElseThrow()
        .placeholders()
        .forEach(open -> facts.put(open, of(open, key)));
    return facts;
  }

  private Object of(Placeholder placeholder, String key) {
    return switch (placeholder) {
      case COUNTY, TEXTS, OFFERS -> ""; // the texts fill them in themselves
      case PHONE -> court.phone();
      case LAST4 -> TICKET;
      case TICKETS -> TICKETS;
      case WHEN -> hearing.when();
      case WAS -> new MomentWords(DATE.minusDays(1), TIME, WEEK_BEFORE);
      case TIME -> "12:30 PM";
      case IN -> in(key);
      case COURT -> hearing.court();
      case COURTS -> PlaceWords.toCall(List.of(new CourtCall(court, court.phone(), true)));
      case PLACE -> hearing.place();
      case ROOM -> ROOM;
      case FACTS -> ServiceText.FACTS_AHEAD.with(new DateFacts(hearing, court.phone()));
      case DATE -> ServiceText.DATE_AHEAD.with(hearing.when());
      case STAYS -> ServiceText.DATE_STAYS.with(hearing.when());
      case PROMISE -> ServiceText.PROMISE_REMINDERS;
      case ASK -> ServiceText.ASK_AHEAD;
      case NEWS -> news();
      case LINES -> lines();
      case CONSEQUENCE -> consequence;
      case NOTE, NOTES -> notes;
      case LINK -> court.website().orElse("https://court.example.org/pay");
      case CODE -> "246810";
      case DAYS -> 30;
      case COUNT -> 10;
      case CHOICES -> choices(key);
      case CHOICE -> PlaceWords.name(court);
      case LANGUAGES -> words(languages);
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

  private TextPart choices(String key) {
    return ServiceText.written(key).orElseThrow() == ServiceText.CHOOSE_TICKET
        ? OptionList.ofTickets(List.of(TICKETS.split(", ")))
        : OptionList.of(List.of(PlaceWords.name(court), PlaceWords.name(court)));
  }

  private static String words(List<Language> languages) {
    return languages.stream().map(Language::word).collect(Collectors.joining(", "));
  }
}

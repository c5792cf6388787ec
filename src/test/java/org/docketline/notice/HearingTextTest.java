package org.docketline.notice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.docketline.wording.TextsByKey.beginningWith;
import static org.docketline.wording.TextsByKey.filled;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.docketline.docket.CountyConfig;
import org.docketline.docket.Court;
import org.docketline.docket.CourtDirectory;
import org.docketline.docket.Hearing;
import org.docketline.outbox.HearingAsTold;
import org.docketline.sms.Segments;
import org.docketline.wording.Counties;
import org.docketline.wording.CourtCall;
import org.docketline.wording.LanguageTexts;
import org.docketline.wording.PlaceWords;
import org.docketline.wording.ServiceText;
import org.docketline.wording.TextFacts.DateFacts;
import org.docketline.wording.TextFacts.NewsFacts;
import org.docketline.wording.TextFacts.TicketFacts;
import org.docketline.wording.TextsByKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every text with the longest that it can have to say of a hearing. */
class HearingTextTest {
  private static final Clock IN_2026 =
      Clock.fixed(Instant.parse("2026-05-04T17:00:00Z"), ZoneOffset.UTC);
  // The longest there is in words: Wednesday, September 29, 2027 at 12:30 PM.
  private static final LocalDate LONGEST_DAY = LocalDate.of(2027, 9, 29);
  private static final LocalTime LONGEST_TIME = LocalTime.of(12, 30);
  private static final String COUNTY_OF_TWENTY = "Northumberland Count";
  private static final List<String> OF_A_CITATION =
      List.of("enrolled", "followed", "followed-already", "found", "status-line");

  @TempDir Path folder;

  @Test
  void sampleNeverLosesItsLongestAddress() {
    CountyConfig county = Counties.sample();
    Hearing hearing = hearing(longest(new CourtDirectory(Optional.empty(), county)).name());

    for (String text : about(county, new CourtDirectory(Optional.empty(), county), hearing)) {
      checkShape(text);
      if (text.contains("North-West Division")
          && !text.contains("More dates")
          && !text.contains("North-West Division, 308-555-0105") // an answer names whom to call
          && !text.contains("no court date yet")
          && !text.contains("new phone number")
          && !text.contains("has passed")
          && !text.contains("was today")
          && !text.contains("through Sample County")) {
        assertThat(text).contains("4200 Cottonwood Avenue, Westfield");
      }
    }
  }

  @Test
  void everyTextFitsWhateverTheDirectoryHolds() throws IOException {
    CountyConfig county = Counties.county(COUNTY_OF_TWENTY, "(314) 555-0100 ext. 12345");
    String[] names = {
      "C",
      "Court of " + "W".repeat(42),
      "Municipal ".repeat(20),
      "W".repeat(200),
      "\u20ac\ud83c\udfdb ".repeat(60),
      "{county} [{x}]".repeat(9)
    };
    String[] addresses = {"", "4200 Cottonwood Avenue, Westfield", "Suite 100, ".repeat(20)};
    String[] phones = {
      "308-555-0105", "(314) 555-0100 ext. 12345", "call the clerk ".repeat(9), ""
    };
    String[] rooms = {"5", null, "Courtroom 12B, second floor", "\u201cB\u201d ".repeat(50), "7"};
    for (int i = 0; i < 30; i++) {
      checkAll(county, directory(names[i % 6], addresses[i % 3], phones[i % 4]), rooms[i % 5]);
    }
  }

  private void checkAll(CountyConfig county, CourtDirectory courts, String room) {
    for (LocalTime time : new LocalTime[] {LONGEST_TIME, null}) {
      Hearing hearing = hearing("X1");
      hearing.room = room;
      hearing.time = time;
      about(county, courts, hearing).forEach(HearingTextTest::checkShape);
    }
  }

  @Test
  void dateTimeAndPhoneStayWhateverElseIsCut() throws IOException {
    CountyConfig county = Counties.county(COUNTY_OF_TWENTY, "314-555-0100");
    CourtDirectory courts =
        directory("Municipal ".repeat(20), "Suite 100, ".repeat(20), "308-555-0105");
    LanguageTexts english = Counties.english(county);
    Map<String, Object> facts = facts(county, courts, hearing("X1"));

    facts.put("facts", ServiceText.FACTS_MORE.with(date(words(county, courts), hearing("X1"))));
    for (String key :
        List.of("enrolled", "reminder", "hearing-set", "moved", "relocated", "found")) {
      assertThat(english.say(filled(key, facts)))
          .containsPattern("Wed(nesday)?, Sep(tember)? 29, 2027 at 12:30 PM")
          .contains("308-555-0105", "Municipal", "0200", COUNTY_OF_TWENTY);
    }
  }

  @Test
  void textThatFitsSaysAllOfIt() {
    CountyConfig county = Counties.sample();
    CourtDirectory courts = new CourtDirectory(Optional.empty(), county);
    LanguageTexts english = Counties.english(county);
    Hearing hearing = hearing("SAM02");
    hearing.date = LocalDate.of(2026, 5, 18);
    hearing.room = "5";
    Map<String, Object> facts = facts(county, courts, hearing);
    facts.put("facts", ServiceText.FACTS_AHEAD.with(date(words(county, courts), hearing)));
    facts.put("promise", ServiceText.PROMISE_REMINDERS);

    assertThat(english.say(filled("enrolled", facts)))
        .isEqualTo(
            "Sample County court texts. You have court Monday, May 18 at 12:30 PM, Mill Creek"
                + " Traffic Court, 22 Mill Street, Mill Creek, room 5. Ticket ending 0200. We'll"
                + " text you before it and if it changes. Can't come? Call 308-555-0102. Msg"
                + " frequency varies. Msg & data rates may apply. HELP for help, STOP to end.");
  }

  @ParameterizedTest
  @EnumSource(Notice.class)
  void textsThatWeStartSayWhoSendsWhomToCallAndHowToStop(Notice notice) {
    var sample = new SampleNews();

    assertThat(sample.texts.say(sample.of(notice, "0200", hearing("SAM05")).texts().alone()))
        .startsWith("Sample County: ")
        .contains("308-555-0105", "0200", "STOP to end.");
  }

  /** Every text with every sentence of facts and every promise that it may carry. */
  private static List<String> about(CountyConfig county, CourtDirectory courts, Hearing hearing) {
    LanguageTexts english = Counties.english(county);
    Map<String, Object> facts = facts(county, courts, hearing);
    Map<String, Object> inner = Map.copyOf(facts);
    List<String> texts = new ArrayList<>();
    beginningWith("").forEach(key -> texts.add(english.say(filled(key, inner))));
    for (String sentence : beginningWith("facts-").toList()) {
      for (String promise : beginningWith("promise-").toList()) {
        facts.put("facts", filled(sentence, inner));
        facts.put("promise", filled(promise, inner));
        OF_A_CITATION.forEach(key -> texts.add(english.say(filled(key, facts))));
      }
    }
    return texts;
  }

  private static Map<String, Object> facts(
      CountyConfig county, CourtDirectory courts, Hearing hearing) {
    HearingWords words = words(county, courts);
    Map<String, Object> facts = new HashMap<>(TextsByKey.facts(words.date(words.now(hearing))));
    var news = new NewsFacts(new TicketFacts("0200", words.phone(hearing)), words.of(hearing));
    facts.putAll(TextsByKey.facts(words.reminder(news, hearing)));
    facts.put(
        "was",
        words.was(new HearingAsTold(LONGEST_DAY.minusDays(7), hearing.time, null, null), hearing));
    facts.putAll(Map.of("last4", "0200", "days", 30, "count", 10, "facts", "-", "promise", "-"));
    facts.put("ask", ServiceText.ASK_AHEAD);
    facts.put("room", "5");
    facts.putAll(Map.of("tickets", "0200, 8846", "news", "-", "lines", "-"));
    facts.putAll(Map.of("languages", "ENGLISH", "time", "12:30 PM", "code", "482913"));
    CourtCall call = words.call(courts.of(hearing));
    facts.put("courts", PlaceWords.toCall(List.of(call, call)));
    facts.put("choices", "1 for Oak Court, 2 for Pine Court");
    facts.put("choice", "Oak Court");
    facts.putAll(Map.of("date", "-", "stays", "-"));
    facts.putAll(Map.of("link", "https://pay.example.org/oak", "notes", "Use the side door"));
    return facts;
  }

  private static DateFacts date(HearingWords words, Hearing hearing) {
    return words.date(words.now(hearing));
  }

  private static HearingWords words(CountyConfig county, CourtDirectory courts) {
    return new HearingWords(courts, county, IN_2026);
  }

  private static void checkShape(String text) {
    if (!Segments.isGsm7(text)
        || Segments.count(text) > 2
        || text.contains("  ")
        || text.matches("(?s).*[{}].*")) {
      throw new AssertionError(Segments.count(text) + " segments, " + text.length() + ": " + text);
    }
  }

  private static Hearing hearing(String court) {
    var hearing = new Hearing();
    hearing.date = LONGEST_DAY;
    hearing.time = LONGEST_TIME;
    hearing.court = court;
    return hearing;
  }

  private static Court longest(CourtDirectory courts) {
    return courts.courts().stream()
        .max(Comparator.comparing(court -> (court.name() + court.address()).length()))
        .orElseThrow();
  }

  private CourtDirectory directory(String name, String address, String phone) throws IOException {
    Path file = folder.resolve("courts.csv");
    Files.writeString(
        file,
        "code,name,address,phone\nX1,\"%s\",\"%s\",\"%s\"\n".formatted(name, address, phone),
        UTF_8);
    return new CourtDirectory(Optional.of(file.toString()), Counties.sample());
  }
}

package org.docketline.notice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.docketline.docket.CountyConfig;
import org.docketline.docket.CourtDirectory;
import org.docketline.docket.Hearing;
import org.docketline.outbox.HearingAsTold;
import org.docketline.wording.Counties;
import org.docketline.wording.LanguageTexts;
import org.docketline.wording.ServiceText;
import org.docketline.wording.TextFacts.NewsFacts;
import org.docketline.wording.TextFacts.StandingFacts;
import org.docketline.wording.TextFacts.TicketFacts;
import org.docketline.wording.TextsByKey;

/** What rows of the sample county would tell on Monday, June 1, 2026, and the texts for several. */
final class SampleNews {
  static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  static final LocalDate BEFORE = LocalDate.of(2026, 6, 9);
  static final LocalTime NINE = LocalTime.of(9, 0);
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-06-01T15:00:00Z"), ZoneOffset.UTC);
  private final CountyConfig county = Counties.sample();
  final LanguageTexts texts = Counties.english(county);
  final DayText day = new DayText(county);
  private final HearingWords words =
      new HearingWords(new CourtDirectory(Optional.of(longNames()), county), county, CLOCK);

  /** A court of the sample county with more letters than a text has. */
  static final String LONG =
      "Tribunal \u2018Jos\u00e9 \u0141ukasz\u2019 \u2014 [North] ".repeat(6).strip();

  static final String WIDE = "W".repeat(200);

  // A court is said by its name in the directory alone.
  private static String longNames() {
    try {
      String courts = Files.readString(Path.of("src/main/resources/sample/courts.csv")).strip();
      String rest = ",".repeat(courts.lines().findFirst().orElseThrow().split(",").length - 3);
      Path file = Files.createTempFile("courts", ".csv");
      file.toFile().deleteOnExit();
      Files.writeString(
          file,
          Stream.concat(
                  Stream.of(LONG, LONG + " II", WIDE),
                  IntStream.range(0, 5).mapToObj(number -> number + LONG))
              .map(name -> "L" + name.hashCode() + ",," + name + rest)
              .collect(Collectors.joining("\n", courts + "\n", "\n")));
      return file.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Hearing hearing(long id, String court, LocalDate date, LocalTime time) {
    var hearing = new Hearing();
    hearing.id = id;
    hearing.court = court;
    hearing.date = date;
    hearing.time = time;
    return hearing;
  }

  /** What is known before: June 9 at nine. */
  NewsItem of(Notice notice, String lastFour, Hearing hearing) {
    Instant nine = hearing.date.atTime(NINE).toInstant(ZoneOffset.UTC);
    return new NewsItem(notice, texts(notice, lastFour, hearing), Optional.of(hearing), nine);
  }

  private NewsTexts texts(Notice notice, String lastFour, Hearing hearing) {
    Map<String, Object> facts = new HashMap<>(TextsByKey.facts(words.date(words.now(hearing))));
    var ticket = new TicketFacts(lastFour, words.phone(hearing));
    var news = new NewsFacts(ticket, words.of(hearing));
    facts.putAll(TextsByKey.facts(words.reminder(news, hearing)));
    facts.put("was", words.was(new HearingAsTold(BEFORE, NINE, null, null), hearing));
    facts.put("facts", ServiceText.FACTS_AHEAD.with(words.date(words.now(hearing))));
    facts.put("promise", ServiceText.PROMISE_REMINDERS);
    facts.put("ask", ServiceText.ASK_AHEAD);
    return new NewsTexts(
        ticket,
        TextsByKey.filled(notice.key(), facts),
        TextsByKey.filled("day-" + notice.key(), facts));
  }

  /** A ticket that was found, and has no date. */
  NewsItem dateless(String lastFour) {
    var ticket = new TicketFacts(lastFour, county.contact());
    var standing =
        new StandingFacts(
            ticket, ServiceText.FACTS_NONE, ServiceText.PROMISE_CHANGES, ServiceText.ASK_NONE);
    return new NewsItem(
        Notice.FOUND,
        NewsTexts.of(ticket, ServiceText.FOUND, ServiceText.DAY_FOUND, standing),
        Optional.empty(),
        CLOCK.instant());
  }

  /** Written as {@code MOVED 7514 SAM02 2026-06-16T13:30}. */
  NewsItem written(String news) {
    List<String> word = List.of(news.strip().split(" "));
    if (word.size() == 2) {
      return dateless(word.get(1));
    }
    LocalDateTime when = LocalDateTime.parse(word.get(3));
    long id = word.subList(1, 4).hashCode();
    return of(
        Notice.valueOf(word.get(0)),
        word.get(1),
        hearing(id, word.get(2), when.toLocalDate(), when.toLocalTime()));
  }
}

package org.docketline.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.docketline.docket.Hearing;
import org.docketline.sms.Segments;
import org.docketline.wording.MomentWords;
import org.docketline.wording.TextBrevity;
import org.docketline.wording.TextLimit;
import org.junit.jupiter.api.Test;

/** Whatever falls due together: one text loses no ticket, no date and no change. */
class AnyDayTextTest {
  private static final int ROUNDS = 3_000;
  private static final Set<Notice> WITHOUT_DATE =
      EnumSet.of(
          Notice.COURT_PHONE,
          Notice.CLOSED,
          Notice.MISSED,
          Notice.FOUND_UNPROVEN,
          Notice.NOT_YET,
          Notice.WATCH_ENDED,
          Notice.FOLLOWING_ENDED);
  private static final Map<Notice, String> NEWS =
      Map.ofEntries(
          Map.entry(Notice.REMINDER, "court"),
          Map.entry(Notice.HEARING_SET, "new court date"),
          Map.entry(Notice.ON_AGAIN, "ON again"),
          Map.entry(Notice.MOVED, "CHANGED"),
          Map.entry(Notice.RELOCATED, "PLACE"),
          Map.entry(Notice.COURT_MOVED, "has moved"),
          Map.entry(Notice.COURT_PHONE, "new phone number"),
          Map.entry(Notice.CANCELLED, "CANCELED"),
          Map.entry(Notice.CLOSED, "closed"),
          Map.entry(Notice.UNSEEN, "no longer see"),
          Map.entry(Notice.WITHDRAWN, "lists no date now"),
          Map.entry(Notice.FOUND, "found. You have court"),
          Map.entry(Notice.FOUND_UNPROVEN, "text the ticket number again"),
          Map.entry(Notice.NOT_YET, "not listed yet"),
          Map.entry(Notice.CORRECTION, "our mistake"),
          Map.entry(Notice.MISSED, "listed as missed"),
          Map.entry(Notice.WATCH_ENDED, "stopped looking"),
          Map.entry(Notice.FOLLOWING_ENDED, "stop texting you"));
  private static final List<String> COURTS =
      List.of("SAM01", "SAM02", "SAM03", "SAM04", "SAM05", "C", "{x} [\u20ac] ".repeat(9));

  private final SampleNews sample = new SampleNews();

  private record Ticket(Notice notice, String lastFour, Hearing hearing) {}

  @Test
  void oneTextLosesNothingAndCostsLess() {
    long seed = Long.getLong("docketline.seed", System.nanoTime());
    System.out.println("AnyDayTextTest seed " + seed);
    Random random = new Random(seed);
    long worded =
        IntStream.range(0, ROUNDS)
            .filter(round -> check(tickets(random), "seed " + seed + ", round " + round))
            .count();
    assertThat(worded).as("seed %d, of %d", seed, ROUNDS).isGreaterThan(ROUNDS / 3);
  }

  private boolean check(List<Ticket> tickets, String round) {
    List<NewsItem> news =
        tickets.stream().map(one -> sample.of(one.notice, one.lastFour, one.hearing)).toList();
    return sample
        .day
        .of(sample.texts, news)
        .map(words -> check(words.text(), tickets, news, round))
        .isPresent();
  }

  private String check(String text, List<Ticket> tickets, List<NewsItem> news, String round) {
    assertThat(Segments.count(text))
        .as("%s: %s", round, text)
        .isLessThanOrEqualTo(TextLimit.DAY_SEGMENTS)
        .isLessThanOrEqualTo(news.stream().mapToInt(this::segments).sum());
    assertThat(text)
        .as(round)
        .matches(Segments::isGsm7)
        .startsWith("Sample County:\n")
        .containsPattern(
            "(Can't come|Questions)\\? Call 3[0-9]{2}-555-01[0-9]{2}\\. STOP to end\\.$")
        .doesNotContain("  ", "{", "}");
    tickets.forEach(ticket -> check(text, ticket, tickets, round));
    return text;
  }

  private int segments(NewsItem item) {
    return Segments.count(sample.texts.say(item.texts().alone()));
  }

  private void check(String text, Ticket ticket, List<Ticket> all, String round) {
    List<String> lines = text.lines().filter(line -> line.contains(ticket.lastFour)).toList();
    assertThat(lines).as("%s: %s of %s", round, ticket, text).anyMatch(line -> says(line, ticket));
    assertThat(lines).as("%s: %s", round, text).doesNotHaveDuplicates();
    assertThat(lines.size())
        .as("%s: %s", round, text)
        .isLessThanOrEqualTo(
            (int) all.stream().filter(one -> one.lastFour.equals(ticket.lastFour)).count());
  }

  // A reminder may be left to news of the same date.
  private boolean says(String line, Ticket ticket) {
    Hearing hearing = ticket.hearing;
    return (ticket.notice == Notice.REMINDER || line.contains(NEWS.get(ticket.notice)))
        && (WITHOUT_DATE.contains(ticket.notice) || saysWhen(line, hearing.date, hearing.time))
        && (ticket.notice != Notice.MOVED || saysWhen(line, SampleNews.BEFORE, SampleNews.NINE))
        && (ticket.notice != Notice.RELOCATED
            || hearing.room == null
            || line.contains("room " + hearing.room));
  }

  private boolean saysWhen(String line, LocalDate date, LocalTime time) {
    var when = new MomentWords(date, time, SampleNews.TODAY);
    return Stream.of(TextBrevity.FULL, TextBrevity.SHORT)
        .anyMatch(brevity -> line.contains(when.words(sample.texts, brevity)));
  }

  private static List<Ticket> tickets(Random random) {
    List<Hearing> hearings = IntStream.range(0, 4).mapToObj(id -> hearing(id, random)).toList();
    return random
        .ints(2 + random.nextInt(4), 0, hearings.size())
        .mapToObj(index -> ticket(hearings.get(index), random))
        .toList();
  }

  private static Ticket ticket(Hearing hearing, Random random) {
    Notice[] notices = Notice.values();
    Notice notice =
        random.nextBoolean() ? Notice.REMINDER : notices[random.nextInt(notices.length)];
    return new Ticket(notice, "%04d".formatted(7510 + hearing.id), hearing);
  }

  private static Hearing hearing(int id, Random random) {
    Hearing hearing =
        SampleNews.hearing(
            id,
            COURTS.get(random.nextInt(COURTS.size())),
            SampleNews.TODAY.plusDays(random.nextInt(random.nextBoolean() ? 8 : 400)),
            random.nextInt(4) == 0 ? null : LocalTime.of(random.nextInt(24), random.nextInt(60)));
    hearing.room = random.nextInt(3) == 0 ? "5B" : null;
    return hearing;
  }
}

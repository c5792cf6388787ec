package org.docketline.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.docketline.docket.Hearing;
import org.docketline.outbox.MessageText.Words;
import org.docketline.sms.Segments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayTextTest {
  private static final String LONG = SampleNews.LONG;
  private final SampleNews sample = new SampleNews();

  // A slash is a line's end; SAM02 is Mill Creek, SAM04 Old Ferry.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          REMINDER 7514 SAM02 2026-06-02T09:00; MOVED 8846 SAM02 2026-06-16T13:30 \
          | Sample County:/Ticket 7514: court tomorrow, Tuesday, June 2 at 9:00 AM, Mill Creek Traffic Court, 22 Mill Street, Mill Creek./Ticket 8846: date CHANGED, now Tuesday, June 16 at 1:30 PM, not Tuesday, June 9 at 9:00 AM. Mill Creek Traffic Court, 22 Mill Street, Mill Creek./Can't come? Call 308-555-0102. STOP to end.
          REMINDER 7514 SAM02 2026-06-02T09:00; REMINDER 8846 SAM02 2026-06-02T09:00 \
          | Sample County:/Tickets 7514, 8846: court tomorrow, Tuesday, June 2 at 9:00 AM, Mill Creek Traffic Court, 22 Mill Street, Mill Creek./Can't come? Call 308-555-0102. STOP to end.
          CANCELLED 7514 SAM02 2026-06-09T09:00; HEARING_SET 7514 SAM04 2026-06-16T13:30; REMINDER 8846 SAM04 2026-06-04T10:15 \
          | Sample County:/Ticket 8846: court in 3 days, Thursday, June 4 at 10:15 AM, Old Ferry Court, 1450 River Road, Old Ferry./Ticket 7514: court on Tuesday, June 9 at 9:00 AM is CANCELED./Ticket 7514: new court date, Tuesday, June 16 at 1:30 PM, Old Ferry Court, 1450 River Road, Old Ferry./Can't come? Call 314-555-0100. STOP to end.
          RELOCATED 7514 SAM04 2026-06-02T09:00; UNSEEN 8846 SAM04 2026-06-04T10:15; FOUND 0195 SAM04 2026-06-16T13:30 \
          | Sample County:/Ticket 7514: PLACE changed, go to Old Ferry Court, 1450 River Road, Old Ferry. Still Tuesday, June 2 at 9:00 AM./Ticket 8846: we no longer see the court date of Thursday, June 4 at 10:15 AM. It may still be on: please call to check./Ticket 0195: found. You have court Tuesday, June 16 at 1:30 PM, Old Ferry Court, 1450 River Road, Old Ferry./Can't come? Call 308-555-0104. STOP to end.
          CLOSED 7514 SAM02 2026-06-02T09:00; CLOSED 8846 SAM02 2026-06-09T09:00 \
          | Sample County:/Tickets 7514, 8846: now listed as closed by the court./Questions? Call 308-555-0102. STOP to end.
          WATCH_ENDED 7514 SAM02 2026-06-02T09:00; NOT_YET 8846 SAM02 2026-06-09T09:00 \
          | Sample County:/Ticket 7514: not found, and we have stopped looking. There may still be a court date: please call./Ticket 8846: not listed yet. We'll keep looking./Questions? Call 308-555-0102. STOP to end.
          FOUND 7514; FOUND 8846 \
          | Sample County:/Ticket 7514: found. We see no court date yet./Ticket 8846: found. We see no court date yet./Questions? Call 314-555-0100. STOP to end.
          """)
  void oneTextSaysWhatEachWould(String written, String text) {
    assertThat(together(news(written))).isEqualTo(text.replace('/', '\n'));
  }

  @ParameterizedTest
  @ValueSource(strings = {"MOVED", "RELOCATED", "HEARING_SET", "FOUND"})
  void reminderBesideNewsOfItsDateIsNotSaidAgain(String news) {
    String hearing = " 7514 SAM02 2026-06-02T09:00";
    List<NewsItem> both = news("REMINDER" + hearing + ";" + news + hearing);

    assertThat(together(both)).contains("7514").doesNotContain("tomorrow").hasLineCount(3);
  }

  @Test
  void twoLeadsOfAHearingAreSaidOnce() {
    String reminder = "REMINDER 7514 SAM02 2026-06-02T09:00";

    assertThat(together(news(reminder + ";" + reminder)))
        .containsOnlyOnce("7514")
        .containsOnlyOnce("tomorrow");
  }

  @Test
  void moreTicketsAreToldWithoutTheAddress() {
    assertThat(
            together(
                news(
                    "REMINDER 7514 SAM02 2026-06-02T09:00; REMINDER 8846 SAM03 2026-06-02T10:15;"
                        + "REMINDER 0195 SAM04 2026-06-02T11:00; MOVED 2710 SAM01 2026-06-16T13:30")))
        .contains("Ticket 0195: court tomorrow, Tue, Jun 2 at 11:00 AM, Old Ferry Court.\n")
        .contains("now Tue, Jun 16 at 1:30 PM, not Tue, Jun 9 at 9:00 AM. Sample City Municipal");
  }

  @ParameterizedTest
  @ValueSource(strings = {"REMINDER", "HEARING_SET", "MOVED", "CANCELLED", "UNSEEN", "FOUND"})
  void twoTicketsFitWhateverTheirCourtsAreCalled(String notice) {
    List<NewsItem> both =
        List.of(inCourt(notice, "7514", LONG), inCourt(notice, "8846", SampleNews.WIDE));

    assertThat(together(both))
        .matches(Segments::isGsm7)
        .contains("7514", "8846", "12:30 PM", "314-555-0100")
        .containsPattern("Wed(nesday)?, Sep(tember)? 29, 2027");
  }

  @Test
  void changedRoomIsNotCutOffTheText() {
    NewsItem room = inCourt("RELOCATED", "7514", LONG);
    assertThat(sample.day.of(sample.texts, List.of(room, inCourt("MOVED", "8846", LONG + " II"))))
        .isEmpty();
  }

  // Two short texts of a segment each are two segments together.
  @Test
  void twoShortTextsAreOneOfTwoSegments() {
    List<NewsItem> two = news("REMINDER 7514 C 2026-06-02T09:00; REMINDER 8846 C 2026-06-03T10:00");

    assertThat(two)
        .allSatisfy(
            one -> assertThat(Segments.count(sample.texts.say(one.texts().alone()))).isEqualTo(1));
    assertThat(sample.day.of(sample.texts, two))
        .hasValueSatisfying(
            words -> assertThat(Segments.count(words.text())).isLessThanOrEqualTo(2));
  }

  @Test
  void whatIsTooMuchForOneTextIsNotWorded() {
    assertThat(
            sample.day.of(
                sample.texts,
                IntStream.range(0, 5)
                    .mapToObj(n -> inCourt("MOVED", "751" + n, n + LONG))
                    .toList()))
        .isEmpty();
  }

  @Test
  void textIsGoodAsLongAsEachIs() {
    assertThat(
            sample.day.of(
                sample.texts,
                news("MOVED 7514 SAM02 2026-06-16T09:00; REMINDER 8846 SAM02 2026-06-02T10:00")))
        .map(Words::goodUntil)
        .contains(Instant.parse("2026-06-02T09:00:00Z"));
  }

  private NewsItem inCourt(String notice, String lastFour, String court) {
    Hearing hearing = SampleNews.hearing(1, court, LocalDate.of(2027, 9, 29), LocalTime.of(12, 30));
    hearing.room = "5";
    return sample.of(Notice.valueOf(notice), lastFour, hearing);
  }

  private List<NewsItem> news(String written) {
    return Stream.of(written.split(";")).map(sample::written).toList();
  }

  private String together(List<NewsItem> news) {
    return sample.day.of(sample.texts, news).orElseThrow().text();
  }
}

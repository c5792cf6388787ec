package org.docketline.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.docketline.docket.Court;
import org.docketline.docket.CourtDetails;
import org.docketline.docket.CourtWords;
import org.docketline.subscription.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-05-18 | 2026-05-04 | Monday, May 18           | Mon, May 18",
        "2027-09-01 | 2026-05-04 | Wednesday, September 1, 2027 | Wed, Sep 1, 2027",
        "2018-12-31 | 2018-12-01 | Monday, December 31      | Mon, Dec 31",
        "2018-12-31 | 2019-01-01 | Monday, December 31, 2018 | Mon, Dec 31, 2018",
        "2027-01-01 | 2026-12-31 | Friday, January 1, 2027  | Fri, Jan 1, 2027",
        "2028-02-29 | 2028-01-01 | Tuesday, February 29     | Tue, Feb 29"
      })
  void yearIsSaidOnlyWhenItIsNotThisOne(
      LocalDate date, LocalDate today, String full, String brief) {
    assertThat(DateWords.in(Language.EN).day(date, today, TextBrevity.FULL)).isEqualTo(full);
    assertThat(DateWords.in(Language.EN).day(date, today, TextBrevity.SHORT)).isEqualTo(brief);
  }

  @Test
  void thisYearIsTheCourts() {
    Clock newYearInNewYork = Clock.fixed(Instant.parse("2027-01-01T05:30:00Z"), ZoneOffset.UTC);

    assertThat(newYear(newYearInNewYork, "Pacific/Honolulu")).isEqualTo("Friday, January 1, 2027");
    assertThat(newYear(newYearInNewYork, "America/New_York")).isEqualTo("Friday, January 1");
  }

  private static String newYear(Clock clock, String zone) {
    var court =
        new Court(
            "1",
            "Court",
            "",
            "",
            ZoneId.of(zone),
            Optional.empty(),
            Optional.empty(),
            CourtWords.NONE,
            CourtWords.NONE,
            false,
            CourtDetails.NONE);
    return DateWords.in(Language.EN)
        .day(LocalDate.of(2027, 1, 1), court.today(clock), TextBrevity.FULL);
  }

  @ParameterizedTest
  @CsvSource({
    "00:05, 12:05 AM",
    "00:00, 12:00 AM",
    "09:30, 9:30 AM",
    "12:00, 12:00 PM",
    "12:30, 12:30 PM",
    "23:59, 11:59 PM"
  })
  void timeIsSaidWithMorningAndAfternoon(LocalTime time, String words) {
    assertThat(DateWords.in(Language.EN).time(time)).isEqualTo(words);
  }
}

package org.docketline.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.stream.IntStream;
import org.docketline.sms.Segments;
import org.docketline.subscription.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days and times as each language writes them. */
class LanguageDatesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 5, 30);
  private final LanguageTexts spanish = Counties.texts(Counties.sample(), Language.ES);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-06-02 | 09:00 | martes, 2 de junio a las 9:00 a. m.",
        "2026-06-03 | 13:30 | miércoles, 3 de junio a la 1:30 p. m.",
        "2026-06-06 | 01:05 | sabado, 6 de junio a la 1:05 a. m.",
        "2027-01-01 | 12:00 | viernes, 1 de enero de 2027 a las 12:00 p. m.",
        "2026-06-02 |       | martes, 2 de junio (hora no indicada)"
      })
  void spanishSaysAtOneInItsOwnWay(LocalDate date, LocalTime time, String words) {
    TextPart when = new MomentWords(date, time, TODAY);
    assertThat(spanish.plain(when.words(spanish, TextBrevity.FULL))).isEqualTo(words);
  }

  @Test
  void everyShortDayIsGsm7AndItsMonthIsPlain() {
    for (int day = 0; day < 366; day++) {
      LocalDate date = TODAY.plusDays(day);
      String said =
          spanish.plain(
              new MomentWords(date, LocalTime.NOON, TODAY).words(spanish, TextBrevity.SHORT));
      assertThat(Segments.isGsm7(said)).as(said).isTrue();
      assertThat(said)
          .doesNotContain("?", "\u00a0", "\u202f")
          .contains(" " + date.getDayOfMonth() + " ");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "VI | Thứ Ba, 2 tháng 6  | 13:30",
        "BS | utorak, 2. juni | 13:30",
        "RU | вторник, 2 июня | 13:30"
      })
  void othersAreWrittenAsTheyWriteThem(Language language, String day, String time) {
    var dates = DateWords.in(language);
    assertThat(dates.day(LocalDate.of(2026, 6, 2), TODAY, TextBrevity.FULL)).isEqualTo(day);
    assertThat(dates.time(LocalTime.of(13, 30))).isEqualTo(time);
  }

  @Test
  void noTwoDaysOfAYearAreSaidAlike() {
    for (Language language : Language.values()) {
      assertThat(
              IntStream.range(0, 365)
                  .mapToObj(TODAY::plusDays)
                  .map(date -> DateWords.in(language).day(date, date, TextBrevity.SHORT)))
          .doesNotHaveDuplicates();
    }
  }
}

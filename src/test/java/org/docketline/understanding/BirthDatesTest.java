package org.docketline.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A day of birth in any usual form. */
class BirthDatesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);
  private static final LocalDate MAY = LocalDate.of(1990, 5, 18);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5/18/1990",
        "05-18-1990",
        "5.18.90",
        "18/5/1990",
        "1990-05-18",
        "05181990",
        "05 18 1990",
        "May 18, 1990",
        "may 18th 1990",
        "18 May 1990",
        "18-MAY-1990",
        "1990 May 18",
        "MAY 18 90",
        "18 de mayo de 1990",
        "Mayo 18, 1990",
        "18 may. 1990",
        "18. maja 1990",
        "18 мая 1990",
        "18 May. 1990 ",
      })
  void dayIsReadHoweverItIsWritten(String written) {
    assertThat(BirthDates.in(written, TODAY)).containsExactly(MAY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sept 5, 1990",
        "5 sep 1990",
        "September 5th, 1990",
        "5 sept. 1990",
        "5 de septiembre 1990",
        "5. septembar 1990",
        "5 сентября 1990"
      })
  void monthMayBeShortened(String written) {
    assertThat(BirthDates.in(written, TODAY)).containsExactly(LocalDate.of(1990, 9, 5));
  }

  @ParameterizedTest
  @ValueSource(strings = {"3 ene 1990", "Jan 3 1990", "3 января 1990", "enero 3 1990"})
  void januaryIsReadInEachLanguage(String written) {
    assertThat(BirthDates.in(written, TODAY)).containsExactly(LocalDate.of(1990, 1, 3));
  }

  @Test
  void dayThatCanBeReadAsTwoIsBoth() {
    assertThat(BirthDates.in("5/6/1990", TODAY))
        .containsExactlyInAnyOrder(LocalDate.of(1990, 5, 6), LocalDate.of(1990, 6, 5));
  }

  @Test
  void monthThatIsNamedIsOneDay() {
    assertThat(BirthDates.in("May 6, 1990", TODAY)).containsExactly(LocalDate.of(1990, 5, 6));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "hello", "1990", "5/18", "13/32/1990", "5/5/2026", "Ma 18 1990", "18 18 1990"})
  void whatIsNoDayBeforeTodayIsNone(String written) {
    assertThat(BirthDates.in(written, TODAY)).isEmpty();
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/understanding/birth-dates.csv", delimiter = '|')
  void dayIsFoundAnywhereInAText(String body, String expected) {
    List<LocalDate> days =
        expected.equals("-")
            ? List.of()
            : Stream.of(expected.split(" ")).map(LocalDate::parse).toList();
    assertThat(SaidBirthDates.in(body, TODAY)).containsExactlyInAnyOrderElementsOf(days);
  }

  @Test
  void whoeverWritesManyDatesIsHeardOfFewOnly() {
    String many =
        IntStream.rangeClosed(13, 28)
            .mapToObj("1/%d/1990"::formatted)
            .collect(Collectors.joining("; "));
    assertThat(SaidBirthDates.in(many, TODAY)).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1 ", "1/", "may ", "of ", "1may", "05181990 "})
  void longTextIsReadAtOnce(String part) {
    assertTimeout(
        Duration.ofSeconds(2), () -> SaidBirthDates.in(part.repeat(100_000), TODAY).count());
  }
}

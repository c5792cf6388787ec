package org.docketline.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.docketline.MovableClock;
import org.docketline.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody stands before a closed court because a window was shut. */
@QuarkusTest
class EveningBeforeTest extends ServiceTest {
  private static final String EARLY = "A100200,OAK COURT,2026-05-14,8:30,,,";

  private void countySaysAt(String local, String row) {
    MovableClock.set(local);
    countySays(row);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A100200,OAK COURT,2026-05-14,8:30,,CANCELLED, | CANCELED
          A100200,OAK COURT,2026-05-28,8:30,,,          | now have court Thursday, May 28
          A100200,PINE COURT,2026-05-14,8:30,,,         | court PLACE changed
          A100200,OAK COURT,2026-05-14,8:30,,,CLOSED    | closed
          """)
  void changeOfTheEveningBeforeIsToldAtOnce(String row, String words) {
    countySays(EARLY);
    text("A100200");
    at("2026-05-13T12:00:00");
    countySaysAt("2026-05-13T19:40:00", row);
    assertThat(at("2026-05-13T19:41:00"))
        .singleElement()
        .asString()
        .contains(words)
        .doesNotContain("Sorry");
    assertThat(at("2026-05-14T09:00:00")).isEmpty();
  }

  @Test
  void dateThatComesForwardToTheMorningIsToldAtOnce() {
    countySays("A100200,OAK COURT,2026-05-28,9:30,,,");
    text("A100200");
    countySaysAt("2026-05-13T19:40:00", EARLY);
    assertThat(at("2026-05-13T19:41:00"))
        .singleElement()
        .asString()
        .contains("now have court Thursday, May 14", "Not Thursday, May 28");
  }

  @Test
  void whatIsFoundForTheMorningIsToldAtOnce() {
    text("A100200");
    countySaysAt("2026-05-13T19:40:00", EARLY);
    assertThat(at("2026-05-13T19:41:00")).singleElement().asString().contains("we found");
  }

  @Test
  void nightWaitsForTheUrgentWindow() {
    countySays(EARLY);
    text("A100200");
    at("2026-05-13T12:00:00");
    countySaysAt("2026-05-13T23:00:00", "A100200,OAK COURT,2026-05-14,8:30,,CANCELLED,");
    assertThat(at("2026-05-14T07:59:00")).isEmpty();
    assertThat(at("2026-05-14T08:00:00")).singleElement().asString().contains("CANCELED");
  }

  @Test
  void hearingThatBeginsBeforeEvenThatIsToldOfInTheNight() {
    countySays("A100200,OAK COURT,2026-05-14,7:30,,,");
    text("A100200");
    at("2026-05-13T12:00:00");
    countySaysAt("2026-05-13T23:00:00", "A100200,OAK COURT,2026-05-14,7:30,,CANCELLED,");
    assertThat(at("2026-05-13T23:01:00"))
        .singleElement()
        .asString()
        .startsWith("Sorry for the hour: this cannot wait. ")
        .contains("CANCELED");
  }
}

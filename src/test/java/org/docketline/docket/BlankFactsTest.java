package org.docketline.docket;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.docketline.MovableClock;
import org.docketline.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a row leaves blank it does not say, and another spelling says the same. */
@QuarkusTest
class BlankFactsTest extends ServiceTest {
  private static final String WHOLE = "A100200,OAK COURT,2026-05-18,9:30,5,,";
  private static final String BLANK = "A100200,OAK COURT,2026-05-18,,5,,";

  private void follow(String... rows) {
    countySays(rows);
    text("A100200");
    MovableClock.pass(Duration.ofMinutes(5));
  }

  private List<String> texts() {
    return tick().stream().map(sent -> sent.body()).toList();
  }

  private List<String> hearings() {
    return query("select date, time, room, status, version from hearing order by date, time");
  }

  @ParameterizedTest
  @CsvSource({
    "'A100200,OAK COURT,2026-05-18,,5,,'",
    "'A100200,,2026-05-18,9:30,5,,'",
    "'A100200,OAK COURT,2026-05-18,9:30,,,'",
    "'A100200,,2026-05-18,,,,'",
    "'A100200,oak  court.,2026-05-18,9:30,Courtroom 5,,'"
  })
  void nothingIsTold(String row) {
    follow(WHOLE);
    countySays(row, "Z1000,,,,,,");
    assertThat(texts()).isEmpty();
    assertThat(text("STATUS"))
        .singleElement()
        .asString()
        .contains("May 18 at 9:30 AM, Oakville", "room", "5")
        .doesNotContain("not given", "not confirmed");
    countySays(WHOLE);
    assertThat(texts()).isEmpty();
  }

  @Test
  void timeThatComesBackOtherwiseIsToldOnce() {
    follow(WHOLE);
    countySays(BLANK);
    countySays("A100200,OAK COURT,2026-05-18,10:30,5,,");
    assertThat(texts())
        .singleElement()
        .asString()
        .contains("now have court Monday, May 18 at 10:30 AM", "Not Monday, May 18 at 9:30 AM");
  }

  @Test
  void hourOfTheOldDayIsNoFactAboutTheNewOne() {
    follow(WHOLE);
    countySays("A100200,OAK COURT,2026-05-20,,5,,");
    assertThat(texts()).singleElement().asString().contains("Wednesday, May 20 (time not given");
  }

  @Test
  void eachOfTwoHearingsOfADayKeepsItsHour() {
    follow(WHOLE, "A100200,OAK COURT,2026-05-18,14:00,5,,");
    List<String> known = hearings();
    countySays(BLANK, "A100200,OAK COURT,2026-05-18,14:00,5,,");
    assertThat(hearings()).isEqualTo(known);
    countySays(BLANK, "A100200,OAK COURT,2026-05-18,9:30,5,,");
    assertThat(hearings()).isEqualTo(known);
    countySays(BLANK);
    assertThat(hearings()).isEqualTo(known);
    assertThat(query("select max(absent_polls) from hearing")).containsExactly("0");
    assertThat(texts()).isEmpty();
  }

  @Test
  void rowThatOnlyLeavesOutIsNoFurtherHearing() {
    follow(WHOLE);
    countySays(WHOLE, BLANK, "A100200,,2026-05-18,9:30,,,");
    countySays("B100200,OAK COURT,2026-05-18,9:30,5,,", "B100200,,2026-05-18,,,,", WHOLE);
    assertThat(query("select count(*) from hearing")).containsExactly("2");
    assertThat(texts()).isEmpty();
  }

  @Test
  void whatStaysBlankIsToldWithAWarningAndWrittenOnce() {
    follow(WHOLE);
    for (int day = 0; day < 4; day++) {
      countySays(BLANK, "Z%d000,,,,,,".formatted(day));
      String row = query("select xmin, blank_for_long from hearing").get(0);
      MovableClock.pass(Duration.ofDays(1));
      assertThat(row).endsWith(day < 3 ? "|false" : "|true");
    }
    assertThat(texts()).isEmpty();
    assertThat(text("STATUS"))
        .singleElement()
        .asString()
        .contains("May 18 at 9:30 AM (not confirmed: check with the court)");
    countySays(WHOLE);
    assertThat(query("select blank_since, blank_for_long from hearing"))
        .containsExactly("null|false");
    assertThat(texts()).isEmpty();
  }

  @Test
  void blankIsWrittenOnce() {
    follow(WHOLE);
    countySays(BLANK);
    List<String> row = query("select xmin from hearing");
    countySays(BLANK, "Z1000,,,,,,");
    assertThat(query("select xmin from hearing")).isEqualTo(row);
  }
}

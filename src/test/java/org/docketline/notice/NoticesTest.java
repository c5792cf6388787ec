package org.docketline.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Stream;
import org.docketline.MovableClock;
import org.docketline.ServiceTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NoticesTest extends ServiceTest {
  private static final String NIGHT = "2026-05-04T20:00:00";
  private static final String MORNING = "2026-05-05T09:00:00";

  @Test
  void firstDateOfACitationIsTold() {
    countySays("A100200,OAK COURT,,,,,");
    assertThat(text("A100200"))
        .singleElement()
        .asString()
        .contains("We see no court date yet at Oakville Municipal Court.");
    countySays("A100200,OAK COURT,2026-05-18,9:30,,,");

    assertThat(at("2026-05-04T12:01:00"))
        .singleElement()
        .asString()
        .contains("you have a new court date: Monday, May 18 at 9:30 AM");
  }

  @Test
  void watchedNumberIsToldOfWhenItAppears() {
    assertThat(text("A100200")).singleElement().asString().contains("can't find the ticket");
    countySays("A100200,OAK COURT,2026-05-18,9:30,,,");

    assertThat(at("2026-05-04T12:01:00"))
        .singleElement()
        .asString()
        .contains("we found the ticket ending 0200. You have court Monday, May 18 at 9:30 AM");
  }

  @Test
  void endOfAWatchIsTold() {
    text("A100200");

    assertThat(at("2026-06-03T11:59:00")).isEmpty();
    assertThat(at("2026-06-03T12:00:00")).singleElement().asString().contains("stopped looking");
    assertThat(at("2026-06-03T12:01:00")).isEmpty();
  }

  @Test
  void newsOfTheNightWaitsForTheWindowAndIsSummedUp() {
    follow("A100200,OAK COURT,2026-05-18,9:30,,,");
    countySays("A100200,OAK COURT,2026-05-19,9:30,,,");
    countySays("A100200,OAK COURT,2026-05-20,9:30,,,");

    assertThat(tick()).isEmpty();
    assertThat(at(MORNING))
        .singleElement()
        .asString()
        .contains("now have court Wednesday, May 20 at 9:30 AM", "Not Monday, May 18 at 9:30 AM");
  }

  @Test
  void dateThatMovedAndCameBackUntoldIsNoNews() {
    follow("A100200,OAK COURT,2026-05-18,9:30,,,");
    countySays("A100200,OAK COURT,2026-05-19,9:30,,,");
    countySays("A100200,OAK COURT,2026-05-18,9:30,,,");

    assertThat(at(MORNING)).isEmpty();
  }

  @Test
  void roomThatChangedTwiceUntoldIsNoChangeOfDate() {
    follow("A100200,OAK COURT,2026-05-18,9:30,1,,");
    countySays("A100200,OAK COURT,2026-05-18,9:30,2,,");
    countySays("A100200,OAK COURT,2026-05-18,9:30,3,,");

    assertThat(at(MORNING))
        .singleElement()
        .asString()
        .contains("court PLACE changed", "room 3", "Still Monday, May 18 at 9:30 AM");
  }

  @Test
  void cancellationNamesTheDateThatWasKnown() {
    follow("A100200,OAK COURT,2026-05-18,9:30,,,");
    countySays("A100200,OAK COURT,2026-05-19,9:30,,,");
    countySays("A100200,OAK COURT,2026-05-19,9:30,,CANCELLED,");

    assertThat(at(MORNING))
        .singleElement()
        .asString()
        .contains("court on Monday, May 18 at 9:30 AM", "CANCELED")
        .doesNotContain("May 19");
  }

  @Test
  void numberFoundAtNightIsToldAsItStandsInTheMorning() {
    text("A100200");
    MovableClock.set(NIGHT);
    countySays("A100200,OAK COURT,2026-05-05,8:00,,,");
    MovableClock.set("2026-05-04T21:00:00");
    countySays("A100200,OAK COURT,2026-05-20,9:30,,,");

    assertThat(at(MORNING))
        .singleElement()
        .asString()
        .contains("we found the ticket ending 0200. You have court Wednesday, May 20 at 9:30 AM");
  }

  @Test
  void dateLostSightOfIsNamedAsItWasKnown() {
    List<String> others = List.of("B1000,OAK COURT,2026-05-18,9:30,,,", "C1000,OAK COURT,,,,,");
    countySays(with(others, "A100200,OAK COURT,2026-05-18,9:30,,,"));
    text("A100200");
    MovableClock.set(NIGHT);
    countySays(with(others, "A100200,OAK COURT,2026-05-19,9:30,,,"));
    for (String day : List.of("05", "06", "08", "09")) {
      MovableClock.set("2026-05-" + day + "T20:00:00");
      countySays(with(others, "A100200,OAK COURT,,,,,"));
    }

    assertThat(at("2026-05-10T09:00:00"))
        .singleElement()
        .asString()
        .contains("we no longer see the court date of Monday, May 18 at 9:30 AM");
  }

  private void follow(String row) {
    countySays(row);
    text("A100200");
    MovableClock.set(NIGHT);
  }

  private static String[] with(List<String> others, String row) {
    return Stream.concat(others.stream(), Stream.of(row)).toArray(String[]::new);
  }
}

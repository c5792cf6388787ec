package org.docketline.docket;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.docketline.MovableClock;
import org.docketline.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Changes of a night, when no text goes out: in the morning only their sum is news. */
@QuarkusTest
class UntoldChangesTest extends ServiceTest {
  private static final String MORNING = "2026-05-05T09:30:00";

  @BeforeEach
  void followAndFallAsleep() {
    countySays("A100200,OAK COURT,2026-05-18,9:30,,,");
    text("A100200");
    MovableClock.set("2026-05-04T22:00:00");
  }

  @Test
  void dateMovedThereAndBackIsNotTold() {
    countySays("A100200,OAK COURT,2026-05-20,9:30,,,");
    countySays("A100200,OAK COURT,2026-05-18,9:30,,,");

    assertThat(at(MORNING)).isEmpty();
  }

  @Test
  void dateMovedTwiceIsToldOnceAndNotAsItNeverWasKnown() {
    countySays("A100200,OAK COURT,2026-05-20,9:30,,,");
    countySays("A100200,OAK COURT,2026-05-22,9:30,,,");

    assertThat(at(MORNING))
        .singleElement()
        .asString()
        .contains("now have court Friday, May 22", "Not Monday, May 18")
        .doesNotContain("May 20");
  }

  @Test
  void placeChangedTwiceIsStillAChangeOfPlace() {
    countySays("A100200,PINE COURT,2026-05-18,9:30,,,");
    countySays("A100200,PALM COURT,2026-05-18,9:30,,,");

    assertThat(at("2026-05-05T15:30:00"))
        .singleElement()
        .asString()
        .contains("PLACE changed", "Palm Bay Traffic Court")
        .doesNotContain("Not Monday");
  }

  @Test
  void canceledAndOnAgainIsNotTold() {
    countySays("A100200,OAK COURT,2026-05-18,9:30,,CANCELLED,");
    countySays("A100200,OAK COURT,2026-05-18,9:30,,SCHEDULED,");

    assertThat(at(MORNING)).isEmpty();
  }

  @Test
  void movedAndThenCanceledIsToldAsCanceledByTheDateTheyKnow() {
    countySays("A100200,OAK COURT,2026-05-20,9:30,,,");
    countySays("A100200,OAK COURT,2026-05-20,9:30,,CANCELLED,");

    assertThat(at(MORNING)).singleElement().asString().contains("CANCELED", "Monday, May 18");
  }

  @Test
  void setAndCanceledUnheardIsNotTold() {
    countySays("A100200,OAK COURT,2026-05-18,9:30,,,", "A100200,OAK COURT,2026-06-01,9:30,,,");
    countySays(
        "A100200,OAK COURT,2026-05-18,9:30,,,", "A100200,OAK COURT,2026-06-01,9:30,,CANCELLED,");

    assertThat(at(MORNING)).isEmpty();
  }
}

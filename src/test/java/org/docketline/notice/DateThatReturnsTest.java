package org.docketline.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.docketline.MovableClock;
import org.docketline.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A date that is back is no new date, and one that the court puts off on its day was no mistake.
 */
@QuarkusTest
class DateThatReturnsTest extends ServiceTest {
  private static final String ON = "A100200,OAK COURT,2026-05-14,9:30,,,";
  private static final String OFF = "A100200,OAK COURT,2026-05-14,9:30,,CANCELLED,";
  private static final String CLOSED = "A100200,OAK COURT,2026-05-14,9:30,,,CLOSED";
  private static final String LATER = "A100200,OAK COURT,2026-05-28,9:30,,,";

  @BeforeEach
  void follow() {
    countySays(ON);
    text("A100200");
  }

  private void countySaysAt(String local, String row) {
    MovableClock.set(local);
    countySays(row);
  }

  @Test
  void dateThatWasCancelledIsOnAgain() {
    countySaysAt("2026-05-05T10:00:00", OFF);
    assertThat(at("2026-05-05T10:01:00")).singleElement().asString().contains("CANCELED");
    countySaysAt("2026-05-05T11:00:00", ON);

    assertThat(at("2026-05-05T11:01:00"))
        .containsExactly(
            "Test County: your court date is ON again: Thursday, May 14 at 9:30"
                + " AM, Oakville Municipal Court, 12 Oak Street, Oakville. Ticket ending 0200. We'll text you if it"
                + " changes. Can't come? Call 314-555-0111. STOP to end.");
  }

  @Test
  void dateOfATicketThatWasClosedIsOnAgain() {
    countySaysAt("2026-05-05T10:00:00", CLOSED);
    assertThat(at("2026-05-05T10:01:00")).singleElement().asString().contains("closed");
    countySaysAt("2026-05-05T11:00:00", ON);

    assertThat(at("2026-05-05T11:01:00")).singleElement().asString().contains("is ON again");
  }

  @Test
  void closingThatWasNeverToldIsTakenBack() {
    countySaysAt("2026-05-05T20:00:00", CLOSED);
    countySaysAt("2026-05-05T21:00:00", ON);

    assertThat(at("2026-05-06T09:00:00")).isEmpty();
  }

  @Test
  void anotherDateAfterACancellationIsNew() {
    countySaysAt("2026-05-05T10:00:00", OFF);
    assertThat(at("2026-05-05T10:01:00")).hasSize(1);
    countySaysAt("2026-05-05T11:00:00", LATER);

    assertThat(at("2026-05-05T11:01:00"))
        .singleElement()
        .asString()
        .contains("new court date")
        .doesNotContain("again");
  }

  @Test
  void continuanceOnTheDayIsWordedAsOne() {
    at("2026-05-13T10:00:00");
    countySaysAt("2026-05-14T09:10:00", LATER);

    assertThat(at("2026-05-14T09:11:00"))
        .containsExactly(
            "Test County: the court CONTINUED (moved) today's date for the ticket ending 0200 to"
                + " Thursday, May 28 at 9:30 AM, Oakville Municipal Court, 12 Oak Street,"
                + " Oakville. Not today. Can't come then? Call 314-555-0111. STOP to end.");
  }

  @Test
  void continuanceThatIsToldADayLaterNamesTheOldDate() {
    at("2026-05-13T10:00:00");
    countySaysAt("2026-05-14T22:00:00", LATER);

    assertThat(at("2026-05-15T09:00:00"))
        .singleElement()
        .asString()
        .contains("CHANGED", "now have court Thursday, May 28", "Not Thursday, May 14");
  }

  @Test
  void hourThatMovesOnTheDayIsNoContinuance() {
    at("2026-05-13T10:00:00");
    countySaysAt("2026-05-14T09:10:00", "A100200,OAK COURT,2026-05-14,13:30,,,");

    assertThat(at("2026-05-14T09:11:00")).singleElement().asString().contains("CHANGED");
  }
}

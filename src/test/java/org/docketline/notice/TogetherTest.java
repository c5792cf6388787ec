package org.docketline.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.docketline.MovableClock;
import org.docketline.ServiceTest;
import org.docketline.outbox.Message;
import org.docketline.outbox.MessageStatus;
import org.docketline.outbox.MessageText;
import org.docketline.outbox.MessageText.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows of one subscriber that wait together, worded as one text from the docket as it is then. */
@QuarkusTest
class TogetherTest extends ServiceTest {
  private static final String FIRST = "A100200,OAK COURT,2026-05-18,9:30,,,";
  private static final String SECOND = "A100201,OAK COURT,2026-05-18,13:00,,,";
  private static final String LATER = "A100202,PINE COURT,2026-06-18,9:00,,,";

  @Inject MessageText words;

  @BeforeEach
  void followThreeAndPlanTheRemindersOfTwo() {
    countySays(FIRST, SECOND, LATER);
    text("A100200 A100201 A100202");
    MovableClock.set("2026-05-11T10:30:00");
    reminders.planDue();
  }

  @Test
  void remindersOfADayAreOneText() {
    assertThat(together())
        .isEqualTo(
            """
            Test County:
            Ticket 0200: court in 7 days, Monday, May 18 at 9:30 AM, Oakville Municipal Court, 12 Oak Street, Oakville.
            Ticket 0201: court in 7 days, Monday, May 18 at 1:00 PM, Oakville Municipal Court, 12 Oak Street, Oakville.
            Can't come? Call 314-555-0111. STOP to end.""");
  }

  @Test
  void changeStandsBesideTheReminders() {
    countySays(FIRST, SECOND, LATER.replace("06-18", "06-22"));

    assertThat(together())
        .contains("0202: date CHANGED, now Monday, June 22 at 9:00 AM, not Thursday, June 18")
        .contains("Ticket 0200: court in 7 days", "Ticket 0201: court in 7 days")
        .contains("Call 314-555-0110."); // the county's: the courts are two
  }

  @Test
  void reminderThatIsStaleIsNotSaid() {
    countySays(FIRST, SECOND.replace("13:00,,", "13:00,,CANCELLED"), LATER);

    assertThat(together())
        .contains("Ticket 0201: court on Monday, May 18 at 1:00 PM is CANCELED.")
        .contains("Ticket 0200: court in 7 days")
        .containsOnlyOnce("0201");
  }

  @Test
  void hearingThatMovedSinceItsReminderWasPlannedIsSaidOnce() {
    countySays(FIRST.replace("9:30", "8:30"), SECOND, LATER);

    assertThat(together())
        .contains("Ticket 0200: date CHANGED, now Monday, May 18 at 8:30 AM, not Monday, May 18")
        .contains("Ticket 0201: court in 7 days")
        .containsOnlyOnce("0200");
  }

  @Test
  void ticketThatIsFoundIsNotRemindedOfInTheSameText() {
    text("A100203");
    countySays(FIRST, SECOND, LATER, "A100203,OAK COURT,2026-05-18,9:30,,,");
    reminders.planDue();

    assertThat(together())
        .contains(
            "Ticket 0203: found. You have court Monday, May 18 at 9:30 AM, Oakville Municipal Court")
        .contains("Ticket 0200: court in 7 days")
        .containsOnlyOnce("0203");
  }

  @Test
  void endOfAWatchIsToldInTheSameText() {
    MovableClock.set("2026-05-11T11:00:00");
    text("A100203");
    MovableClock.set("2026-06-11T11:30:00");
    notices.endWatches();
    reminders.planDue();

    assertThat(together())
        .contains("Ticket 0203: not found, and we have stopped looking.")
        .contains("Ticket 0202: court in 7 days, Thursday, June 18 at 9:00 AM, Pine Ridge Court");
  }

  /** One text of all rows that have something to say, as whoever claims them asks for it. */
  private String together() {
    return QuarkusTransaction.requiringNew()
        .call(() -> words.together(speaking()).orElseThrow().text());
  }

  private List<Message> speaking() {
    List<Message> waiting = Message.list("status = ?1 order by id", MessageStatus.CREATED);
    return waiting.stream().filter(row -> words.render(row) instanceof Words).toList();
  }
}

package org.docketline.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import org.docketline.MovableClock;
import org.docketline.ServiceTest;
import org.docketline.sms.SentForm;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A hearing on Monday, May 18 at 9:30, followed since May 4, and days on which all goes wrong. */
@QuarkusTest
class ReminderPlanningTest extends ServiceTest {
  @BeforeEach
  void follow() {
    countySays("A100200,OAK COURT,2026-05-18,9:30,,,");
    text("A100200");
  }

  private void countySaysAt(String local, String row) {
    MovableClock.set(local);
    countySays(row);
  }

  @Test
  void missedReminderIsWordedWithTheDaysThatRemain() {
    assertThat(at("2026-05-13T11:00:00"))
        .singleElement()
        .asString()
        .contains("court in 5 days, Monday, May 18 at 9:30 AM");
    assertThat(at("2026-05-13T11:01:00")).isEmpty();
    assertThat(at("2026-05-14T11:00:00")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-13T11:00:00, in 5 days, How will you get there?",
    "2026-05-14T11:00:00, in 4 days, Bring the ticket and a photo ID.",
    "2026-05-16T11:00:00, in 2 days, Bring the ticket and a photo ID.",
    "2026-05-17T11:00:00, court tomorrow, Ticket ending 0200. Can't come?",
    "2026-05-18T09:10:00, court today, Ticket ending 0200. Can't come?"
  })
  void lateReminderSaysWhatHelpsInTheDaysThatRemain(String now, String in, String words) {
    assertThat(at(now)).singleElement().asString().contains(in, words);
  }

  @Test
  void remindersSayWhatTheirCourtWantsSaid() {
    countySays("A100200,PINE COURT,2026-05-18,9:30,,,");
    tick();

    assertThat(at("2026-05-11T12:00:00"))
        .singleElement()
        .asString()
        .contains("How will you get there? A missed date can lead to a fee. Can't come?");
    assertThat(at("2026-05-15T12:00:00"))
        .singleElement()
        .asString()
        .contains("Use the side door.")
        .doesNotContain("fee");
    text("ESPA\u00d1OL");
    assertThat(at("2026-05-17T12:00:00"))
        .singleElement()
        .asString()
        .contains("Faltar puede costarle.")
        .doesNotContain("fee");
  }

  @Test
  void missedReminderGivesWayToTheNextOnItsDay() {
    assertThat(at("2026-05-15T09:59:59")).isEmpty();
    assertThat(at("2026-05-15T10:00:00")).singleElement().asString().contains("in 3 days");
  }

  @ParameterizedTest
  @CsvSource({"2026-05-18T09:00:00, 1", "2026-05-18T09:29:00, 1", "2026-05-18T09:30:00, 0"})
  void lastReminderIsStillSentUntilTheHearingBegins(String now, int texts) {
    List<String> sent = at(now);

    assertThat(sent).hasSize(texts).allMatch(text -> text.contains("court today, Monday, May 18"));
  }

  @Test
  void hearingBeforeTheWindowOpensIsRemindedOfInTime() {
    countySays("A100200,OAK COURT,2026-05-18,8:00,,,");
    tick();

    assertThat(at("2026-05-18T07:00:00"))
        .singleElement()
        .asString()
        .startsWith("Sorry for the hour: this cannot wait. ")
        .contains("court today, Monday, May 18");
    assertThat(at("2026-05-18T09:00:00")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"09:59, 1", "10:00, 0", "10:01, 0"})
  void lateSubscriberIsNotSentThePassedReminder(String followed, int texts) {
    MovableClock.set("2026-05-11T" + followed + ":00");
    text(OTHER_PHONE, "A100200");
    MovableClock.set("2026-05-11T10:01:00");

    assertThat(tick()).filteredOn(sent -> sent.to().equals(OTHER_PHONE)).hasSize(texts);
  }

  @Test
  void hearingMovedEarlierOwesOnlyTheLeadsAhead() {
    countySaysAt("2026-05-11T11:00:00", "A100200,OAK COURT,2026-05-13,9:30,,,");

    assertThat(at("2026-05-11T11:01:00")).singleElement().asString().contains("CHANGED");
    assertThat(at("2026-05-12T10:00:00")).singleElement().asString().contains("tomorrow");
    assertThat(at("2026-05-15T10:00:00")).isEmpty();
  }

  @Test
  void hearingMovedLaterStartsItsLeadsAfresh() {
    assertThat(at("2026-05-11T10:00:00")).singleElement().asString().contains("in 7 days");
    countySaysAt("2026-05-12T12:00:00", "A100200,OAK COURT,2026-05-25,9:30,,,");
    assertThat(at("2026-05-12T12:01:00")).singleElement().asString().contains("CHANGED");

    assertThat(at("2026-05-15T10:00:00")).isEmpty();
    assertThat(at("2026-05-18T10:00:00"))
        .singleElement()
        .asString()
        .contains("in 7 days, Monday, May 25");
  }

  // Who was reminded of a date and hears that it holds again knows it: a second reminder of the
  // same lead would say nothing new. The leads still ahead of that date are owed as before.
  @Test
  void hearingMovedAwayAndBackRepeatsNoReminder() {
    assertThat(at("2026-05-11T10:00:00")).hasSize(1);
    countySaysAt("2026-05-12T12:00:00", "A100200,OAK COURT,2026-05-25,9:30,,,");
    assertThat(at("2026-05-12T12:01:00")).singleElement().asString().contains("May 25");
    countySaysAt("2026-05-13T12:00:00", "A100200,OAK COURT,2026-05-18,9:30,,,");
    assertThat(at("2026-05-13T12:01:00"))
        .singleElement()
        .asString()
        .contains("now have court Monday, May 18");

    assertThat(at("2026-05-13T12:30:00")).isEmpty();
    assertThat(at("2026-05-15T10:00:00")).singleElement().asString().contains("in 3 days");
  }

  @Test
  void changeOfTheTimeAloneRepeatsNoReminder() {
    assertThat(at("2026-05-11T10:00:00")).hasSize(1);
    countySaysAt("2026-05-11T11:00:00", "A100200,OAK COURT,2026-05-18,13:00,,,");

    assertThat(at("2026-05-11T11:01:00")).singleElement().asString().contains("CHANGED");
    assertThat(at("2026-05-11T11:05:00")).isEmpty();
    assertThat(at("2026-05-15T10:00:00")).singleElement().asString().contains("1:00 PM");
  }

  @Test
  void plannedReminderIsWordedWithTheTimeAsItIsWhenItGoes() {
    MovableClock.set("2026-05-11T10:00:00");
    reminders.planDue();
    countySays("A100200,OAK COURT,2026-05-18,13:00,5,,");

    assertThat(at("2026-05-11T10:01:00"))
        .as("the change says what the reminder would")
        .singleElement()
        .asString()
        .contains("CHANGED, now Monday, May 18 at 1:00 PM", "room 5");
  }

  @Test
  void plannedReminderIsDroppedOnceTheEarlierHourHasCome() {
    countySays("A100200,OAK COURT,2026-05-18,14:00,,,");
    tick();
    MovableClock.set("2026-05-18T09:05:00");
    reminders.planDue();
    countySays("A100200,OAK COURT,2026-05-18,9:30,,,");

    assertThat(at("2026-05-18T09:40:00")).singleElement().asString().contains("CHANGED");
    assertThat(reminderStatus()).containsExactly("SUPERSEDED");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A100200,OAK COURT,2026-05-18,9:30,,CANCELLED, | CANCELED",
        "A100200,OAK COURT,2026-05-18,9:30,,,CLOSED | as closed",
        "A100200,OAK COURT,2026-05-28,9:30,,, | CHANGED"
      })
  void reminderOfWhatIsOffMeanwhileIsNotSent(String row, String news) {
    MovableClock.set("2026-05-11T10:00:00");
    reminders.planDue();
    countySays(row);

    assertThat(tick()).singleElement().extracting(SentForm::body).asString().contains(news);
    assertThat(reminderStatus()).containsExactly("SUPERSEDED");
  }

  @Test
  void reminderOfADateNoLongerSeenIsNotSent() throws SQLException {
    MovableClock.set("2026-05-11T10:00:00");
    reminders.planDue();
    execute("update hearing set status = 'UNSEEN', version = version + 1");

    assertThat(tick()).isEmpty();
    assertThat(reminderStatus()).containsExactly("SUPERSEDED");
  }

  @Test
  void reminderThatMissedTheWindowIsRewordedInTheMorning() {
    MovableClock.set("2026-05-17T10:00:00");
    reminders.planDue();

    assertThat(at("2026-05-17T21:00:00")).isEmpty();
    assertThat(at("2026-05-18T07:59:59")).isEmpty();
    assertThat(at("2026-05-18T08:00:00")).singleElement().asString().contains("court today");
  }

  @Test
  void reminderThatMissedItsHearingExpires() {
    MovableClock.set("2026-05-17T18:00:00");
    reminders.planDue();

    assertThat(at("2026-05-18T09:30:00")).isEmpty();
    assertThat(reminderStatus()).containsExactly("EXPIRED");
  }

  @Test
  void hearingWithoutTimeIsRemindedOfAllDay() {
    countySays("B100200,OAK COURT,2026-05-18,,,,");
    text("REMOVE A100200");
    text("B100200");
    tick();

    assertThat(at("2026-05-18T18:59:00"))
        .singleElement()
        .asString()
        .contains("court today, Monday, May 18 (time not given)");
  }

  @Test
  void eachHearingOfACitationHasItsReminders() {
    countySays("A100200,OAK COURT,2026-05-18,9:30,,,", "A100200,PINE COURT,2026-05-19,9:00,,,");
    tick();

    assertThat(at("2026-05-11T11:00:00")).singleElement().asString().contains("Oakville");
    assertThat(at("2026-05-12T10:59:00")).isEmpty();
    assertThat(at("2026-05-12T11:00:00")).singleElement().asString().contains("Pine Ridge");
  }

  @Test
  void tenOClockIsTheCourts() {
    countySays("A100200,OAK COURT,2026-06-18,9:30,,,", "B100200,PALM COURT,2026-05-18,9:30,,,");
    text(OTHER_PHONE, "B100200");
    tick();

    assertThat(at("2026-05-11T14:59:00")).isEmpty();
    assertThat(at("2026-05-11T15:00:00")).singleElement().asString().contains("Palm Bay");
    assertThat(at("2026-05-18T02:30:00")).isEmpty();
    assertThat(at("2026-05-18T13:00:00")).singleElement().asString().contains("today");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-13T11:00:00, 36000",
    "2026-05-17T18:30:00, 19800",
    "2026-05-18T09:10:00, 1200",
    "2026-05-18T09:29:59, 1"
  })
  void textIsGoodUntilItsDayEndsOrItsHearingBegins(String now, String seconds) {
    MovableClock.set(now);

    assertThat(tick())
        .singleElement()
        .extracting(sent -> sent.get("ValidityPeriod"))
        .isEqualTo(seconds);
  }

  @Test
  void textWhoseHearingStartsEarlierNowIsGoodNoLonger() {
    countySays("A100200,OAK COURT,2026-05-18,14:00,,,");
    tick();
    MovableClock.set("2026-05-18T09:05:00");
    reminders.planDue();
    countySays("A100200,OAK COURT,2026-05-18,9:30,,,");
    MovableClock.set("2026-05-18T09:10:00");

    assertThat(tick())
        .singleElement()
        .extracting(sent -> sent.get("ValidityPeriod"))
        .isEqualTo("1200");
  }

  private List<String> reminderStatus() {
    return query("select status from message where notice = 'reminder'");
  }
}

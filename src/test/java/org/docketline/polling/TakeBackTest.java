package org.docketline.polling;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.docketline.MovableClock;
import org.docketline.polling.FeedRun.Outcome;
import org.docketline.polling.HeldFileDecisions.Decided;
import org.docketline.sms.SentForm;
import org.junit.jupiter.api.Test;

/** An applied held file that is taken back: the docket of before, and one correction to each. */
@QuarkusTest
class TakeBackTest extends FeedTest {
  private static final String RIGHT = "2026-05-18";
  private static final String WRONG = "2026-06-01";

  private static final String UNTOUCHED =
      """
      select h.id, h.xmin, h.version from hearing h join citation c on c.id = h.citation_id
      where c.number = 'C000023'""";

  @Inject HeldFileDecisions decisions;

  private FeedRun held;

  @Test
  void docketIsAsBeforeWhateverKindOfChange() {
    List<String> right = rows(24, RIGHT);
    right.set(10, "C000010,OAK COURT,2026-05-18,9:30,,,CLOSED");
    right.set(11, "C000011,OAK COURT,2026-05-18,9:30,,CANCELLED,");
    says(right);
    List<String> before = docket();
    List<String> untouched = query(UNTOUCHED);
    List<String> wrong = rows(23, WRONG);
    wrong.set(0, "C000000,OAK COURT,2026-05-18,9:30,7,,");
    wrong.set(1, "C000001,PINE COURT,2026-05-18,9:30,,,");
    wrong.set(2, "C000002,OAK COURT,2026-05-18,9:30,,CANCELLED,");
    wrong.set(3, "C000003,OAK COURT,2026-05-18,9:30,,,CLOSED");
    wrong.set(4, "C000004,OAK COURT,TBD,,,,");
    wrong.set(5, "C000005,OAK COURT,2026-05-18,13:30,,,");
    wrong.set(6, "C000006,OAK COURT,2026-05-18,,,,MISSED");
    wrong.set(9, "C900009,OAK COURT,2026-05-18,9:30,,,"); // and C000009 is left out
    wrong.add("C000012,OAK COURT,2026-06-09,9:30,,,");
    wrong.add("C000023,OAK COURT,2026-05-18,9:30,,,");

    hold(wrong);
    apply();
    assertThat(query("select kind from docket_change group by 1 order by 1"))
        .contains("CANCELLED", "CLOSED", "HEARING_SET", "MOVED", "RELOCATED", "WITHDRAWN");
    assertThat(docket()).isNotEqualTo(before);
    Decided back = takeItBack();

    assertThat(back.done()).as(back.words()).isTrue();
    assertThat(docket()).isEqualTo(before);
    assertThat(
            query(
                "select h.date from hearing h join citation c on c.id = h.citation_id where number = 'C900009'"))
        .isEmpty();
    assertThat(query(UNTOUCHED)).isEqualTo(untouched);
    assertThat(query("select count(*) from docket_change")).containsExactly("0");
    assertThat(query("select outcome from feed_run where applies_run is not null"))
        .containsExactly("TAKEN_BACK");
  }

  @Test
  void whoWasToldIsToldOnceThatItWasAMistake() {
    says(rows(20, RIGHT));
    text("C000001");
    text(OTHER_PHONE, "C000002");
    tick();
    MovableClock.set("2026-05-05T10:00:00");
    hold(rows(20, WRONG));
    apply();
    assertThat(tick()).hasSize(2);
    MovableClock.set("2026-05-05T11:00:00");

    assertThat(takeItBack().words()).contains("2 corrections go out; 0 texts that waited do not");

    assertThat(tick())
        .hasSize(2)
        .allSatisfy(
            text ->
                assertThat(text.body())
                    .contains("CORRECTION for the ticket ending 000", "We told you")
                    .contains("June 1", "our mistake", "Court is still", "May 18", "9:30"));
    assertThat(tick()).isEmpty();
    assertThat(takeItBack())
        .isEqualTo(
            new Decided(
                false,
                "The file of run %d was taken back by an operator on 2026-05-05 11:00."
                    .formatted(held.id)));
    assertThat(query("select choice, who, why, done from held_decision order by id desc limit 1"))
        .containsExactly("TAKE_BACK|dana|the county was wrong|false");
    assertThat(tick()).isEmpty();
  }

  @Test
  void sameWrongFileIsHeldAgainAndTheRightOneIsTold() {
    says(rows(20, RIGHT));
    text("C000001");
    hold(rows(20, WRONG));
    apply();
    tick();
    takeItBack();
    assertThat(tick()).hasSize(1);

    FeedRun again = poll();
    assertThat(again.outcome).isEqualTo(Outcome.HELD);
    assertThat(again.reason)
        .contains("it is the file of run %d, taken back by an operator".formatted(held.id + 1));
    assertThat(poll().outcome).isEqualTo(Outcome.HELD);
    assertThat(tick()).isEmpty();

    // Some rows of it are one too many, in a file of which nothing else is in doubt.
    List<String> few = rows(20, RIGHT);
    few.set(3, rows(20, WRONG).get(3));
    FeedRun part = says(few);
    assertThat(part.outcome).isEqualTo(Outcome.HELD);
    assertThat(part.reason)
        .isEqualTo(
            "1 of its changes are those of run %d, taken back by an operator on 2026-05-04 12:00"
                .formatted(held.id + 1));

    List<String> good = rows(20, RIGHT);
    good.set(1, "C000001,OAK COURT,2026-05-20,9:30,,,");
    assertThat(says(good).outcome).isEqualTo(Outcome.APPLIED);
    assertThat(tick())
        .singleElement()
        .extracting(SentForm::body)
        .asString()
        .contains("CHANGED", "May 20", "Not Monday, May 18");
    assertThat(poll().outcome).isEqualTo(Outcome.UNCHANGED);
  }

  @Test
  void lastGoodFileIsReadOnceMoreAndTellsNobody() {
    says(rows(20, RIGHT));
    text("C000001");
    hold(rows(20, WRONG));
    apply();
    takeItBack();
    assertThat(tick()).isEmpty();

    assertThat(says(rows(20, RIGHT)).outcome.isGood()).isTrue();
    assertThat(poll().outcome).isEqualTo(Outcome.UNCHANGED);
    assertThat(tick()).isEmpty();
  }

  @Test
  void whatWaitsNeverGoesOut() {
    says(rows(20, RIGHT));
    text("C000001");
    tick();
    MovableClock.set("2026-05-05T22:00:00");
    hold(rows(20, WRONG));
    apply();
    assertThat(tick()).isEmpty();

    assertThat(takeItBack().words()).contains("0 corrections go out; 1 texts that waited do not");

    assertThat(at("2026-05-06T10:30:00")).isEmpty();
    assertThat(query("select status, detail from message where notice = 'moved'"))
        .containsExactly("SUPERSEDED|the county's file was taken back");
  }

  @Test
  void newsThatTheWrongFileOvertookIsToldAfterAll() {
    says(rows(20, RIGHT));
    text("C000001");
    tick();
    MovableClock.set("2026-05-05T22:00:00");
    List<String> good = rows(20, RIGHT);
    good.set(1, "C000001,OAK COURT,2026-05-20,9:30,,,");
    says(good);
    hold(rows(20, WRONG));
    apply();
    takeItBack();

    assertThat(at("2026-05-06T10:30:00"))
        .singleElement()
        .asString()
        .contains("CHANGED", "May 20", "Not Monday, May 18");
  }

  @Test
  void rightFileOvertakesACorrectionThatWaits() {
    says(rows(20, RIGHT));
    text("C000001");
    hold(rows(20, WRONG));
    apply();
    assertThat(tick()).hasSize(1);
    MovableClock.set("2026-05-05T22:00:00");
    takeItBack();
    List<String> good = rows(20, RIGHT);
    good.set(1, "C000001,OAK COURT,2026-05-20,9:30,,,");
    assertThat(says(good).outcome).isEqualTo(Outcome.APPLIED);

    assertThat(at("2026-05-06T10:30:00"))
        .singleElement()
        .asString()
        .contains("CHANGED", "May 20", "Not Monday, June 1");
  }

  @Test
  void offIsOnAgainAndAClosedTicketIsOpen() {
    says(rows(20, RIGHT));
    text("C000001");
    text(OTHER_PHONE, "C000002");
    text("+13145550144", "C000003");
    List<String> wrong = rows(20, WRONG);
    wrong.set(1, "C000001,OAK COURT,2026-05-18,9:30,,CANCELLED,");
    wrong.set(2, "C000002,OAK COURT,2026-05-18,9:30,,,CLOSED");
    wrong.set(3, "C000003,PINE COURT,2026-05-18,9:30,,,");
    hold(wrong);
    apply();
    assertThat(tick()).hasSize(3);

    takeItBack();

    assertThat(tick())
        .hasSize(3)
        .allSatisfy(
            text ->
                assertThat(text.body())
                    .contains("CORRECTION. What we told you last about the ticket ending 000")
                    .contains("You have court Monday, May 18 at 9:30 AM, Oakville Municipal Court")
                    .doesNotContain("Pine"));
    assertThat(at("2026-05-11T10:30:00")).hasSize(3).allMatch(text -> text.contains("in 7 days"));
  }

  @Test
  void whoBeganToFollowSinceWasToldToo() {
    says(rows(20, RIGHT));
    hold(rows(20, WRONG));
    apply();
    MovableClock.set("2026-05-04T13:00:00");
    assertThat(text("C000001").get(0)).contains("June 1");

    takeItBack();

    assertThat(tick()).singleElement().extracting(SentForm::body).asString().contains("still");
  }

  @Test
  void quietOneTellsNobodyAndRemindersGoByTheRestoredDate() {
    says(rows(20, RIGHT));
    text("C000001");
    tick();
    hold(rows(20, "2026-05-13"));
    decide(HeldChoice.APPLY_QUIETLY);
    MovableClock.set("2026-05-05T12:00:00");
    assertThat(takeItBack().words()).contains("0 corrections go out");
    assertThat(tick()).isEmpty();

    assertThat(at("2026-05-06T10:30:00")).isEmpty(); // seven days before the wrong date
    assertThat(at("2026-05-10T10:30:00")).isEmpty();
    assertThat(at("2026-05-11T10:30:00"))
        .singleElement()
        .asString()
        .contains("court in 7 days", "May 18");
  }

  @Test
  void reminderOfAWrongDateIsCorrectedThoughNoNewsWentOut() {
    says(rows(20, RIGHT));
    text("C000001");
    tick();
    hold(rows(20, "2026-05-12"));
    decide(HeldChoice.APPLY_QUIETLY);
    assertThat(at("2026-05-05T10:30:00")).singleElement().asString().contains("May 12");

    takeItBack();

    assertThat(tick()).singleElement().extracting(SentForm::body).asString().contains("May 18");
  }

  @Test
  void whatALaterFileChangedStays() {
    says(rows(20, RIGHT));
    text("C000001");
    text(OTHER_PHONE, "C000002");
    hold(rows(20, WRONG));
    apply();
    tick();
    List<String> next = rows(20, WRONG);
    next.set(1, "C000001,OAK COURT,2026-06-03,9:30,,,");
    assertThat(says(next).outcome).isEqualTo(Outcome.APPLIED);
    assertThat(tick()).hasSize(1);

    assertThat(takeItBack().words()).contains("19 dates are as they were", "1 rows stay");

    assertThat(query("select date, count(*) from hearing group by 1 order by 1"))
        .containsExactly("2026-05-18|19", "2026-06-03|1");
    assertThat(tick()).singleElement().extracting(SentForm::body).asString().contains("0002");
    FeedRun again = poll();
    assertThat(again.outcome).isEqualTo(Outcome.HELD);
    assertThat(again.reason).contains("19 of its changes are those of run");
    assertThat(query("select count(*) from hearing where date = '2026-05-18'"))
        .containsExactly("19");
  }

  @Test
  void afterAWeekItIsTooLate() {
    says(rows(20, RIGHT));
    hold(rows(20, WRONG));
    apply();
    MovableClock.set("2026-05-11T12:00:01");

    assertThat(takeItBack().words()).contains("can no longer be taken back");
    assertThat(query("select distinct date from hearing")).containsExactly(WRONG);
  }

  private FeedRun says(List<String> rows) {
    return countySays(rows.toArray(String[]::new));
  }

  private void hold(List<String> rows) {
    held = says(rows);
    assertThat(held.outcome).isEqualTo(Outcome.HELD);
  }

  private void apply() {
    decide(HeldChoice.APPLY);
  }

  private void decide(HeldChoice choice) {
    Decided decided = done(choice, "the county was asked");
    assertThat(decided.done()).as(decided.words()).isTrue();
  }

  private Decided takeItBack() {
    return done(HeldChoice.TAKE_BACK, "the county was wrong");
  }

  private Decided done(HeldChoice choice, String why) {
    try {
      return decisions.decide(choice, "county", held.id, "dana", why);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> rows(int count, String date) {
    return new ArrayList<>(
        IntStream.range(0, count)
            .mapToObj(i -> "C%06d,OAK COURT,%s,9:30,,,".formatted(i, date))
            .toList());
  }

  // A version counts on, and a number that the file brought stays known.
  private List<String> docket() {
    return query(
        """
        select c.number, c.status, c.absent_since, h.id, h.date, h.time, h.session, h.court, h.room,
          h.status, h.dated_at, h.absent_polls, h.absent_since
        from citation c left join hearing h on h.citation_id = c.id
        where c.number not like 'C9%' order by c.number, h.id""");
  }
}

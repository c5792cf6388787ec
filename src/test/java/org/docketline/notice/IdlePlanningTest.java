package org.docketline.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.docketline.MovableClock;
import org.docketline.ReadCounts;
import org.docketline.ServiceTest;
import org.docketline.docket.CountyConfig;
import org.docketline.docket.CourtDirectory;
import org.docketline.outbox.Outbox;
import org.docketline.outbox.SendingConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Hearings tomorrow, all followed and all their reminders planned, in tables never counted. */
@QuarkusTest
class IdlePlanningTest extends ServiceTest {
  private static final int PLANNED = 100;
  private static final int MANY = 20_000;
  private static final int TICKS = 8; // a prepared statement is planned anew after five
  private static final List<String> TABLES =
      List.of(
          "citation",
          "hearing",
          "subscription",
          "subscriber",
          "message",
          "docket_change",
          "reminder_to_plan",
          "reminder_look");

  @Inject EntityManager entities;
  @Inject Outbox outbox;
  @Inject NoticeSchedule schedule;
  @Inject SendingConfig sending;
  @Inject CourtDirectory courts;
  @Inject CountyConfig county;
  @Inject Clock clock;

  @BeforeEach
  void planAll() throws SQLException {
    planAll(PLANNED);
  }

  private void planAll(int many) throws SQLException {
    execute(
        """
        insert into citation (feed, number, status, first_seen)
          select 'county', 'N' || n, 'OPEN', now() from generate_series(1, %1$d + 100) n;
        insert into hearing (citation_id, date, time, court, status, dated_at)
          select id, case when id <= %1$d then date '2026-05-05' else '2026-07-01' end, '9:30',
            'OAK COURT', 'SCHEDULED', '2026-04-01' from citation order by id;
        insert into subscriber (phone_hash, phone, status, created_at, changed_at)
          select sha256(n::text::bytea), '', 'ACTIVE', now(), now()
          from generate_series(1, %1$d + 50) n;
        insert into subscription (subscriber_id, number, citation_id, status, since)
          select id, 'N' || id, id, 'ACTIVE', '2026-04-01' from subscriber;
        insert into feed_run (feed, started_at, outcome) values ('county', now(), 'APPLIED');
        truncate reminder_to_plan"""
            .formatted(many));
    reminders.planDue();
    assertThat(planned()).isEqualTo(many);
  }

  @AfterEach
  void shrink() throws SQLException {
    execute(
        "truncate citation, subscriber, feed_run, reminder_to_plan, reminder_look"
            + " restart identity cascade");
  }

  @Test
  void ofManyThatArePlannedNothingIsReadUntilThereIsCause() throws SQLException {
    shrink();
    planAll(MANY);

    long idle = pages(() -> IntStream.range(0, TICKS).forEach(tick -> reminders.planDue())) / TICKS;
    execute("update hearing set date = '2026-05-05' where id = " + (MANY + 1));
    execute(change(MANY + 1));
    long oneCause = pages(reminders::planDue);
    // Whether or not hearings have an index of their days.
    MovableClock.set("2026-05-04T13:30:00");
    long everything = pages(reminders::planDue);
    MovableClock.set("2026-05-04T14:30:00");
    long withoutIndexOfDays = pages(() -> undone(this::planWithoutIndexOfDays));

    System.out.printf(
        "PAGES a tick: idle %d, one cause %d, everything %d, without an index of days %d%n",
        idle, oneCause, everything, withoutIndexOfDays);
    assertThat(idle).isLessThanOrEqualTo(2);
    assertThat(oneCause).isLessThanOrEqualTo(MANY / 20);
    assertThat(everything).isLessThanOrEqualTo(MANY * 20L);
    assertThat(withoutIndexOfDays).isLessThanOrEqualTo(MANY * 20L);
    assertThat(planned()).isEqualTo(MANY + 1);
  }

  private void planWithoutIndexOfDays() {
    entities.createNativeQuery("drop index if exists hearing_ahead").executeUpdate();
    reminders.planDue();
  }

  private long pages(Runnable tick) throws SQLException {
    Map<String, Long> before = ReadCounts.pages(database, TABLES);
    tick.run();
    Map<String, Long> after = ReadCounts.pages(database, TABLES);
    return TABLES.stream().mapToLong(table -> after.get(table) - before.get(table)).sum();
  }

  @Test
  void whatIsCommittedLateIsPlannedThen() throws SQLException {
    try (Connection late = begun(follow(1))) {
      execute(follow(2));
      reminders.planDue();
      assertThat(planned()).isEqualTo(PLANNED + 1);
      reminders.planDue();
      late.commit();
    }
    reminders.planDue();

    assertThat(planned()).isEqualTo(PLANNED + 2);
  }

  @Test
  void ofTwoCausesThatDoNotSeeEachOtherTheLastPlans() throws SQLException {
    int dated = PLANNED + 90;
    try (Connection poll =
        begun("update hearing set date = '2026-05-05' where id = " + dated, change(dated))) {
      execute(follow(dated));
      reminders.planDue();
      assertThat(planned()).isEqualTo(PLANNED);
      poll.commit();
    }
    reminders.planDue();
    assertThat(planned()).isEqualTo(PLANNED + 1);
  }

  @Test
  void whatWasNotPlannedSinceItsTransactionFailedIsPlannedByTheNext() throws SQLException {
    execute(follow(3));
    undone(reminders::planDue);
    assertThat(planned()).isEqualTo(PLANNED);
    reminders.planDue();

    assertThat(planned()).isEqualTo(PLANNED + 1);
  }

  @Test
  void instancesTakeDifferentCausesAndWaitForNone() throws SQLException {
    execute(follow(3));
    try (Connection other = begun("delete from reminder_to_plan")) {
      execute(follow(4));
      reminders.planDue();
      assertThat(planned()).isEqualTo(PLANNED + 1);
      other.rollback();
    }
    reminders.planDue();
    assertThat(planned()).isEqualTo(PLANNED + 2);
  }

  @Test
  void whatNobodyNotedIsPlannedWithinTheHour() throws SQLException {
    execute(follow(5));
    execute("delete from reminder_to_plan");
    MovableClock.set("2026-05-04T12:59:59");
    reminders.planDue();
    assertThat(planned()).isEqualTo(PLANNED);
    MovableClock.set("2026-05-04T13:00:00");
    reminders.planDue();

    assertThat(planned()).isEqualTo(PLANNED + 1);
  }

  @Test
  void whatMayOweAReminderAgainIsLookedAt() throws SQLException {
    for (String cause :
        List.of(
            "update subscriber set changed_at = now() where id = 9",
            "update subscription set driver = 'x' where id = 9",
            "update subscription set declined = '{1}' where id = 9",
            "update message set status = 'EXPIRED' where subscription_id = 9",
            "update citation set drivers = '{x}' where id = 9",
            "update hearing set drivers = '{x}' where id = 9")) {
      execute(cause);
      assertThat(query("select citation_id from reminder_to_plan")).as(cause).containsExactly("9");
      reminders.planDue();
      assertThat(query("select citation_id from reminder_to_plan")).isEmpty();
    }
    execute("update citation set status = 'CLOSED' where id = 9");
    execute("update message set status = 'DELIVERED' where subscription_id = 10");
    assertThat(query("select citation_id from reminder_to_plan")).isEmpty();
    execute("update citation set status = 'OPEN' where id = 9");
    assertThat(query("select citation_id from reminder_to_plan")).containsExactly("9");
  }

  @Test
  void anHourOfTheHearingsDayIsARemindersToo() throws SQLException {
    ReminderPlanning sameDay = planning("0d");
    sameDay.planDue();
    MovableClock.set("2026-05-05T00:00:00");
    sameDay.planDue();
    MovableClock.set("2026-05-05T00:30:00");
    execute("update hearing set time = '2:45' where id = 7");
    execute(change(7));
    sameDay.planDue();
    MovableClock.set("2026-05-05T00:45:00");
    sameDay.planDue();
    assertThat(query("select hearing_id from message where lead_days = 0")).containsExactly("7");
    MovableClock.set("2026-05-05T07:30:00");
    sameDay.planDue();
    assertThat(query("select count(*) from message where lead_days = 0"))
        .containsExactly("" + PLANNED);
  }

  @Test
  void eachStartLooksAtEverythingWithItsOwnSettings() {
    planning("1d,58d").planDue();

    assertThat(query("select count(*) from message where lead_days = 58")).containsExactly("50");
  }

  private static void undone(Runnable work) {
    QuarkusTransaction.begin();
    try {
      work.run();
    } finally {
      QuarkusTransaction.rollback();
    }
  }

  private ReminderPlanning planning(String leads) {
    RemindersConfig config =
        new RemindersConfig() {
          @Override
          public List<String> leads() {
            return List.of(leads.split(","));
          }

          @Override
          public LocalTime sendAt() {
            return schedule.plan().sendAt();
          }
        };
    var own = new NoticeSchedule(config, sending, courts, county, clock);
    return new ReminderPlanning(
        new RemindersToPlan(entities),
        new ReminderCandidates(entities, own, courts),
        outbox,
        own,
        courts,
        clock);
  }

  // Another phone follows a citation that has one already.
  private static String follow(int citation) {
    return """
    with another as (
      insert into subscriber (phone_hash, phone, status, created_at, changed_at)
      values (sha256('another %1$d'), '', 'ACTIVE', now(), now()) returning id)
    insert into subscription (subscriber_id, number, citation_id, status, since)
    select id, 'N%1$d', %1$d, 'ACTIVE', '2026-04-01' from another"""
        .formatted(citation);
  }

  private static String change(int hearing) {
    return "insert into docket_change (run_id, kind, citation_id, hearing_id)"
        + " values (1, 'MOVED', %1$d, %1$d)".formatted(hearing);
  }

  private Connection begun(String... statements) throws SQLException {
    Connection connection = database.getConnection();
    connection.setAutoCommit(false);
    try (var statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
    return connection;
  }

  private long planned() {
    return Long.parseLong(query("select count(*) from message where lead_days = 1").get(0));
  }
}

package org.docketline.bench;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import org.docketline.postgres.DurableServer;

/** What planning the day's reminders costs, with the same ones due in small and large tables. */
final class ReminderBench {
  static final String PLAN = "plan";
  static final String IDLE = "tick";
  static final String MORE_CITATIONS = "10 × more citations";
  static final String MORE_MESSAGES = "10 × more old messages";
  static final String BASE = "base";
  static final int DUE = 1000;

  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final int TICKS = 3;
  // The worst case: every hearing is in the coming week, and few are followed.
  private static final String FILL =
      """
      insert into citation (feed, number, status, first_seen)
        select 'bench', 'N' || n, 'OPEN', now() from generate_series(1, %1$d) n;
      insert into hearing (citation_id, date, time, court, status, dated_at)
        select id, (now() at time zone 'America/Chicago')::date
            + case when id %% (%1$d / %3$d) = 0 then 1 else (id %% 8)::integer end,
          '09:30', 'SAMPLE CITY', 'SCHEDULED', now() - interval '30 days' from citation;
      insert into subscriber (phone_hash, phone, status, created_at, changed_at)
        select sha256(n::text::bytea), '', 'ACTIVE', now(), now() from generate_series(1, 10000) n;
      insert into subscription (subscriber_id, number, citation_id, status, since)
        select id, 'N' || id * (%1$d / %3$d), id * (%1$d / %3$d), 'ACTIVE',
          now() - interval '30 days' from subscriber where id <= %3$d;
      insert into subscription (subscriber_id, number, citation_id, status, since)
        select id, 'N' || id, id, 'ENDED', now() from subscriber;
      insert into message (subscriber_id, subscription_id, notice, cause, hearing_id,
          hearing_version, lead_days, was_date, urgency, status, created_at, due_at, expires_at,
          changed_at)
        select subscriber_id, id, 'reminder', 'old ' || id || '/' || n, citation_id, 1, 1,
          date '2020-01-01' + n, 1, 'DELIVERED', now(), now(), now(), now()
        from subscription, generate_series(1, %2$d / 10000) n where status = 'ENDED';
      vacuum analyze""";

  private final BenchSettings settings;
  private final DurableServer server;
  private final Figures figures;

  ReminderBench(BenchSettings settings, DurableServer server, Figures figures) {
    this.settings = settings;
    this.server = server;
    this.figures = figures;
  }

  void run() throws Exception {
    int few = settings.rows() / 10;
    plan(BASE, few, few);
    plan(MORE_CITATIONS, 10 * few, few);
    plan(MORE_MESSAGES, few, 10 * few);
  }

  private void plan(String what, int citations, int messages) throws Exception {
    try (var county = BenchCounty.start(settings, server, 0)) {
      for (String statement : FILL.formatted(citations, messages, DUE).split(";\n", -1)) {
        county.execute(statement); // one by one: VACUUM wants no transaction around it
      }
      plan(county);
      for (int round = 0; round < settings.rounds(); round++) {
        figures.add(PLAN + ", " + what, settings.rows(), plan(county));
        figures.add(IDLE + ", " + what, settings.rows(), idle(county));
      }
    }
  }

  // From a tick on which all is due to the one that has planned it.
  private Duration plan(BenchCounty county) throws Exception {
    awaitTicks(county, 1);
    double before = sum(county);
    double ticks = ticks(county);
    county.execute("delete from message where status = 'CREATED'");
    await().atMost(LONGEST).until(() -> planned(county) == DUE && ticks(county) > ticks);
    return seconds(sum(county) - before);
  }

  private Duration idle(BenchCounty county) throws Exception {
    double before = sum(county);
    double ticks = ticks(county);
    awaitTicks(county, TICKS);
    return seconds((sum(county) - before) / (ticks(county) - ticks));
  }

  private static void awaitTicks(BenchCounty county, int more) throws Exception {
    double until = ticks(county) + more;
    await().atMost(LONGEST).until(() -> ticks(county) >= until);
  }

  private static long planned(BenchCounty county) throws SQLException {
    try (var statement = county.connection.createStatement();
        var row = statement.executeQuery("select count(*) from message where status = 'CREATED'")) {
      row.next();
      return row.getLong(1);
    }
  }

  private static double sum(BenchCounty county) throws IOException, InterruptedException {
    return county.service.metric("docketline_reminders_plan_seconds_sum");
  }

  private static double ticks(BenchCounty county) throws IOException, InterruptedException {
    return county.service.metric("docketline_reminders_plan_seconds_count");
  }

  private static Duration seconds(double seconds) {
    return Duration.ofNanos((long) (seconds * 1e9));
  }
}

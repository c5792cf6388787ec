package org.docketline.bench;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.docketline.postgres.DurableServer;

/** What planning reminders costs, and what asking for them costs where all are planned. */
final class ReminderBench {
  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final int TICKS = 2;
  private static final String NOTHING = "nothing";
  private static final String METRIC = "docketline_reminders_plan_seconds_";
  // All are followed and owe a reminder at once.
  private static final String FILL =
      """
      insert into citation (feed, number, status, first_seen)
        select 'bench', 'N' || n, 'OPEN', now() from generate_series(1, %1$d) n;
      insert into hearing (citation_id, date, time, court, status, dated_at)
        select id, (now() at time zone 'America/Chicago')::date + 1, '09:30', 'SAMPLE CITY',
          'SCHEDULED', now() - interval '30 days' from citation;
      insert into subscriber (phone_hash, phone, status, created_at, changed_at)
        select sha256(n::text::bytea), '', 'ACTIVE', now(), now() from generate_series(1, %1$d) n;
      insert into subscription (subscriber_id, number, citation_id, status, since)
        select s.id, c.number, c.id, 'ACTIVE', now() - interval '30 days'
        from (select id, row_number() over (order by id) as place from subscriber) s
        join citation c on c.number = 'N' || s.place""";

  private final DurableServer server;
  private final GoalTable goals;
  private final Path folder;
  private final int rounds;
  private final int due;
  private final FigureTable table =
      new FigureTable(
          "planned | a tick, ms | a second of the idle service: service ms | PostgreSQL ms | buffers",
          "%.2f | %.2f | %.2f | %.0f");

  ReminderBench(BenchSettings settings, DurableServer server, GoalTable goals) throws IOException {
    this.server = server;
    this.goals = goals;
    this.folder = Files.createDirectories(settings.folder().resolve("reminders"));
    this.rounds = settings.rounds();
    this.due = settings.rows() / 10;
  }

  String run() throws Exception {
    String url = server.empty("bench");
    try (var service = ServiceProcess.start(folder, BenchCounty.withoutFeed(url, server, folder));
        var connection = server.connect(url)) {
      awaitTicks(service, TICKS);
      idle(service, connection, NOTHING);
      Cost planning = plan(service, connection);
      String all = String.format(Locale.ROOT, "%,d", due);
      idle(service, connection, all);
      goals.atMost(
          "idle planning, ms a tick with %s planned".formatted(all), table.median(all, 0), 2);
      goals.growth(
          "%s reminders planned, buffers of an idle second".formatted(all),
          table.median(NOTHING, 3),
          table.median(all, 3));
      return words(planning);
    }
  }

  private Cost plan(ServiceProcess service, Connection connection) throws Exception {
    connection.setAutoCommit(false);
    execute(connection, FILL.formatted(due));
    Cost before = Cost.now(service, connection);
    connection.commit();
    connection.setAutoCommit(true);
    await()
        .atMost(LONGEST)
        .pollInterval(Duration.ofSeconds(1))
        .until(() -> planned(connection) == due);
    Cost cost = Cost.now(service, connection).since(before);
    execute(connection, "vacuum analyze");
    awaitTicks(service, TICKS);
    return cost;
  }

  private void idle(ServiceProcess service, Connection connection, String row) throws Exception {
    for (int round = 0; round < rounds; round++) {
      double ticks = service.metric(METRIC + "count");
      double sum = service.metric(METRIC + "sum");
      Cost before = Cost.now(service, connection);
      awaitTicks(service, TICKS);
      Cost cost = Cost.now(service, connection).since(before);
      double tick =
          (service.metric(METRIC + "sum") - sum) / (service.metric(METRIC + "count") - ticks);
      double seconds = cost.used().at();
      table.add(
          row,
          List.of(
              tick * 1000,
              cost.used().service() * 1000 / seconds,
              cost.used().database() * 1000 / seconds,
              cost.work().buffers() / seconds));
    }
  }

  private static void awaitTicks(ServiceProcess service, int more) throws Exception {
    double until = service.metric(METRIC + "count") + more;
    await().atMost(LONGEST).until(() -> service.metric(METRIC + "count") >= until);
  }

  private static long planned(Connection connection) throws Exception {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("select count(*) from message")) {
      row.next();
      return row.getLong(1);
    }
  }

  private static void execute(Connection connection, String sql) throws Exception {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private String words(Cost planning) {
    List<Double> each = planning.per(due);
    return String.format(
        Locale.ROOT,
        """

        ## Planning reminders

        %,d hearings are followed, and a reminder of each falls due at once: planning them took %.1f s, µs a reminder: %.0f of the service (cold),
        %.0f of PostgreSQL, %.0f buffers, %.0f bytes of WAL. A *tick* comes every five seconds; the floor is the same service where nothing is planned.
        %s
        *What is short*: nothing; a tick asks for what gives cause to plan, whatever is planned already. The other figures are all timers of the service together.
        """,
        due,
        planning.used().at(),
        each.get(Cost.SERVICE) * 1000,
        each.get(Cost.DATABASE) * 1000,
        each.get(Cost.BUFFERS),
        each.get(Cost.WAL),
        table);
  }
}

package org.docketline.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.docketline.postgres.DurableServer;

/** What it costs to tell a moved date to all who follow it. */
final class TellingBench {
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final int ROWS = 1000;
  private static final int FOLLOWED = 0;
  private static final int NOBODYS = 1;
  private static final String BARE = "bare INSERT … SELECT of the same rows";
  private static final String FOLLOW =
      """
      insert into subscription (subscriber_id, number, citation_id, status, since)
      select s.id, c.number, c.id, 'ACTIVE', now() - interval '30 days'
      from subscriber s, citation c where c.number = '%s'
        and not exists (select from subscription f where f.subscriber_id = s.id)""";
  private static final String FLOOR =
      """
      create schema if not exists bare;
      drop table if exists bare.message;
      create table bare.message (like public.message including all);
      checkpoint""";

  private final BenchSettings settings;
  private final DurableServer server;
  private final GoalTable goals;
  private final FigureTable table =
      new FigureTable(
          "followers | s | µs a text: service | PostgreSQL | both | buffers | WAL bytes",
          "%.2f | %.1f | %.1f | %.1f | %.1f | %.0f");

  TellingBench(BenchSettings settings, DurableServer server, GoalTable goals) {
    this.settings = settings;
    this.server = server;
    this.goals = goals;
  }

  String run() throws Exception {
    int many = settings.rows() / 10;
    int few = many / 10;
    try (var county = BenchCounty.start(settings, server, ROWS)) {
      publish(county);
      follow(county, 0, few);
      tell(county, few); // not counted: it has to be compiled
      for (int round = 0; round < settings.rounds(); round++) {
        table.add(name(few), figures(tell(county, few), few, poll(county)));
      }
      follow(county, few, many - few);
      for (int round = 0; round < settings.rounds(); round++) {
        table.add(name(many), figures(tell(county, many), many, poll(county)));
        table.add(BARE, figures(bare(county), many, null));
      }
    }
    goals.atMost("telling a change, µs of PostgreSQL", table.median(name(many), 2), 60);
    goals.growth("followers, CPU of a text told", median(few), median(many));
    return words();
  }

  private double median(int followers) {
    return table.median(name(followers), 3);
  }

  private static String name(int followers) {
    return String.format(Locale.ROOT, "%,d", followers);
  }

  private void follow(BenchCounty county, int before, int more) throws Exception {
    Path keys = ServiceProcess.keys(settings.folder().resolve("county"));
    new Residents(county.connection, keys).enrol(before + 1, more);
    county.execute(FOLLOW.formatted(county.file.numberAt(FOLLOWED)));
    await().atMost(LONGEST).until(() -> count(county, "reminder_to_plan") == 0);
    county.execute("delete from message"); // reminders, where one is owed
    county.execute("vacuum analyze");
  }

  private static Duration publish(BenchCounty county) throws Exception {
    Duration took = county.publish(county.writeNext());
    county.rest();
    return took;
  }

  /** From a file in which the date is another to a text for each who follows it. */
  private static Cost tell(BenchCounty county, int followers) throws Exception {
    county.execute("delete from message");
    county.execute("vacuum analyze message");
    county.file.moveOne(FOLLOWED);
    county.execute("checkpoint");
    Cost before = county.cost();
    publish(county);
    await()
        .atMost(LONGEST)
        .pollInterval(Duration.ofSeconds(1))
        .until(() -> count(county, "message") >= followers);
    Cost cost = county.costOnceCounted(before);
    assertThat(count(county, "message")).as("texts").isEqualTo(followers);
    assertThat(count(county, "(select distinct subscriber_id from message) each"))
        .as("residents who are told")
        .isEqualTo(followers);
    return cost;
  }

  /** The same of a date that nobody follows. */
  private static Cost poll(BenchCounty county) throws Exception {
    county.file.moveOne(NOBODYS);
    county.execute("checkpoint");
    Cost before = county.cost();
    publish(county);
    return county.costOnceCounted(before);
  }

  private static Cost bare(BenchCounty county) throws Exception {
    county.executeEach(FLOOR);
    Cost before = county.cost();
    county.execute("insert into bare.message overriding system value select * from public.message");
    return county.costOnceCounted(before);
  }

  private static List<Double> figures(Cost cost, int texts, Cost poll) {
    double none = Double.NaN;
    double service = poll == null ? none : cost.used().service() - poll.used().service();
    double database = cost.used().database() - (poll == null ? 0 : poll.used().database());
    return List.of(
        cost.used().at(),
        service / texts * 1e6,
        database / texts * 1e6,
        (poll == null ? database : service + database) / texts * 1e6,
        cost.work().buffers() / texts,
        cost.work().wal() / texts);
  }

  private static long count(BenchCounty county, String of) throws SQLException {
    try (var statement = county.connection.createStatement();
        var row = statement.executeQuery("select count(*) from " + of)) {
      row.next();
      return row.getLong(1);
    }
  }

  private String words() {
    return String.format(
        Locale.ROOT,
        """

        ## Telling a change

        One date moves, and each who follows it is owed a text, warm. Processor time is less that of a poll in which a date moved that nobody follows; the seconds
        hold the wait for the next poll and for the timer that tells. Each follower has one text then, and nobody two.
        %s
        *What is short*: PostgreSQL, which is one process here: it writes a row and its indexes for each text.
        """,
        table);
  }
}

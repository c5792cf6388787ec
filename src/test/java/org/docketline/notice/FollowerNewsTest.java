package org.docketline.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.docketline.ReadCounts;
import org.docketline.ServiceTest;
import org.docketline.docket.ChangeKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is planned for many at once is what each of them would be told alone. */
@QuarkusTest
class FollowerNewsTest extends ServiceTest {
  /** In this order the changes are noted; whoever is led elsewhere is told last. */
  private static final List<ChangeKind> KINDS =
      List.of(
          ChangeKind.CLOSED,
          ChangeKind.MISSED,
          ChangeKind.HEARING_SET,
          ChangeKind.MOVED,
          ChangeKind.RELOCATED,
          ChangeKind.CANCELLED,
          ChangeKind.UNSEEN,
          ChangeKind.WITHDRAWN,
          ChangeKind.TRANSFERRED);

  // What of a hearing was otherwise, and how it is now; it is Monday, May 4 at noon.
  private static final String HEARINGS =
      """
      insert into hearing (citation_id, date, time, court, room, status, version, dated_at, drivers)
      select c.id, v.date, v.time, v.court, v.room, case
          when c.kind in ('CANCELLED', 'UNSEEN', 'WITHDRAWN') then c.kind else 'SCHEDULED' end,
        3, '2026-04-20', v.drivers
      from made c join (values
        (1, date '2026-05-18', time '9:30', 'OAK COURT', '5', null::text[]),
        (2, date '2026-05-05', time '8:00', 'OAK COURT', null, null),
        (3, date '2026-05-04', time '15:00', 'PALM COURT', '5', null),
        (4, date '2026-06-18', null, null, null, null),
        (5, date '2026-05-18', time '9:30', 'OAK COURT', '5', '{a,b}')
      ) v (nth, date, time, court, room, drivers) on v.nth = c.variant
      order by c.id""";
  private static final String CHANGES =
      """
      insert into docket_change
        (run_id, kind, citation_id, hearing_id, was_date, was_time, was_court, was_room)
      select 1, c.kind, c.id, case when c.kind not in ('CLOSED', 'MISSED') then h.id end,
        w.date, w.time, w.court, w.room
      from made c join hearing h on h.citation_id = c.id
      cross join lateral (values
        (1, null::date, null::time, null::text, null::text),
        (2, h.date, h.time, h.court, h.room),
        (3, date '2026-05-06', h.time, h.court, h.room),
        (4, h.date, time '13:00', h.court, h.room),
        (5, h.date, h.time, 'PINE COURT', '7')) w (nth, date, time, court, room)
      where w.nth = c.was and (c.kind <> 'TRANSFERRED' or w.nth > 1)
      order by c.id""";
  // Each citation is followed by one for each of these states.
  private static final List<String> STATES =
      List.of(
          "",
          "found,CREATED,,",
          "closed,CREATED,,",
          "moved,DELIVERED,,",
          "moved,CREATED,,",
          "moved,CREATED,,answered",
          "moved,UNDELIVERED,,",
          "moved,SUPERSEDED,,answered",
          "moved,UNKNOWN,,",
          "cancelled,SENT,,",
          "cancelled,REFUSED,,",
          "unseen,EXPIRED,,",
          "relocated,SENDING,,",
          "reminder,CREATED,7,",
          "reminder,DELIVERED,7,",
          "reminder,EXPIRED,7,",
          "correction,ACCEPTED,,",
          "moved,CREATED,,;moved,DELIVERED,,",
          "cancelled,DELIVERED,,;moved,UNDELIVERED,,",
          "cancelled,DELIVERED,,;hearing-set,DELIVERED,,;reminder,UNDELIVERED,3,",
          "found,DELIVERED,,;reminder,CREATED,3,",
          "court-moved,CREATED,,");

  @Inject EntityManager entities;

  @BeforeEach
  void fill() throws SQLException {
    execute("insert into feed_run (feed, started_at, outcome) values ('county', now(), 'APPLIED')");
    execute(
        "drop table if exists made; create table made (id bigint, kind text, variant int, was"
            + " int)");
    for (ChangeKind kind : KINDS) {
      execute(
          """
          with added as (
            insert into citation (feed, number, status, first_seen, drivers)
            select 'county', '%1$s' || v || 'W' || w,
              case '%1$s' when 'CLOSED' then 'CLOSED' when 'MISSED' then 'MISSED' else 'OPEN' end,
              now(), case when v = 5 then '{a,b,c}'::text[] end
            from generate_series(1, 5) v, generate_series(1, 5) w
            where w = mod(v, 5) + 1 order by v, w
            returning id, number)
          insert into made select id, '%1$s', substring(number from '(.)W.$')::int,
            substring(number from 'W(.)$')::int from added order by id"""
              .formatted(kind.name()));
    }
    execute(HEARINGS);
    execute(CHANGES);
    for (int state = 0; state < STATES.size(); state++) {
      follow(state, STATES.get(state), "null", "'{}'");
    }
    follow(STATES.size(), "", "'c'", "'{}'");
    follow(STATES.size() + 1, "", "'a'", "'{}'");
    follow(STATES.size() + 2, "moved,UNDELIVERED,,", "'x'", "'{}'");
    follow(
        STATES.size() + 3,
        "",
        "null",
        "array(select id from hearing h where h.citation_id = c.id)");
    knot();
    execute("drop table made");
  }

  private void follow(int nth, String texts, String driver, String declined) throws SQLException {
    execute(
        """
        insert into subscriber (phone_hash, phone, status, created_at, changed_at)
          values (sha256('%1$d'), '', 'ACTIVE', now(), now());
        insert into subscription
            (subscriber_id, number, citation_id, status, since, driver, declined)
          select (select max(id) from subscriber), number, id, 'ACTIVE', '2026-04-01', %2$s, %3$s
          from citation c order by id"""
            .formatted(nth, driver, declined));
    for (String text : texts.isEmpty() ? new String[0] : texts.split(";")) {
      String[] of = text.split(",", -1);
      execute(
          """
          insert into message (subscriber_id, subscription_id, notice, cause, hearing_id,
            hearing_version, lead_days, was_date, was_time, was_court, was_room, urgency, status,
            answered_at, created_at, due_at, expires_at, changed_at)
          select s.subscriber_id, s.id, '%1$s', '%5$d/' || s.id, h.id, 2, %3$s,
            h.date - 9, h.time, h.court, h.room, 1, '%2$s', %4$s, '2026-05-01', '2026-05-01',
            '2026-05-30', '2026-05-01'
          from subscription s join hearing h using (citation_id)
          where s.subscriber_id = (select max(id) from subscriber)"""
              .formatted(
                  of[0],
                  of[1],
                  of[2].isEmpty() ? "null" : of[2],
                  of[3].isEmpty() ? "null" : "timestamptz '2026-05-02'",
                  texts.indexOf(text)));
    }
  }

  // Changes that hang together: of one hearing twice, of a ticket and its hearing, of a ticket that
  // went elsewhere and of the hearing there; and two hearings of one ticket, which do not.
  private void knot() throws SQLException {
    execute(
        """
        delete from subscription where subscriber_id % 5 = 0 and citation_id in (
          select id from made where kind = 'RELOCATED' and id % 2 = 0);
        insert into docket_change
          (run_id, kind, citation_id, hearing_id, was_date, was_time, was_court, was_room)
          select 1, 'UNSEEN', citation_id, hearing_id, was_date, was_time, was_court, was_room
          from docket_change where kind = 'MOVED' and id % 3 = 0 order by id;
        insert into docket_change (run_id, kind, citation_id, hearing_id, was_date, was_time)
          select 1, 'UNSEEN', h.citation_id, h.id, h.date, h.time
          from docket_change c join hearing h using (citation_id)
          where c.kind = 'CLOSED' and c.id % 3 = 0 order by h.id;
        insert into docket_change (run_id, kind, citation_id, hearing_id, was_date, was_time)
          select 1, 'TRANSFERRED', m.citation_id, t.hearing_id, date '2026-05-07', '9:00'
          from docket_change m join docket_change t on t.kind = 'RELOCATED' and t.id = m.id + 5
          where m.kind = 'MOVED' order by m.id;
        insert into hearing (citation_id, date, time, court, status, version, dated_at)
          select id, '2026-05-20', '10:00', 'PINE COURT', 'WITHDRAWN', 2, '2026-04-01'
          from made where kind = 'WITHDRAWN' order by id;
        insert into docket_change (run_id, kind, citation_id, hearing_id, was_date, was_time)
          select 1, 'WITHDRAWN', citation_id, id, date, time from hearing where room is null
            and date = '2026-05-20' order by id""");
    execute("drop table if exists in_order; create table in_order as select * from docket_change");
    execute("truncate docket_change");
    for (ChangeKind kind : KINDS) {
      execute(
          """
          insert into docket_change
            (run_id, kind, citation_id, hearing_id, was_date, was_time, was_court, was_room)
          select run_id, kind, citation_id, hearing_id, was_date, was_time, was_court, was_room
          from in_order where kind = '%s' order by id"""
              .formatted(kind.name()));
    }
    execute("drop table in_order");
  }

  @Test
  void manyAreToldWhatEachWouldBeToldAlone() {
    List<String> before = rows();
    List<String> together = undone(() -> notices.tell(1));
    List<String> oneByOne =
        undone(() -> KINDS.forEach(kind -> notices.tellSome(1, kind, 1_000_000)));

    assertThat(rows()).isEqualTo(before);
    assertThat(together).hasSizeGreaterThan(before.size() + 200);
    assertThat(together).containsExactlyElementsOf(oneByOne);
  }

  private List<String> undone(Runnable planning) {
    QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout(300));
    try {
      planning.run();
      entities.flush();
      return rows();
    } finally {
      QuarkusTransaction.rollback();
    }
  }

  // A transaction that was undone has used up numbers.
  private List<String> rows() {
    return Stream.concat(
            query(
                "select to_jsonb(m) - '{id,subscription_id,cause}'::text[], s.number,"
                    + " regexp_replace(m.cause, 'subscription .*', '') from message m join"
                    + " subscription s on s.id = m.subscription_id order by m.subscriber_id,"
                    + " s.number, m.cause, m.status, 1")
                .stream(),
            query("select to_jsonb(s) - 'id' from subscription s order by 1").stream())
        .toList();
  }

  @Test
  void tellingReadsAsMuchForEachHoweverManyThereAre() throws SQLException {
    long few = pagesATold(300);
    long many = pagesATold(3000);

    System.out.println("PAGES a told change " + few + " of 300, " + many + " of 3000");
    assertThat(many).isLessThanOrEqualTo(90);
  }

  private long pagesATold(int people) throws SQLException {
    execute(
        """
        truncate citation, subscriber, docket_change cascade;
        insert into citation (feed, number, status, first_seen)
          select 'county', 'N' || n, 'OPEN', now() from generate_series(1, %1$d) n;
        insert into hearing (citation_id, date, time, court, status, version, dated_at)
          select id, '2026-05-28', '9:30', 'OAK COURT', 'SCHEDULED', 2, '2026-05-04' from citation;
        insert into subscriber (phone_hash, phone, status, created_at, changed_at)
          select sha256(n::text::bytea), '', 'ACTIVE', now(), now()
          from generate_series(1, %1$d) n;
        insert into subscription (subscriber_id, number, citation_id, status, since)
          select s.id, c.number, c.id, 'ACTIVE', '2026-04-01'
          from (select id, row_number() over (order by id) as n from subscriber) s
          join citation c on c.number = 'N' || s.n;
        insert into docket_change (run_id, kind, citation_id, hearing_id, was_date, was_time)
          select 1, 'MOVED', citation_id, id, '2026-05-18', '9:30' from hearing"""
            .formatted(people));
    List<String> tables =
        List.of("citation", "hearing", "subscriber", "subscription", "message", "docket_change");
    Map<String, Long> before = ReadCounts.pages(database, tables);
    long began = System.nanoTime();
    QuarkusTransaction.requiringNew().run(() -> notices.tell(1));
    System.out.println("MICROS a told change " + (System.nanoTime() - began) / 1000 / people);
    Map<String, Long> after = ReadCounts.pages(database, tables);

    assertThat(query("select count(*) from message where notice = 'moved'"))
        .containsExactly("" + people);
    return tables.stream().mapToLong(table -> after.get(table) - before.get(table)).sum() / people;
  }
}

package org.docketline.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Five months of texts whose story is over, none so old that it is settled, in the form in which
 * the service leaves them behind.
 */
final class OldTexts {
  private static final int OF_A_CITATION = 10;
  private static final int OF_A_RESIDENT = 100;
  private static final int AT_ONCE = 100_000;

  // A text is as long as its seal makes it; what was never sent has none. Ids are given by chance.
  private static final String ADD =
      """
      with told as (
        insert into citation (feed, number, court, status, first_seen)
        select 'bench', 'OLD' || lpad(n::text, 9, '0'), 'OAK COURT', 'CLOSED',
          now() - interval '5 months' * (1 - n::float / %3$d)
        from generate_series(%1$d, %2$d) n returning id, number, first_seen),
      heard as (
        insert into hearing (citation_id, date, time, court, room, status, dated_at)
        select id, first_seen - interval '1 month', '09:30', 'OAK COURT', '2', 'SCHEDULED', first_seen
        from told returning id, citation_id, date),
      followed as (
        insert into subscription
          (subscriber_id, number, citation_id, status, since, ended_reason)
        select 1 + substr(number, 4)::bigint %% %4$d, number, id, 'ENDED', first_seen, 'texted REMOVE'
        from told returning id, subscriber_id, citation_id, since)
      insert into message (subscriber_id, subscription_id, notice, cause, hearing_id,
        hearing_version, lead_days, was_date, was_time, was_court, was_room, urgency, status,
        created_at, due_at, expires_at, changed_at, attempts, claimed_at, lease_until, text,
        segments, sid, error_code)
      select s.subscriber_id, s.id, 'reminder',
        'reminder/hearing ' || h.id || '/' || h.date + i || '/3d/subscription ' || s.id, h.id,
        1, 3, h.date + i, '09:30', 'OAK COURT', '2', 1, became, s.since, s.since,
        s.since + interval '2 days', s.since, sent, case when sent = 1 then s.since end,
        case when sent = 1 then s.since + interval '1 minute' end,
        case when sent = 1 then decode(repeat('5a', 185), 'hex') end, sent,
        case when sent = 1 and became <> 'REFUSED' then 'SM' || md5(s.id || '/' || i) end,
        case became when 'UNDELIVERED' then 30003 when 'REFUSED' then 21610 end
      from followed s join heard h using (citation_id), generate_series(1, %5$d) i,
        lateral (select case when k < 90 then 'DELIVERED' when k < 93 then 'UNDELIVERED'
          when k < 95 then 'SENT' when k < 96 then 'REFUSED' when k < 99 then 'SUPERSEDED'
          else 'EXPIRED' end as became from (select (s.id * 7 + i * 31) %% 100 as k) as chance) as fate,
        lateral (select case when became in ('SUPERSEDED', 'EXPIRED') then 0 else 1 end as sent)
          as posted""";

  private final Connection connection;
  private final Residents residents;

  OldTexts(Connection connection, Residents residents) {
    this.connection = connection;
    this.residents = residents;
  }

  /** Fills an empty database; answers how many residents there are now. */
  int load(int texts) throws SQLException, IOException {
    int people = texts / OF_A_RESIDENT;
    int citations = texts / OF_A_CITATION;
    try (var statement = connection.createStatement()) {
      if (people > 0) {
        residents.enrol(1, people);
        // Each row's subscriber is there: looking for it ten million times says nothing of sending.
        statement.execute("set session_replication_role = replica");
        for (int from = 0; from < citations; from += AT_ONCE) {
          int to = Math.min(from + AT_ONCE, citations) - 1;
          statement.execute(ADD.formatted(from, to, citations, people, OF_A_CITATION));
        }
        statement.execute("set session_replication_role = origin");
      }
      statement.execute("vacuum analyze");
    }
    return people;
  }
}

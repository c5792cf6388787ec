package org.docketline.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;

/** Reminders of one segment that are all due now, in the form in which the service plans them. */
final class DueTexts {
  private static final ZoneId COUNTY = ZoneId.of("America/Chicago");
  private static final int LEAD = 3;
  private static final String NUMBER = "B%09d";

  private static final String ADD =
      """
      with told as (
        insert into citation (feed, number, court, status, first_seen)
        select 'bench', 'B' || lpad(id::text, 9, '0'), 'OAK COURT', 'OPEN',
          now() - interval '30 days'
        from subscriber where id between %1$d and %2$d returning id, number),
      heard as (
        insert into hearing (citation_id, date, time, court, room, status, dated_at)
        select id, '%3$s', '09:30', 'OAK COURT', '', 'SCHEDULED', now() - interval '5 days'
        from told returning id, citation_id, date, time, court, room),
      followed as (
        insert into subscription (subscriber_id, number, citation_id, status, since)
        select substr(number, 2)::bigint, number, id, 'ACTIVE', now() - interval '30 days'
        from told returning id, subscriber_id, citation_id)
      insert into message (subscriber_id, subscription_id, notice, cause, hearing_id,
        hearing_version, lead_days, was_date, was_time, was_court, was_room, urgency, status,
        created_at, due_at, expires_at, changed_at)
      select s.subscriber_id, s.id, 'reminder', 'reminder/hearing ' || h.id || '/' || h.date
          || '/%4$dd/subscription ' || s.id, h.id, 1, %4$d, h.date, h.time, h.court, h.room, 1,
        'CREATED', clock_timestamp(), clock_timestamp(), (h.date - 1) at time zone '%5$s', now()
      from followed s join heard h using (citation_id)""";
  // Another day: what was sent is no longer among what a plan of reminders looks at.
  private static final String OVER =
      "update hearing set date = date - 30 where date > now() - interval '1 day'";

  private final Connection connection;
  private final Residents residents;

  DueTexts(Connection connection, Residents residents) {
    this.connection = connection;
    this.residents = residents;
  }

  /** One text to each of so many new residents, whose ids and phones follow this number. */
  void add(int after, int many) throws SQLException, IOException {
    execute(OVER);
    execute("vacuum analyze hearing, message");
    execute("checkpoint");
    connection.setAutoCommit(false); // else the first would be sent while others are planned
    residents.enrol(after + 1, many);
    LocalDate day = LocalDate.now(COUNTY).plusDays(LEAD);
    execute(ADD.formatted(after + 1, after + many, day, LEAD, COUNTY));
    connection.commit();
    connection.setAutoCommit(true);
  }

  /** What the one text to the phone of this number must say. */
  static String words(long number) {
    String citation = NUMBER.formatted(number);
    return "Ticket ending " + citation.substring(citation.length() - 4) + ".";
  }

  private void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}

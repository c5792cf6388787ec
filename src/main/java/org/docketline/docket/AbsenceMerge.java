package org.docketline.docket;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;

/** What a feed leaves out: counted, and given up only after long enough. */
final class AbsenceMerge extends MergeStep {
  AbsenceMerge(Connection connection, long run, String feed, Instant now, ZoneId countyZone) {
    super(connection, run, feed, now, countyZone);
  }

  /** Counts what the feed left out; a citation that it lists without this hearing counts too. */
  void countAbsences() throws SQLException {
    run(
        """
        update hearing h set absent_polls = h.absent_polls + 1,
          absent_since = coalesce(h.absent_since, ?)
        from standing s
        where s.id = h.id and s.ahead and s.status = 'SCHEDULED' and not s.closed
          and not exists (select from pairing p where p.standing = s.id)""",
        now);
  }

  /** An unchanged file leaves out again what it left out before; passed dates are left alone. */
  void countAbsencesAgain() throws SQLException {
    run(
        """
        update hearing h set absent_polls = h.absent_polls + 1
        from citation c, hearing s left join court_alias a on a.alias = upper(s.court)
        where s.id = h.id and c.id = h.citation_id and c.feed = ? and c.status <> 'CLOSED'
          and h.status = 'SCHEDULED' and h.absent_polls > 0
          and h.date >= (? at time zone coalesce(a.time_zone, ?))::date""",
        feed,
        now,
        countyZone.getId());
  }

  void giveUpUnseen(AbsentAfter patience) throws SQLException {
    run(
        """
        with lost as (
          update hearing h set status = 'UNSEEN', version = h.version + 1
          from citation c, hearing s left join court_alias a on a.alias = upper(s.court)
          where s.id = h.id and c.id = h.citation_id and c.feed = ? and c.status <> 'CLOSED'
            and h.status = 'SCHEDULED'
            and h.absent_polls > 0 and h.absent_polls >= ? and h.absent_since <= ?
            and h.date >= (? at time zone coalesce(a.time_zone, ?))::date
          returning h.id, h.citation_id)
        insert into docket_change (run_id, kind, citation_id, hearing_id)
        select ?, 'UNSEEN', citation_id, id from lost""",
        feed,
        patience.polls(),
        now.minus(patience.time()),
        now,
        countyZone.getId(),
        run);
  }
}

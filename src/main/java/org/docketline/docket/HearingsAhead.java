package org.docketline.docket;

import java.sql.SQLException;

/** Counts the hearings that were ahead before a run, to judge by how many it moves. */
final class HearingsAhead extends MergeStep {
  HearingsAhead(MergeContext context) {
    super(context);
  }

  // The limit is written into the statement, so that it is planned for as few rows as it needs.
  int count(long limit) throws SQLException {
    int cancelled =
        count(
            "select count(*) from docket_change where run_id = ? and kind = 'CANCELLED'", runId());
    return cancelled
        + count(
            """
            select count(*) from (
              select from hearing h join citation c on c.id = h.citation_id
              left join court_alias a on a.alias = upper(h.court)
              where c.feed = ? and h.status = 'SCHEDULED'
                and h.date >= (? at time zone coalesce(a.time_zone, ?))::date
                and not exists (select from new_citation n where n.id = c.id)
              limit %d) ahead"""
                .formatted(limit),
            feed(),
            now(),
            countyZone());
  }
}

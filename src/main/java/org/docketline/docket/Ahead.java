package org.docketline.docket;

import java.sql.SQLException;

/** Counts the hearings that were ahead before a run, to judge by how many it moves. */
final class Ahead extends MergeStep {
  Ahead(MergeContext context) {
    super(context);
  }

  int count(long limit) throws SQLException {
    return count(
        """
        select count(*) from (
          select from hearing h join citation c on c.id = h.citation_id
          left join court_alias a on a.alias = upper(h.court)
          where c.feed = ? and not exists (select from new_citation n where n.id = c.id)
            and h.date >= (? at time zone coalesce(a.time_zone, ?))::date
            and (h.status = 'SCHEDULED' or exists (
              select from docket_change d
              where d.run_id = ? and d.hearing_id = h.id and d.kind = 'CANCELLED'))
          limit ?) ahead""",
        feed(),
        now(),
        countyZone(),
        runId(),
        limit);
  }
}

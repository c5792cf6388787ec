package org.docketline.docket;

import java.sql.SQLException;

/**
 * The hearings that were ahead before a run, to judge by how many it moves. They can be counted as
 * long as the run's transaction lasts.
 */
public final class HearingsAhead extends MergeStep {
  // These were ahead before, and the run itself took them off.
  private static final String TAKEN_OFF =
      """
      select count(*) from docket_change where run_id = ? and kind in
        ('CANCELLED', 'UNSEEN', 'WITHDRAWN')""";

  HearingsAhead(MergeContext context) {
    super(context);
  }

  /**
   * Counts no further than the limit, since whether a few changes are too many needs no count of
   * millions. The limit is written into the statement, so that it is planned for that few rows.
   */
  public int count(long limit) throws SQLException {
    return count(TAKEN_OFF, runId())
        + count(
            """
            select count(*) from (
              select from placed_hearing h join citation c on c.id = h.citation_id
              where c.feed = ? and h.status = 'SCHEDULED'
                and h.date >= (? at time zone h.zone)::date
                and not exists (select from new_citation n where n.id = c.id)
              limit %d) ahead"""
                .formatted(limit),
            feed(),
            now());
  }
}

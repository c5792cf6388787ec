package org.docketline.docket;

import java.sql.SQLException;
import org.docketline.docket.MergeScope.Recount;

/**
 * Doubts the times and places that a feed has left blank for as long as it takes to give up a date
 * that it leaves out. They are told all the same, with a warning, and nobody is texted about it.
 */
final class BlankMerge extends MergeStep {
  BlankMerge(MergeContext context) {
    super(context);
  }

  void doubt(Recount recount, AbsentAfter patience) throws SQLException {
    if (recount == Recount.NONE) {
      return;
    }
    run(
        """
        update hearing h set blank_for_long = true
        from citation c
        where c.id = h.citation_id and c.feed = ? and h.blank_since is not null
          and not h.blank_for_long and h.blank_since <= ?
          and (? < 2 or h.blank_since <= (
            select finished_at from feed_run
            where feed = ? and id < ? and outcome in ('APPLIED', 'UNCHANGED')
            order by id desc limit 1 offset greatest(0, ? - 2)))"""
            + AbsenceMerge.of(recount),
        feed(),
        now().minus(patience.time()),
        patience.polls(),
        feed(),
        runId(),
        patience.polls());
  }
}

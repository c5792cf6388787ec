package org.docketline.docket;

import java.sql.SQLException;

/**
 * Keeps the forms of the spellings that a feed uses for places, since working one out takes as long
 * as merging a row.
 */
final class PlaceSpellings extends MergeStep {
  /** A column that holds something else than places would fill the table. */
  private static final int MOST_AT_ONCE = 5_000;

  PlaceSpellings(MergeContext context) {
    super(context);
  }

  /**
   * Learns those that are new. Two merges that learn the same would wait for each other, so that
   * one at a time learns, and another goes without.
   */
  void learn() throws SQLException {
    run(
        """
        insert into place_spelling
        select written, form from (
          select written, place_form(written) as form from (
            select court as written from staged_entry group by court
            union
            select court_address from staged_entry where court is null group by court_address) used
          where written is not null
            and not exists (select from place_spelling p where p.written = used.written)
            and (select pg_try_advisory_xact_lock(hashtext('docketline.place_spelling')))
          limit %d) learned
        where form is not null
        on conflict do nothing"""
            .formatted(MOST_AT_ONCE));
  }
}

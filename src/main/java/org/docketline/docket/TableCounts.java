package org.docketline.docket;

import java.sql.SQLException;

/**
 * Lets PostgreSQL count what it plans by, where it has not yet. Of tables that were never counted,
 * such as after the first file of a county or a restored backup, it takes each citation for one
 * that has hundreds of hearings, and reads them all for the sake of five.
 */
final class TableCounts extends MergeStep {
  /** What grew to more than twice of what it was is as unknown as what was never counted. */
  private static final String UNCOUNTED =
      """
      select string_agg(t.relname, ', ' order by t.relname)
      from pg_class t
      where t.oid in ('citation'::regclass, 'citation_name'::regclass, 'hearing'::regclass,
          'violation'::regclass, 'docket_change'::regclass, 'place_spelling'::regclass)
        and pg_relation_size(t.oid) > 0
        and (pg_relation_size(t.oid) > 2.0 * t.relpages * current_setting('block_size')::int
          or not exists (select from pg_stats s
            where s.schemaname = t.relnamespace::regnamespace::text
              and s.tablename = t.relname))""";

  TableCounts(MergeContext context) {
    super(context);
  }

  /** Counts the docket's tables that need it; a table that somebody else is counting is theirs. */
  void bringUpToDate() throws SQLException {
    String uncounted = text(UNCOUNTED);
    if (uncounted != null) {
      run("analyze (skip_locked) " + uncounted);
    }
  }

  /**
   * Has it planned for a docket in memory, as the rows are that residents ask for all day. For one
   * on a spinning disk, which it expects unless told, it reads a whole table for a hundredth of it.
   */
  void expectMemory() throws SQLException {
    run("set local random_page_cost to 1.1");
  }

  /** Counts what was staged. */
  void ofStaged() throws SQLException {
    run("analyze staged_entry, staged_name, staged_violation, staged_unread, staged_gone");
  }
}

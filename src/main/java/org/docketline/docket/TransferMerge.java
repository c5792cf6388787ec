package org.docketline.docket;

import java.sql.SQLException;
import java.util.List;

/**
 * Finds the numbers that left one feed and stand in another of ours: a case that changed courts.
 * The county is one for the resident, so that its date there is told, and not that we see it no
 * more.
 */
final class TransferMerge extends MergeStep {
  // A driver who is another is proof that only the number is the same. Names of one case under two
  // numbers are hashed apart, and prove nothing.
  private static final String SAME_CASE =
      """
      o.feed <> g.feed and o.status <> 'CLOSED' and (o.number <> g.number
        or coalesce(o.last_name = g.last_name, true) and coalesce(o.birth_date = g.birth_date, true))""";

  private static final String ABSENT =
      "create temp table absent on commit drop as select id from hearing where absent_polls > 0";

  /** Of an absent hearing: the next hearing of the same number in another feed. */
  static final String ELSEWHERE =
      """
      select n.id, o.feed, o.first_seen
      from (
        select o.* from citation o where o.number = g.number
        union
        select o.* from citation_name a join citation o on o.id = a.citation_id
        where a.number = g.number) o
      cross join lateral (
        select n.id, n.date, n.time from placed_hearing n
        where n.citation_id = o.id and n.status = 'SCHEDULED' and n.absent_polls = 0
          and n.date >= (? at time zone n.zone)::date
        order by n.date, n.time, n.id limit 1) n
      where %s
      order by n.date, n.time, n.id"""
          .formatted(SAME_CASE);

  TransferMerge(MergeContext context) {
    super(context);
  }

  /**
   * Takes the dates ahead of a number that left its feed for those of the feed where it appeared
   * since. One that both feeds had listed may be two cases, and waits until its date is given up.
   */
  void follow() throws SQLException {
    // Before a new table is analyzed, absent rows are taken for a third of it.
    without(List.of("enable_seqscan"), () -> run(ABSENT));
    run("analyze absent");
    touched(
        run(
            """
            with moved as (
              select h.*, next.id as next_id
              from absent join placed_hearing h on h.id = absent.id
              join citation g on g.id = h.citation_id
              cross join lateral (%s limit 1) next
              where h.status = 'SCHEDULED' and g.status <> 'CLOSED'
                and h.date >= (? at time zone h.zone)::date and next.first_seen > g.first_seen
                and (g.feed = ? or next.feed = ?)),
            left_behind as (
              update hearing h set status = 'UNSEEN', version = h.version + 1
              from moved where h.id = moved.id)
            insert into docket_change
              (run_id, kind, citation_id, hearing_id, was_date, was_time, was_court, was_room)
            select ?, 'TRANSFERRED', citation_id, next_id, date, time, court, room from moved"""
                .formatted(ELSEWHERE),
            now(),
            now(),
            feed(),
            feed(),
            runId()));
  }
}

package org.docketline.docket;

import java.sql.SQLException;
import java.util.List;

/**
 * Pairs the hearings that a feed wants with those that stand, since a hearing has no number of its
 * own: first those that are the same, then those that are but for what the feed leaves blank, then
 * those of the same day, then those ahead in their order, at the same place before elsewhere.
 */
final class HearingPairing extends MergeStep {
  private static final String TIMED = "(time is not null or session is not null)";
  private static final String TIME = "coalesce(time::text, session, '')";
  private static final String SAME = "date, " + TIME + ", coalesce(place, '')";
  private static final String SAME_TIME = "date, " + TIME;
  private static final String SAME_PLACE = "date, place";
  private static final String PLACED = "place is not null";

  HearingPairing(MergeContext context) {
    super(context);
  }

  void pair() throws SQLException {
    run("create temp table pairing (wanted bigint unique, standing bigint unique) on commit drop");
    // What the steps before paired is not known to the planner, which would try each with each.
    without(List.of("enable_nestloop"), this::pairEach);
    run("analyze pairing");
  }

  private void pairEach() throws SQLException {
    pairOnes();
    pair(SAME, "wanted", "true", "standing", "true");
    listLoose();
    pairLoose(SAME_TIME, TIMED + " and place is null", TIMED);
    pairLoose(SAME_PLACE, PLACED + " and not " + TIMED, PLACED);
    pairLoose(SAME_PLACE, PLACED, PLACED);
    pairLoose(SAME_TIME, TIMED, TIMED);
    pairLoose("date", "true", "true");
    spreadBlanks();
    dropBlanks();
    pairLoose("coalesce(place, '')", "ahead and not unsure", "ahead and status <> 'CANCELLED'");
    pairLoose("true", "ahead and not unsure", "ahead and status <> 'CANCELLED'");
  }

  // Nearly every citation that changed has one hearing, and had one. For these each of the ways
  // below comes to this: all but the last two ask for the same day, and the last for no more than
  // that both are ahead. The lists that the ways below go through are short without them.
  private void pairOnes() throws SQLException {
    run(
        """
        insert into pairing
        select w.id, s.id from wanted w join standing s using (citation_id)
        where (w.date = s.date
            or w.ahead and not w.unsure and s.ahead and s.status <> 'CANCELLED')
          and not exists (
            select from wanted o where o.citation_id = w.citation_id and o.id <> w.id)
          and not exists (
            select from standing o where o.citation_id = s.citation_id and o.id <> s.id)""");
  }

  /** Lists what is not the same on both sides, which is little of a large docket. */
  private void listLoose() throws SQLException {
    run(
        """
        create temp table loose_wanted on commit drop as
        select * from wanted w where not exists (select from pairing p where p.wanted = w.id)""");
    run(
        """
        create temp table loose_standing on commit drop as
        select * from standing s where not exists (select from pairing p where p.standing = s.id)""");
    run("analyze loose_wanted");
    run("analyze loose_standing");
  }

  private void pairLoose(String alike, String wanted, String standing) throws SQLException {
    pair(alike, "loose_wanted", wanted, "loose_standing", standing);
  }

  private void pair(
      String alike, String wanted, String ofWanted, String standing, String ofStanding)
      throws SQLException {
    run(
        """
        insert into pairing
        select w.id, s.id from (
          select id, citation_id, (%1$s) as alike, row_number() over (
            partition by citation_id, %1$s order by date, time nulls last, id) as nth
          from %2$s w
          where %3$s and not exists (select from pairing p where p.wanted = w.id)) w
        join (
          select id, citation_id, (%1$s) as alike, row_number() over (
            partition by citation_id, %1$s order by date, time nulls last, id) as nth
          from %4$s s
          where %5$s and not exists (select from pairing p where p.standing = s.id)) s
        using (citation_id, alike, nth)"""
            .formatted(alike, wanted, ofWanted, standing, ofStanding));
  }

  // Rows of one day that leave out the time are one row for the list of what is wanted, and may be
  // of each hearing that we know of the day: none of them is absent.
  private void spreadBlanks() throws SQLException {
    run(
        """
        with blank as (
          select distinct on (s.id) w.*, s.id as standing
          from loose_standing s join loose_wanted w using (citation_id, date)
          where s.status = 'SCHEDULED' and not w.cancelled and w.time is null and w.session is null
            and (w.place is null or w.place = s.place)
            and not exists (select from pairing p where p.standing = s.id)
          order by s.id, w.id),
        spread as (
          insert into wanted
          select last.id + row_number() over (order by standing), citation_id, date, time, session,
            court, court_address, room, type, cancelled, doubtful, place, unlisted, unsure, drivers,
            ahead
          from blank cross join (select max(id) as id from wanted) last
          returning id)
        insert into pairing
        select last.id + row_number() over (order by standing), standing
        from blank cross join (select max(id) as id from wanted) last""");
  }

  // What only leaves out what another row of the day says is of no other hearing.
  private void dropBlanks() throws SQLException {
    run(
        """
        delete from wanted w using loose_wanted e
        where e.id = w.id and (e.time is null and e.session is null or e.place is null)
          and not exists (select from pairing p where p.wanted = w.id)
          and exists (
            select from wanted o
            where o.citation_id = w.citation_id and o.date = w.date and o.id <> w.id
              and w.cancelled >= o.cancelled
              and (w.time is null and w.session is null or o.time is not distinct from w.time
                and o.session is not distinct from w.session)
              and (w.place is null or o.place = w.place))""");
    run(
        """
        delete from loose_wanted l
        where not exists (select from wanted w where w.id = l.id)""");
  }
}

package org.docketline.docket;

import java.sql.SQLException;

/**
 * Merges the hearings of the listed citations. A hearing has no number of its own, so the hearings
 * that the feed wants are paired with those that stand: first those that are the same, then those
 * of the same day, then those ahead in their order, at the same place before elsewhere.
 */
final class HearingMerge extends MergeStep {
  private static final String SAME = "date, coalesce(time::text, ''), coalesce(place, '')";
  private static final String SAME_DAY = "date";

  HearingMerge(MergeContext context) {
    super(context);
  }

  /**
   * Adds the hearings of new citations, which have nothing to be paired with. Where several rows of
   * a citation tell of the same hearing, it is added once.
   */
  void addFirstHearings() throws SQLException {
    String insert =
        """
        insert into hearing
          (citation_id, date, time, court, court_address, room, type, status, dated_at)
        """;
    touched(
        run(
            insert
                + """
                select n.id, e.date, e.time, e.court, e.court_address, e.room, e.type,
                  case when e.cancelled then 'CANCELLED' else 'SCHEDULED' end, ?
                from new_citation n join staged_citation s using (number)
                join staged_entry e using (number)
                where s.dated = 1 and e.date is not null""",
            now()));
    touched(
        run(
            insert
                + """
                select distinct on (n.id, e.date, e.time, e.place)
                  n.id, e.date, e.time, e.court, e.court_address, e.room, e.type,
                  case when e.cancelled then 'CANCELLED' else 'SCHEDULED' end, ?
                from new_citation n join staged_citation s using (number)
                join placed_entry e using (number)
                where s.dated > 1 and e.date is not null
                order by n.id, e.date, e.time, e.place, e.cancelled, e.room, e.line desc""",
            now()));
  }

  /**
   * Lists the hearings that the feed wants, each once. A hearing is ahead by the date of today
   * where its court sits. Where one row says that it is on and another that it is off, it is on,
   * whichever comes first.
   */
  void listWanted() throws SQLException {
    run(
        """
        create temp table wanted on commit drop as
        select row_number() over () as id, hearing.* from (
          select distinct on (c.id, e.date, e.time, e.place) c.id as citation_id, e.date, e.time,
            e.court, e.court_address, e.room, e.type, e.cancelled, e.place,
            e.code is null as unlisted, c.unread, e.date >= (? at time zone e.zone)::date as ahead
          from placed_entry e join known_citation c using (number)
          where e.date is not null
          order by c.id, e.date, e.time, e.place, e.cancelled, e.room, e.line desc) hearing""",
        now());
    run("create index on wanted (citation_id)");
    run("analyze wanted");
  }

  /** Lists the hearings that the docket has of the same citations. */
  void listStanding() throws SQLException {
    run(
        """
        create temp table standing on commit drop as
        select h.*, h.date >= (? at time zone h.zone)::date as ahead,
          k.status = 'CLOSED' as closed
        from known_citation k join placed_hearing h on h.citation_id = k.id""",
        now());
    run("create index on standing (citation_id)");
    run("analyze standing");
    run("create temp table pairing (wanted bigint unique, standing bigint unique) on commit drop");
  }

  void pairHearings() throws SQLException {
    pair(SAME, "true", "true");
    pair(SAME_DAY, "true", "true");
    pair("coalesce(place, '')", "ahead and not unread", "ahead and status <> 'CANCELLED'");
    pair("true", "ahead and not unread", "ahead and status <> 'CANCELLED'");
  }

  private void pair(String alike, String wanted, String standing) throws SQLException {
    run(
        """
        insert into pairing
        select w.id, s.id from (
          select id, citation_id, (%1$s) as alike, row_number() over (
            partition by citation_id, %1$s order by date, time nulls last, id) as nth
          from wanted w
          where %2$s and not exists (select from pairing p where p.wanted = w.id)) w
        join (
          select id, citation_id, (%1$s) as alike, row_number() over (
            partition by citation_id, %1$s order by date, time nulls last, id) as nth
          from standing s
          where %3$s and not exists (select from pairing p where p.standing = s.id)) s
        using (citation_id, alike, nth)"""
            .formatted(alike, wanted, standing));
  }

  /**
   * Notes the changes that residents will be told of. A time or room that the feed no longer gives
   * is no change. Residents know a court that is not in the directory by the feed's address, so
   * another address is a change there.
   */
  void noteChanges() throws SQLException {
    run(
        """
        insert into docket_change
          (run_id, kind, citation_id, hearing_id, was_date, was_time, was_court, was_room)
        select ?, kind, citation_id, id, date, time, court, room from (
          select s.*, case
            when w.cancelled then case when s.status <> 'CANCELLED' then 'CANCELLED' end
            when s.status <> 'SCHEDULED' or reopened.id is not null then 'HEARING_SET'
            when w.date <> s.date or w.time <> s.time or (s.time is null and w.time is not null)
              then 'MOVED'
            when w.place is distinct from s.place and w.place is not null
              or w.unlisted and upper(w.court_address) <> upper(s.court_address)
              or upper(w.room) <> upper(s.room) then 'RELOCATED' end as kind
          from pairing p join wanted w on w.id = p.wanted join standing s on s.id = p.standing
          left join reopened on reopened.id = s.citation_id
          where w.ahead or (w.cancelled and s.ahead)) changed
        where kind is not null""",
        runId());
  }

  void updateHearings() throws SQLException {
    touched(
        run(
            """
        update hearing h set date = w.date, time = w.time, court = w.court,
          court_address = w.court_address, room = w.room, type = w.type,
          status = case when w.cancelled then 'CANCELLED' else 'SCHEDULED' end,
          version = h.version + case when exists (
            select from docket_change c where c.run_id = ? and c.hearing_id = h.id) then 1 else 0 end,
          dated_at = case when w.date <> h.date or h.status <> 'SCHEDULED'
            or exists (select from reopened r where r.id = h.citation_id) then ? else h.dated_at end,
          absent_polls = 0, absent_since = null
        from pairing p join wanted w on w.id = p.wanted
        where h.id = p.standing and (h.absent_polls > 0
          or (h.status = 'CANCELLED') <> w.cancelled or h.status = 'UNSEEN'
          or (h.date, h.time, h.court, h.court_address, h.room, h.type)
            is distinct from (w.date, w.time, w.court, w.court_address, w.room, w.type))""",
            runId(),
            now()));
  }

  void addHearings() throws SQLException {
    touched(
        count(
            "select count(*) from wanted w where not exists (select from pairing p where p.wanted = w.id)"));
    run(
        """
        with added as (
          insert into hearing (citation_id, date, time, court, court_address, room, type, status, dated_at)
          select citation_id, date, time, court, court_address, room, type,
            case when cancelled then 'CANCELLED' else 'SCHEDULED' end, ?
          from wanted w where not exists (select from pairing p where p.wanted = w.id)
          returning id, citation_id, date, time, status)
        insert into docket_change (run_id, kind, citation_id, hearing_id)
        select distinct on (a.id) ?, 'HEARING_SET', a.citation_id, a.id
        from added a join wanted w on w.citation_id = a.citation_id and w.date = a.date and w.ahead
        where a.status = 'SCHEDULED'""",
        now(),
        runId());
  }
}

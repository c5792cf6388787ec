package org.docketline.docket;

import java.sql.SQLException;

/**
 * Merges the hearings of the listed citations: what {@link HearingPairing} found to be the same
 * hearing is changed to what the feed says now. What the feed leaves blank it does not say.
 */
final class HearingMerge extends MergeStep {
  private static final String SUREST =
      "case e.listed when 'ON' then 0 when 'CANCELLED' then 1 else 2 end";
  private static final String DRIVERS =
      """
      (select array_agg(distinct f.fact order by f.fact) from driver_fact f
        where f.number = e.number and f.date = e.date and f.time is not distinct from e.time
          and f.session is not distinct from e.session and f.place is not distinct from e.place)""";

  // A row that only leaves out what another row of the day says is of no other hearing.
  private static final String SAYS_LESS =
      """
      (e.time is null and e.session is null or e.place is null) and exists (
        select from placed_entry o
        where o.number = e.number and o.date = e.date and o.line <> e.line
          and (e.listed = 'ON') <= (o.listed = 'ON')
          and (e.time is null and e.session is null or o.time is not distinct from e.time
            and o.session is not distinct from e.session)
          and (e.place is null or o.place = e.place)
          and (o.time, o.session, o.place) is distinct from (e.time, e.session, e.place))""";

  // Pairs whose new status is settled once: an unknown status revives nothing that is off.
  private static final String PAIRED =
      """
      pairing p join wanted w on w.id = p.wanted join standing s on s.id = p.standing
      cross join lateral (select case
        when w.cancelled then 'CANCELLED'
        when w.doubtful and s.status <> 'SCHEDULED' and s.date = w.date then s.status
        else 'SCHEDULED' end as status) becomes""";

  private static final String HALF_OF_THE_DAY =
      "case when s.time < '12:00' then 'MORNING' when s.time is not null then 'AFTERNOON' end";

  // What the feed leaves blank of a hearing that we know. On another day its hour is unknown, and
  // in another court its room.
  private static final String KEPT =
      """
      cross join lateral (select
        w.date = s.date and w.time is null and case when w.session is null
          then s.time is not null or s.session is not null else w.session = %s end as time,
        w.place is null and s.place is not null as court,
        w.court_address is null and s.court_address is not null
          and coalesce(w.place = s.place, true) as address,
        w.room is null and s.room is not null
          and (w.place is null or w.place is not distinct from s.place) as room) keeps"""
          .formatted(HALF_OF_THE_DAY);

  HearingMerge(MergeContext context) {
    super(context);
  }

  /**
   * Settles the rows that are put off, before anything is made of rows. Beside a later date of its
   * number such a row tells of the date that this one follows; alone, it may mean either.
   */
  void settleContinued() throws SQLException {
    run(
        """
        delete from staged_entry e
        using (
          select number, max(date) as date from staged_entry
          where listed = 'ON'
            and number in (select number from staged_entry where listed = 'CONTINUED')
          group by number) latest
        where e.listed = 'CONTINUED' and e.number = latest.number and e.date < latest.date""");
    run("update staged_entry set listed = 'UNKNOWN' where listed = 'CONTINUED'");
  }

  /**
   * Adds the hearings of new citations, which have nothing to be paired with. Where several rows of
   * a citation tell of the same hearing, it is added once.
   */
  void addFirstHearings() throws SQLException {
    String insert =
        """
        insert into hearing (citation_id, date, time, session, court, court_address, room, type,
          status, status_unknown, dated_at, drivers)
        """;
    touched(
        run(
            insert
                + """
                select n.id, e.date, e.time, e.session, e.court, e.court_address, e.room, e.type,
                  case when e.listed = 'CANCELLED' then 'CANCELLED' else 'SCHEDULED' end,
                  e.listed = 'UNKNOWN', ?, null
                from new_citation n join staged_citation s using (number)
                join staged_entry e using (number)
                where s.dated = 1 and s.several_drivers is not true and e.date is not null""",
            now()));
    touched(
        run(
            insert
                + """
                select distinct on (n.id, e.date, e.time, e.session, e.place)
                  n.id, e.date, e.time, e.session, e.court, e.court_address, e.room, e.type,
                  case when e.listed = 'CANCELLED' then 'CANCELLED' else 'SCHEDULED' end,
                  e.listed = 'UNKNOWN', ?, case when s.several_drivers then %s end
                from new_citation n join staged_citation s using (number)
                join placed_entry e using (number)
                where (s.dated > 1 or s.several_drivers) and e.date is not null and not (%s)
                order by n.id, e.date, e.time, e.session, e.place, %s, e.room, e.line desc"""
                    .formatted(DRIVERS, SAYS_LESS, SUREST),
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
          select distinct on (c.id, e.date, e.time, e.session, e.place) c.id as citation_id, e.date,
            e.time, e.session, e.court, e.court_address, e.room, e.type,
            e.listed = 'CANCELLED' as cancelled, e.listed = 'UNKNOWN' as doubtful, e.place,
            e.code is null as unlisted, c.unsure_dates as unsure,
            case when c.several_drivers then %s end as drivers,
            e.date >= (? at time zone e.zone)::date as ahead
          from placed_entry e join known_citation c using (number)
          where e.date is not null
          order by c.id, e.date, e.time, e.session, e.place, %s, e.room, e.line desc) hearing"""
            .formatted(DRIVERS, SUREST),
        now());
    run("create index on wanted (citation_id)");
    run("create index on wanted (id)");
    run("analyze wanted");
  }

  /** Lists the hearings that the docket has of the same citations. */
  void listStanding() throws SQLException {
    run(
        """
        create temp table standing on commit drop as
        select h.*, h.date >= (? at time zone h.zone)::date as ahead,
          k.status = 'CLOSED' as closed, k.says_none and not k.unsure_dates as withdrawn
        from known_citation k join placed_hearing h on h.citation_id = k.id""",
        now());
    run("create index on standing (citation_id)");
    run("analyze standing");
  }

  /**
   * Keeps the known place of a hearing that is otherwise the same, where the feed now gives a court
   * that nobody knows: that is a new spelling until somebody says otherwise. So it does where the
   * court's name is missing from an address that is the same.
   */
  void keepKnownPlaces() throws SQLException {
    run(
        """
        update wanted w
        set court = s.court, court_address = s.court_address, place = s.place,
          unlisted = s.code is null
        from pairing p join standing s on s.id = p.standing
        where p.wanted = w.id and w.unlisted and w.place is not null
          and case when w.court is null
            then place_form(w.court_address) = place_form(s.court_address)
            else s.code is not null and w.date = s.date and w.time is not distinct from s.time
              and w.session is not distinct from s.session
              and coalesce(w.room = s.room or room_form(w.room) = room_form(s.room), true) end""");
  }

  /**
   * Notes the changes that residents will be told of. What the feed no longer gives is no change,
   * and neither is another spelling. Residents know a court that is not in the directory by the
   * feed's address, so another address is a change there.
   */
  void noteChanges() throws SQLException {
    run(
        """
        insert into docket_change
          (run_id, kind, citation_id, hearing_id, was_date, was_time, was_court, was_room)
        select ?, kind, citation_id, id, date, time, court, room from (
          select s.*, case
            when becomes.status <> 'SCHEDULED' then
              case when w.cancelled and s.status <> 'CANCELLED' then 'CANCELLED' end
            when s.status <> 'SCHEDULED' or reopened.id is not null then 'HEARING_SET'
            when w.date <> s.date or w.time <> s.time or (s.time is null and w.time is not null)
              or (w.time is null and w.session <> coalesce(s.session, %s)) then 'MOVED'
            when w.place is distinct from s.place and w.place is not null
              or w.unlisted and w.court_address <> s.court_address
                and place_form(w.court_address) <> place_form(s.court_address)
              or w.room <> s.room and room_form(w.room) <> room_form(s.room)
              then 'RELOCATED' end as kind
          from %s
          left join reopened on reopened.id = s.citation_id
          where w.ahead or (w.cancelled and s.ahead)) changed
        where kind is not null order by citation_id, id"""
            .formatted(HALF_OF_THE_DAY, PAIRED),
        runId());
  }

  /** Writes what the feed says now, and since when it leaves blank what it said before. */
  void updateHearings() throws SQLException {
    touched(
        run(
            """
            update hearing h set date = paired.date, time = paired.time, session = paired.session,
              court = paired.court, court_address = paired.court_address, room = paired.room,
              type = paired.type, drivers = paired.drivers, status = paired.status,
              status_unknown = paired.doubtful,
              version = h.version + case when exists (
                select from docket_change c where c.run_id = ? and c.hearing_id = h.id)
                then 1 else 0 end,
              dated_at = case when paired.date <> h.date
                or (h.status <> 'SCHEDULED' and paired.status = 'SCHEDULED')
                or exists (select from reopened r where r.id = h.citation_id)
                then ? else h.dated_at end,
              absent_polls = 0, absent_since = null,
              blank_since = case when paired.blank then coalesce(h.blank_since, ?) end,
              blank_for_long = paired.blank and h.blank_for_long
            from (
              select s.id, w.date, case when keeps.time then s.time else w.time end as time,
                case when keeps.time then s.session else w.session end as session,
                case when keeps.court then s.court else w.court end as court,
                case when keeps.court or keeps.address then s.court_address
                  else w.court_address end as court_address,
                case when keeps.room then s.room else w.room end as room, w.type, w.drivers,
                becomes.status, w.doubtful, keeps.time and w.session is null or keeps.court
                  or keeps.address and w.unlisted or keeps.room as blank
              from %s
              %s) paired
            where h.id = paired.id and (h.absent_polls > 0
              or exists (select from reopened r where r.id = h.citation_id)
              or (h.blank_since is not null) <> paired.blank
              or (h.date, h.time, h.session, h.court, h.court_address, h.room, h.type, h.drivers,
                h.status, h.status_unknown)
                is distinct from (paired.date, paired.time, paired.session, paired.court,
                  paired.court_address, paired.room, paired.type, paired.drivers, paired.status,
                  paired.doubtful))"""
                .formatted(PAIRED, KEPT),
            runId(),
            now(),
            now()));
  }

  void addHearings() throws SQLException {
    touched(
        count(
            "select count(*) from wanted w where not exists (select from pairing p where p.wanted = w.id)"));
    run(
        """
        with added as (
          insert into hearing (citation_id, date, time, session, court, court_address, room, type,
            status, status_unknown, drivers, dated_at)
          select citation_id, date, time, session, court, court_address, room, type,
            case when cancelled then 'CANCELLED' else 'SCHEDULED' end, doubtful, drivers, ?
          from wanted w where not exists (select from pairing p where p.wanted = w.id)
          returning id, citation_id, date, time, status)
        insert into docket_change (run_id, kind, citation_id, hearing_id)
        select distinct on (a.id) ?, 'HEARING_SET', a.citation_id, a.id
        from added a join wanted w on w.citation_id = a.citation_id and w.date = a.date and w.ahead
        where a.status = 'SCHEDULED'""",
        now(),
        runId());
  }

  /** Takes back the dates ahead of a citation for which the county now says that it has none. */
  void withdrawDates() throws SQLException {
    touched(
        run(
            """
            with withdrawn as (
              update hearing h
              set status = 'WITHDRAWN', version = h.version + 1, absent_polls = 0,
                absent_since = null
              from standing s
              where s.id = h.id and s.withdrawn and s.ahead and s.status = 'SCHEDULED'
                and not s.closed and not exists (select from pairing p where p.standing = s.id)
              returning s.*)
            insert into docket_change
              (run_id, kind, citation_id, hearing_id, was_date, was_time, was_court, was_room)
            select ?, 'WITHDRAWN', citation_id, id, date, time, court, room from withdrawn""",
            runId()));
  }
}

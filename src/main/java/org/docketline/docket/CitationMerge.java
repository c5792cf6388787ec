package org.docketline.docket;

import java.sql.SQLException;

/** Merges which citations a feed lists, how they stand, and their violations. */
final class CitationMerge extends MergeStep {
  CitationMerge(MergeContext context) {
    super(context);
  }

  /**
   * Keeps the latest row of each number and court, since two courts may use the same number. The
   * violations that the earlier rows told of go with those rows.
   */
  void keepLatestRows() throws SQLException {
    run(
        """
        delete from staged_entry e using placed_entry p, (
          select number, named, max(line) as line
          from placed_entry group by 1, 2 having count(*) > 1) last
        where p.number = last.number and p.line < last.line and p.named = last.named
          and e.number = p.number and e.line = p.line""");
    run(
        """
        delete from staged_violation v where part = ? and not exists (
          select from staged_entry e where e.number = v.number and e.line = v.line)""",
        Violation.OF_CITATIONS);
  }

  /**
   * Sums up each citation: it is closed when each of its rows says so and all of them were read.
   */
  void sumUpCitations() throws SQLException {
    run(
        """
        create temp table charged on commit drop as
        select number, md5(string_agg(row(violation, description, status, warrant, fine,
          costs)::text, E'\\n' order by part, line, violation, description)) as digest
        from staged_violation group by number""");
    run("analyze charged");
    run(
        """
        create temp table staged_citation on commit drop as
        select said.number, said.unpadded, said.mark, dated, says_none, unread,
          unread or any_unreadable as unsure_dates, coalesce(digest, '') as violations, court,
          issued_on, can_pay_online, payment_url, last_name, birth_date, person, licence,
          several_drivers, several_facts,
          case
            when all_closed and not unread then 'CLOSED'
            when any_warrant then 'WARRANT'
            when any_missed then 'MISSED'
            when any_unknown and not any_open then 'UNKNOWN'
            else 'OPEN' end as said_status
        from (
          select number, max(unpadded) as unpadded, max(mark) as mark, count(date) as dated,
            bool_or(said = 'NONE') as says_none, bool_or(said = 'UNREADABLE') as any_unreadable,
            bool_and(status = 'CLOSED') as all_closed, bool_or(status = 'WARRANT') as any_warrant,
            bool_or(status = 'MISSED') as any_missed, bool_or(status = 'UNKNOWN') as any_unknown,
            bool_or(status = 'OPEN') as any_open,
            max(court) as court,
            max(issued_on) as issued_on,
            case when count(can_pay_online) = count(mark) or not bool_and(can_pay_online)
              then bool_and(can_pay_online) end as can_pay_online,
            max(payment_url) as payment_url, max(last_name) as last_name,
            max(birth_date) as birth_date, max(person) as person, max(licence) as licence,
            min(last_name) <> max(last_name) or min(birth_date) <> max(birth_date)
              or min(licence) <> max(licence) and max(person) is null as several_drivers,
            min(last_name) <> max(last_name) or min(birth_date) <> max(birth_date)
              or min(licence) <> max(licence) as several_facts
          from (
            select number, unpadded, mark, said, date,
              case when status_unknown then 'UNKNOWN' else status end as status, court, issued_on,
              can_pay_online, payment_url, last_name, birth_date, person, licence
            from staged_entry
            union all
            select number, null, null, null, null, status, null, null, null, null, null, null, null,
              null
            from staged_violation where status is not null) row
          group by number) said
        left join charged c on c.number = said.number
        left join (select distinct number from staged_unread) u on u.number = said.number
        cross join lateral (select u.number is not null as unread) whether""");
    run("analyze staged_citation");
  }

  /**
   * Lists the citations that the docket has already; the steps that follow read this list. A status
   * that nobody knows leaves a citation as it was, and a court that nobody knows takes no known
   * one's place.
   */
  void listKnown() throws SQLException {
    run(
        """
        create temp table known_citation on commit drop as
        select known.*, (was_status, was_court, was_mark, was_unpadded, was_drivers, was_issued_on,
            was_can_pay_online, was_payment_url, was_last_name, was_birth_date, was_person,
            was_licence)
          is distinct from (status, court, mark, unpadded, drivers, issued_on, can_pay_online,
            payment_url, decode(last_name, 'hex'), decode(birth_date, 'hex'), decode(person, 'hex'),
            decode(licence, 'hex'))
          as differs
        from (
          select c.id, s.number, s.unpadded, s.mark, s.dated, s.says_none, s.unread,
            s.unsure_dates, s.violations, s.issued_on, s.can_pay_online, s.payment_url, s.last_name,
            s.birth_date, s.person, s.licence, s.said_status, s.several_drivers, d.drivers,
            case when s.said_status = 'UNKNOWN' then c.status else s.said_status end as status,
            case
              when s.court is null then c.court
              when s.court <> c.court
                and not exists (select from court_alias where alias = place_form(s.court))
                and exists (select from court_alias where alias = place_form(c.court)) then c.court
              else s.court end as court,
            c.status as was_status, c.court as was_court, c.mark as was_mark,
            c.unpadded as was_unpadded, c.drivers as was_drivers, c.violations as was_violations,
            c.issued_on as was_issued_on, c.can_pay_online as was_can_pay_online,
            c.payment_url as was_payment_url, c.last_name as was_last_name,
            c.birth_date as was_birth_date, c.person as was_person, c.licence as was_licence
          from staged_citation s join citation c on c.number = s.number and c.feed = ?
          left join drivers_of d on d.number = s.number) known""",
        feed());
    run("create unique index on known_citation (id)");
    run("analyze known_citation");
    reopenWithNewDates();
  }

  // A status that nobody knows proves nothing; a date ahead that we never held does.
  private void reopenWithNewDates() throws SQLException {
    run(
        """
        update known_citation k set status = 'OPEN', differs = true
        from placed_entry e
        where k.said_status = 'UNKNOWN' and k.was_status = 'CLOSED' and e.number = k.number
          and e.listed <> 'CANCELLED' and e.date >= (? at time zone e.zone)::date
          and not exists (select from hearing h where h.citation_id = k.id and h.date = e.date)""",
        now());
  }

  /**
   * Lists, of the cases that have several drivers, who is named in which row. One who is told of
   * with two licences is still one driver, and is found by either.
   */
  void listDrivers() throws SQLException {
    run(
        """
        create temp table driver_fact on commit drop as
        select distinct e.number, e.date, e.time, e.session, e.place, fact
        from staged_citation s join placed_entry e using (number)
        cross join lateral
          (values (e.last_name), (e.birth_date), (e.person), (e.licence)) named (fact)
        where s.several_facts and fact is not null""");
    run("create index on driver_fact (number)");
    run(
        """
        create temp table drivers_of on commit drop as
        select number, array_agg(distinct fact order by fact) as drivers
        from driver_fact group by number""");
    run("analyze driver_fact");
    run("analyze drivers_of");
  }

  int addCitations() throws SQLException {
    run(
        """
        create temp table new_citation on commit drop as
        with added as (
          insert into citation (feed, number, unpadded, mark, status, court, violations, issued_on,
            can_pay_online, payment_url, last_name, birth_date, person, licence, drivers,
            first_seen)
          select ?, s.number, unpadded, mark,
            case when said_status = 'UNKNOWN' then 'OPEN' else said_status end, court,
            case when unread then '' else violations end, issued_on, can_pay_online, payment_url,
            decode(last_name, 'hex'), decode(birth_date, 'hex'), decode(person, 'hex'),
            decode(licence, 'hex'), d.drivers, ?
          from staged_citation s left join drivers_of d on d.number = s.number
          where not exists (select from known_citation k where k.number = s.number)
          returning id, number)
        select id, number from added""",
        feed(),
        now());
    int added = count("select count(*) from new_citation");
    touched(added);
    run("analyze new_citation");
    return added;
  }

  void changeStatuses() throws SQLException {
    run(
        """
        insert into docket_change (run_id, kind, citation_id)
        select ?, status, id from known_citation
        where status in ('CLOSED', 'MISSED') and status <> was_status and not unread
        order by id""",
        runId());
    run(
        """
        create temp table reopened on commit drop as
        select id from known_citation
        where status <> 'CLOSED' and was_status = 'CLOSED' and not unread""");
    run("analyze reopened");
    touched(
        run(
            """
            update citation c set status = k.status, court = k.court, mark = k.mark,
              unpadded = k.unpadded, drivers = k.drivers,
              issued_on = k.issued_on, can_pay_online = k.can_pay_online,
              payment_url = k.payment_url, last_name = decode(k.last_name, 'hex'),
              birth_date = decode(k.birth_date, 'hex'), person = decode(k.person, 'hex'),
              licence = decode(k.licence, 'hex')
            from known_citation k
            where c.id = k.id and not k.unread and k.differs"""));
  }

  /** Keeps the other names of each case; a name that its feed no longer gives is forgotten. */
  void replaceNames() throws SQLException {
    touched(
        run(
            """
            delete from citation_name a using known_citation k
            where a.citation_id = k.id and a.listed and not k.unread and not exists (
              select from staged_name s where s.number = k.number and s.name = a.number)"""));
    touched(
        run(
            """
            insert into citation_name
            select c.id, s.name, max(s.unpadded), true
            from (select id, number from known_citation where not unread
              union all select id, number from new_citation) c
            join staged_name s using (number)
            where s.name <> c.number group by c.id, s.name
            on conflict (citation_id, number) do update set listed = true
              where not citation_name.listed"""));
  }

  void replaceViolations() throws SQLException {
    run(
        """
        create temp table restated on commit drop as
        select id, number, violations from known_citation
        where not unread and violations <> was_violations""");
    run("analyze restated");
    run("delete from violation v using restated r where v.citation_id = r.id");
    run(
        """
        insert into violation (citation_id, number, description, status, warrant, fine, costs)
        select r.id, v.violation, v.description, v.status, v.warrant, v.fine, v.costs
        from (
          select id, number from restated
          union all
          select n.id, n.number from new_citation n join staged_citation s using (number)
          where not s.unread) r
        join staged_violation v using (number) order by v.part, v.line, v.violation, v.description""");
    touched(
        run("update citation c set violations = r.violations from restated r where r.id = c.id"));
  }
}

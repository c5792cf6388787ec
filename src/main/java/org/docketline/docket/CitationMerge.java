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
          select number, coalesce(code, upper(court), '') as at, max(line) as line
          from placed_entry group by 1, 2 having count(*) > 1) last
        where p.number = last.number and p.line < last.line
          and coalesce(p.code, upper(p.court), '') = last.at
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
    run("analyze staged_entry");
    run(
        """
        create temp table charged on commit drop as
        select number, md5(string_agg(row(violation, description, status, warrant, fine,
          costs)::text, E'\\n' order by part, line, violation, description)) as digest
        from staged_violation group by number""");
    run(
        """
        create temp table staged_citation on commit drop as
        select said.number, said.mark, dated, unread, coalesce(digest, '') as violations, court,
          issued_on, can_pay_online, payment_url, last_name, birth_date, licence, case
            when all_closed and not unread then 'CLOSED'
            when any_warrant then 'WARRANT'
            when any_missed then 'MISSED'
            else 'OPEN' end as status
        from (
          select number, max(mark) as mark, count(date) as dated,
            bool_and(status = 'CLOSED') as all_closed, bool_or(status = 'WARRANT') as any_warrant,
            bool_or(status = 'MISSED') as any_missed, max(court) as court,
            max(issued_on) as issued_on, bool_and(can_pay_online) as can_pay_online,
            max(payment_url) as payment_url, max(last_name) as last_name,
            max(birth_date) as birth_date, max(licence) as licence
          from (
            select number, mark, date, status, court, issued_on, can_pay_online, payment_url,
              last_name, birth_date, licence from staged_entry
            union all
            select number, null, null, status, null, null, null, null, null, null, null
            from staged_violation where status is not null) row
          group by number) said
        left join charged c on c.number = said.number
        left join (select distinct number from staged_unread) u on u.number = said.number
        cross join lateral (select u.number is not null as unread) whether""");
    run("analyze staged_citation");
  }

  /** Lists the citations that the docket has already; the steps that follow read this list. */
  void listKnown() throws SQLException {
    run(
        """
        create temp table known_citation on commit drop as
        select c.id, s.*, c.status as was_status, c.violations as was_violations,
          (c.status, c.court, c.mark, c.issued_on, c.can_pay_online, c.payment_url, c.last_name,
              c.birth_date, c.licence)
            is distinct from (s.status, s.court, s.mark, s.issued_on, s.can_pay_online,
              s.payment_url, decode(s.last_name, 'hex'), decode(s.birth_date, 'hex'),
              decode(s.licence, 'hex')) as differs
        from staged_citation s join citation c on c.number = s.number and c.feed = ?""",
        feed());
    run("create unique index on known_citation (id)");
    run("analyze known_citation");
  }

  int addCitations() throws SQLException {
    run(
        """
        create temp table new_citation on commit drop as
        with added as (
          insert into citation (feed, number, mark, status, court, violations, issued_on,
            can_pay_online, payment_url, last_name, birth_date, licence, first_seen)
          select ?, number, mark, status, court, case when unread then '' else violations end, issued_on, can_pay_online,
            payment_url, decode(last_name, 'hex'), decode(birth_date, 'hex'),
            decode(licence, 'hex'), ?
          from staged_citation s
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
        where status in ('CLOSED', 'MISSED') and status <> was_status and not unread""",
        runId());
    run(
        """
        create temp table reopened on commit drop as
        select id from known_citation
        where status <> 'CLOSED' and was_status = 'CLOSED' and not unread""");
    touched(
        run(
            """
            update citation c set status = k.status, court = k.court, mark = k.mark,
              issued_on = k.issued_on, can_pay_online = k.can_pay_online,
              payment_url = k.payment_url, last_name = decode(k.last_name, 'hex'),
              birth_date = decode(k.birth_date, 'hex'), licence = decode(k.licence, 'hex')
            from known_citation k
            where c.id = k.id and not k.unread and k.differs"""));
  }

  void replaceViolations() throws SQLException {
    run(
        """
        create temp table restated on commit drop as
        select id, number, violations from known_citation
        where not unread and violations <> was_violations""");
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

package org.docketline.docket;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;

/** Which citations a feed lists, how they stand, and their violations. */
final class CitationMerge extends MergeStep {
  CitationMerge(Connection connection, long run, String feed, Instant now, ZoneId countyZone) {
    super(connection, run, feed, now, countyZone);
  }

  void keepLatestRows() throws SQLException {
    run(
        """
        delete from staged_entry e using (
          select number, max(line) as line from staged_entry group by number having count(*) > 1) last
        where e.number = last.number and e.line < last.line""");
  }

  /** A citation is closed when everything the feed says of it is, and all of that was read. */
  void sumUpCitations() throws SQLException {
    run(
        """
        create temp table staged_citation on commit drop as
        select number, unread, case
            when bool_and(status = 'CLOSED') and not unread then 'CLOSED'
            when bool_or(status = 'WARRANT') then 'WARRANT'
            when bool_or(status = 'MISSED') then 'MISSED'
            else 'OPEN' end as status, max(court) as court
        from (select number, status, court,
                exists (select from staged_unread u where u.number = word.number) as unread
              from (select number, status, court from staged_entry
                    union all
                    select number, status, null from staged_violation where status is not null) word
              where exists (select from staged_entry e where e.number = word.number)) said
        group by number, unread""");
    run("create unique index on staged_citation (number)");
    run("analyze staged_citation");
  }

  int addCitations() throws SQLException {
    run(
        """
        create temp table new_citation on commit drop as
        with added as (
          insert into citation (feed, number, status, court, first_seen)
          select ?, number, status, court, ? from staged_citation
          on conflict (number, feed) do nothing
          returning id)
        select id from added""",
        feed,
        now);
    run("create unique index on new_citation (id)");
    return count("select count(*) from new_citation");
  }

  void changeStatuses() throws SQLException {
    run(
        """
        insert into docket_change (run_id, kind, citation_id)
        select ?, 'CLOSED', c.id from citation c join staged_citation s using (number)
        where c.feed = ? and s.status = 'CLOSED' and c.status <> 'CLOSED'""",
        run,
        feed);
    run(
        """
        create temp table reopened on commit drop as
        select c.id from citation c join staged_citation s using (number)
        where c.feed = ? and s.status <> 'CLOSED' and c.status = 'CLOSED' and not s.unread""",
        feed);
    run(
        """
        update citation c set status = s.status, court = s.court from staged_citation s
        where c.feed = ? and c.number = s.number and not s.unread
          and (c.status <> s.status or c.court is distinct from s.court)""",
        feed);
  }

  void replaceViolations() throws SQLException {
    run(
        """
        create temp table restated on commit drop as
        select c.id, c.number, coalesce(v.digest, '') as digest
        from citation c join staged_citation s using (number)
        left join (
          select number, md5(string_agg(row(violation, description, status, warrant, fine,
            costs)::text, E'\\n' order by part, line)) as digest
          from staged_violation group by number) v using (number)
        where c.feed = ? and not s.unread and c.violations <> coalesce(v.digest, '')""",
        feed);
    run("delete from violation v using restated r where v.citation_id = r.id");
    run(
        """
        insert into violation (citation_id, number, description, status, warrant, fine, costs)
        select r.id, v.violation, v.description, v.status, v.warrant, v.fine, v.costs
        from restated r join staged_violation v using (number) order by v.part, v.line""");
    run("update citation c set violations = r.digest from restated r where r.id = c.id");
  }
}

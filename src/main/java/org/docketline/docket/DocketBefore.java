package org.docketline.docket;

import java.sql.SQLException;
import java.util.List;

/**
 * Keeps what a merge changes as it was before, so that somebody can take the file back. All rows
 * that it may change are listed before it begins; those that it did change are kept at its end.
 */
final class DocketBefore extends MergeStep {
  private static final String FACTS =
      """
      jsonb_build_object('status', c.status, 'number', c.number, 'unpadded', c.unpadded,
        'mark', c.mark, 'court', c.court, 'absent_since', c.absent_since)""";

  private long lastHearing;

  DocketBefore(MergeContext context) {
    super(context);
  }

  /** Lists what a poll changes of dates that no row tells of: they are absent, or left blank. */
  void listUncertain() throws SQLException {
    lastHearing = Long.parseLong(text("select coalesce(max(id), 0) from hearing"));
    without(
        List.of("enable_seqscan"),
        () ->
            run(
                """
                create temp table hearing_before on commit drop as
                select * from hearing where absent_polls > 0
                union all
                select * from hearing
                where blank_since is not null and not blank_for_long and absent_polls = 0"""));
  }

  /** Lists the citations that the file tells of, with their dates. */
  void listStaged() throws SQLException {
    run(
        """
        create temp table citation_before on commit drop as
        select c.id, %s as facts from staged_citation s
        join citation c on c.number = s.number and c.feed = ?"""
            .formatted(FACTS),
        feed());
    listDates();
  }

  /** Lists those that it no longer tells of. */
  void listGone() throws SQLException {
    run(
        """
        insert into citation_before
        select c.id, %s from gone_citation g join citation c using (id)
        where not exists (select from citation_before b where b.id = c.id)"""
            .formatted(FACTS));
    listDates();
  }

  private void listDates() throws SQLException {
    run("analyze citation_before");
    run(
        """
        insert into hearing_before
        select h.* from citation_before c join hearing h on h.citation_id = c.id
        where not exists (select from hearing_before b where b.id = h.id)""");
    run("analyze hearing_before");
  }

  /** Keeps of these what is otherwise now, and what was added. */
  void keep() throws SQLException {
    run(
        """
        insert into docket_before (run_id, citation_id, hearing_id, was, became)
        select ?, b.citation_id, b.id, to_jsonb(b), to_jsonb(h)
        from hearing_before b join hearing h on h.id = b.id
        where to_jsonb(h) <> to_jsonb(b)""",
        runId());
    run(
        """
        insert into docket_before (run_id, citation_id, hearing_id, became)
        select ?, h.citation_id, h.id, to_jsonb(h)
        from hearing h join citation c on c.id = h.citation_id and c.feed = ?
        where h.id > ?""",
        runId(),
        feed(),
        lastHearing);
    run(
        """
        insert into docket_before (run_id, citation_id, was, became)
        select ?, c.id, b.facts, %1$s from citation_before b join citation c using (id)
        where b.facts <> %1$s"""
            .formatted(FACTS),
        runId());
  }
}

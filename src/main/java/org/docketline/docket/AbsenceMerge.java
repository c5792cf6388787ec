package org.docketline.docket;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.docketline.docket.MergeScope.Recount;

/**
 * Counts the dates that a feed leaves out, and gives a date up when it was for long enough. Those
 * of today are not counted: a list that rolls on drops them in the morning, when people are on
 * their way.
 */
final class AbsenceMerge extends MergeStep {
  /** Few dates are absent: they are found by their index, and what belongs to each by its own. */
  private static final List<String> BY_INDEX_ALONE =
      List.of("enable_seqscan", "enable_hashjoin", "enable_mergejoin");

  private static final String HEARD_OF =
      " and (c.mark in (select mark from staged_gone)"
          + " or c.number in (select number from staged_entry))";

  AbsenceMerge(MergeContext context) {
    super(context);
  }

  /**
   * Counts once more the dates that were left out before; the merge that follows takes the count
   * back where it finds a date listed. A date that has passed is not counted.
   */
  void countAgain(Recount recount) throws SQLException {
    if (recount == Recount.NONE) {
      return;
    }
    run(
        """
        update hearing h set absent_polls = h.absent_polls + 1
        from citation c, placed_hearing s
        where s.id = h.id and c.id = h.citation_id and c.feed = ? and c.status <> 'CLOSED'
          and h.status = 'SCHEDULED' and h.absent_polls > 0
          and h.date > (? at time zone s.zone)::date"""
            + of(recount),
        feed(),
        now());
  }

  /** Lists the citations of whose dates the feed says nothing. */
  void listGone(MergeScope scope) throws SQLException {
    if (scope.isEveryRow()) {
      listUnstaged();
    } else {
      listNamed();
    }
    run("analyze gone_citation");
  }

  /**
   * Lists the citations that the comparison of files named as gone, and those of which no row can
   * be read, since we know as little of their dates.
   */
  private void listNamed() throws SQLException {
    run(
        """
        create temp table gone_citation on commit drop as
        select c.id from staged_gone g join citation c on c.mark = g.mark and c.feed = ?
        union
        select c.id from staged_unread u join citation c on c.number = u.number and c.feed = ?
        where not exists (select from staged_citation s where s.number = u.number)""",
        feed(),
        feed());
  }

  /** Lists the citations that are not staged, where every row of the feed is. */
  private void listUnstaged() throws SQLException {
    run(
        """
        create temp table gone_citation on commit drop as
        select c.id from citation c where c.feed = ?
          and not exists (select from staged_citation s where s.number = c.number)""",
        feed());
  }

  /** Notes which citations the feed lists no longer, and which it lists again. */
  void noteAbsentCitations() throws SQLException {
    run(
        """
        update citation c set absent_since = ? from gone_citation g
        where c.id = g.id and c.absent_since is null""",
        now());
    run(
        """
        update citation c set absent_since = null from staged_citation s
        where s.number = c.number and c.feed = ? and c.absent_since is not null""",
        feed());
  }

  /** Begins to count the dates of those, and the dates that a listed citation no longer has. */
  void beginAbsences() throws SQLException {
    begin(
        """
        from standing s
        where s.id = h.id and s.date > (? at time zone s.zone)::date and h.status = 'SCHEDULED'
          and not s.closed and h.absent_polls = 0
          and not exists (select from pairing p where p.standing = s.id)""",
        now());
    begin(
        """
        from gone_citation g join citation c using (id)
        join placed_hearing s on s.citation_id = g.id
        where s.id = h.id and c.status <> 'CLOSED' and s.status = 'SCHEDULED'
          and s.absent_polls = 0 and s.date > (? at time zone s.zone)::date""",
        now());
  }

  // Lists whose dates they are as well: a held file's run tells how much it would leave out.
  private void begin(String which, Object... facts) throws SQLException {
    touched(
        run(
            """
            with begun as (
              update hearing h set absent_polls = 1, absent_since = ?
              %s
              returning h.citation_id)
            insert into left_out select citation_id from begun"""
                .formatted(which),
            Stream.concat(Stream.of(now()), Stream.of(facts)).toArray()));
  }

  /** What is left out since this run. */
  GoneCitations gone() throws SQLException {
    return new GoneCitations(
        count("select count(distinct citation_id) from left_out"),
        count("select count(*) from left_out"));
  }

  /**
   * Gives up the dates that were left out for too long, of those that were counted again. Where
   * another feed has a date of the same number, that is told instead.
   */
  void giveUpUnseen(Recount recount, AbsentAfter patience) throws SQLException {
    if (recount == Recount.NONE) {
      return;
    }
    without(BY_INDEX_ALONE, () -> giveUp(recount, patience));
  }

  private void giveUp(Recount recount, AbsentAfter patience) throws SQLException {
    run(
        """
        with lost as (
          update hearing h set status = 'UNSEEN', version = h.version + 1
          from citation c, placed_hearing s
          where s.id = h.id and c.id = h.citation_id and c.feed = ? and c.status <> 'CLOSED'
            and h.status = 'SCHEDULED'
            and h.absent_polls > 0 and h.absent_polls >= ? and h.absent_since <= ?
            and h.date > (? at time zone s.zone)::date%s
          returning h.*)
        insert into docket_change
          (run_id, kind, citation_id, hearing_id, was_date, was_time, was_court, was_room)
        select ?, case when next.id is null then 'UNSEEN' else 'TRANSFERRED' end, g.id,
          coalesce(next.id, l.id), l.date, l.time, l.court, l.room
        from lost l join citation g on g.id = l.citation_id
        left join lateral (%s limit 1) next on true"""
            .formatted(of(recount), TransferMerge.ELSEWHERE),
        feed(),
        patience.polls(),
        now().minus(patience.time()),
        now(),
        runId(),
        now());
  }

  /** Limits a statement over citations {@code c} to those whose dates are counted again. */
  static String of(Recount recount) {
    return recount == Recount.HEARD_OF ? HEARD_OF : "";
  }
}

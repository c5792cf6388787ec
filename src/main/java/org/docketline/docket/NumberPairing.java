package org.docketline.docket;

import java.sql.SQLException;

/**
 * Finds the numbers that a file writes otherwise than the one before: a spreadsheet drops leading
 * zeros, an export adds a prefix. A citation is the county's case and not its number, so that it
 * takes the new number, keeps the old one as a name, and keeps all who follow it.
 */
final class NumberPairing extends MergeStep {
  /** A difference that is never too many to be gone, and one that is never a few look-alikes. */
  private static final int A_FEW = 5;

  /** What may be added to a number, or lost, at either end: so many characters, and not more. */
  private static final String ADDITIONS = "generate_series(1, 4)";

  private static final String FORMS =
      """
      select number, left(number, -cut) as form from %1$s, %2$s cut where length(number) - cut >= 4
      union
      select number, right(number, -cut) from %1$s, %2$s cut where length(number) - cut >= 4\
      """;

  private final NumberShapes shapes;

  NumberPairing(MergeContext context) {
    super(context);
    this.shapes = new NumberShapes(context);
  }

  /**
   * Gives citations their new numbers. Of a few look-alikes only those without their zeros are
   * believed; many are for an operator to judge, who sees what comes of believing them.
   */
  NumberDoubts pair() throws SQLException {
    if (count("select count(*) from (select from gone_citation limit 1) gone") == 0) {
      return NumberDoubts.NONE;
    }
    listVanished();
    listNewcomers();
    run(
        "create temp table renumbered (id bigint, was text, number text, likeness text) on commit"
            + " drop");
    pairAll();
    int paired = count("select count(*) from renumbered");
    boolean many = isShareOfComing(paired);
    if (!many) {
      run("delete from renumbered where likeness <> 'leading zeros'");
    }
    String likeness = many ? likeness() : "";
    renumber();
    int gone = count("select count(*) from vanished");
    return new NumberDoubts(
        gone,
        count("select coalesce(sum(dates), 0) from vanished"),
        gone > A_FEW && isShareOfComing(gone),
        many ? paired : 0,
        many,
        likeness);
  }

  /** Lists what is gone, of what somebody may go by: a date after today, or a number followed. */
  private void listVanished() throws SQLException {
    run(
        """
        create temp table vanished on commit drop as
        select c.id, c.number, %s as plain, c.licence, next.dates, next.date, next.time, next.place
        from gone_citation g join citation c using (id)
        cross join lateral (
          select count(h.id) as dates, min(h.date) as date,
            (array_agg(h.time order by h.date, h.id))[1] as time,
            (array_agg(h.place order by h.date, h.id))[1] as place
          from placed_hearing h
          where h.citation_id = c.id and h.status = 'SCHEDULED' and h.absent_polls = 0
            and h.date > (? at time zone h.zone)::date) next
        where c.status <> 'CLOSED' and c.number not in (select number from staged_unread)
          and (next.dates > 0
          or c.id in (select citation_id from followed_citation)
            and not exists (select from hearing h where h.citation_id = c.id))\
        """
            .formatted(CaseName.unpaddedSql("c.number")),
        now());
    run("analyze vanished");
  }

  private void listNewcomers() throws SQLException {
    run(
        """
        create temp table newcomer on commit drop as
        select distinct on (s.number) s.number, %s as plain, decode(s.licence, 'hex') as licence,
          e.date, e.time, e.place
        from staged_citation s join placed_entry e using (number)
        where exists (select from vanished)
          and not exists (select from citation c where c.number = s.number and c.feed = ?)
        order by s.number, e.date, e.time, e.line\
        """
            .formatted(CaseName.unpaddedSql("s.number")),
        feed());
    run("analyze newcomer");
  }

  private void pairAll() throws SQLException {
    pair("leading zeros", "vanished v join newcomer f on f.plain = v.plain");
    pair(
        "a part added or lost at one end",
        """
        vanished v join (%s) cut on cut.form = v.number
        join newcomer f on f.number = cut.number and f.date is not distinct from v.date\
        """
            .formatted(FORMS.formatted("newcomer", ADDITIONS)));
    pair(
        "a part added or lost at one end",
        """
        newcomer f join (%s) cut on cut.form = f.number
        join vanished v on v.number = cut.number and f.date is not distinct from v.date\
        """
            .formatted(FORMS.formatted("vanished", ADDITIONS)));
    pair(
        "the same court, date and driver or ending",
        """
        vanished v join newcomer f on f.date = v.date and f.time is not distinct from v.time
          and f.place is not distinct from v.place
          and (%s = %s or f.licence = v.licence)\
        """
            .formatted(CitationNumber.endingSql("f.number"), CitationNumber.endingSql("v.number")));
  }

  /** Pairs what is alike, where of either there is no other that is. */
  private void pair(String likeness, String alike) throws SQLException {
    run(
        """
        insert into renumbered
        select id, was, number, ? from (
          select v.id, v.number as was, f.number, count(*) over (partition by v.id) as ours,
            count(*) over (partition by f.number) as theirs
          from %s
          where v.id not in (select id from renumbered)
            and f.number not in (select number from renumbered)) pair
        where ours = 1 and theirs = 1\
        """
            .formatted(alike),
        likeness);
  }

  // No further than to where it is decided: the docket may have millions.
  private boolean isShareOfComing(int numbers) throws SQLException {
    double enough = Math.ceil(numbers / rules().maxGoneRatio());
    return numbers > 0
        && count(
                """
                select count(*) from (
                  select from placed_hearing h join citation c on c.id = h.citation_id
                  where c.feed = ? and c.status <> 'CLOSED' and h.status = 'SCHEDULED'
                    and h.date > (? at time zone h.zone)::date limit %d) coming\
                """
                    .formatted((long) enough),
                feed(),
                now())
            < enough;
  }

  private String likeness() throws SQLException {
    return text(
        """
        select string_agg(likeness || ': ' || numbers, ', ' order by numbers desc) from (
          select likeness, count(*) as numbers from renumbered group by likeness) by_likeness\
        """);
  }

  private void renumber() throws SQLException {
    shapes.learnRenumbered();
    run(
        """
        insert into citation_name
        select r.id, r.was, c.unpadded, false from renumbered r join citation c using (id)
        on conflict do nothing\
        """);
    touched(
        run(
            """
            update citation c set number = s.number, mark = s.mark, unpadded = s.unpadded
            from renumbered r join staged_citation s using (number) where c.id = r.id\
            """));
    run(
        "delete from citation_name a using renumbered r where a.citation_id = r.id and a.number ="
            + " r.number");
    run("delete from gone_citation g using renumbered r where g.id = r.id");
    run("delete from vanished v using renumbered r where v.id = r.id");
  }
}

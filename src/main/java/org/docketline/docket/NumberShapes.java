package org.docketline.docket;

import java.sql.SQLException;

/**
 * Counts what a feed's numbers look like, as they come into the docket: so much work as there are
 * new numbers, and none in a poll without any.
 */
final class NumberShapes extends MergeStep {
  /** A feed whose numbers look like nothing has as many shapes as numbers. */
  private static final int MOST = 1_000;

  // By digits first: of the few that are left the letters are looked at, which costs much more.
  private static final String LEARN =
      """
      insert into ticket_shape (feed, shape, numbers)
      select ?, shape, numbers from (
        select number_shape(plain) as shape, sum(numbers) as numbers from (
          select translate(number, '012345678', '999999999') as plain, count(*) as numbers
          from (%1$s) added group by 1) digits
        group by 1 order by 2 desc limit %2$d) seen
      where (select count(*) from ticket_shape where feed = ?) < %2$d
        or exists (select from ticket_shape t where t.feed = ? and t.shape = seen.shape)
      on conflict (feed, shape) do update set numbers = ticket_shape.numbers + excluded.numbers\
      """;

  NumberShapes(MergeContext context) {
    super(context);
  }

  /** Counts the citations that this merge added, by each of their names. */
  void learnNew() throws SQLException {
    learn(
        """
        select number from new_citation
        union all
        select s.name from staged_name s join new_citation n using (number)\
        """);
  }

  /** Counts the numbers that citations of the docket have taken. */
  void learnRenumbered() throws SQLException {
    learn("select number from renumbered");
  }

  private void learn(String numbers) throws SQLException {
    run(LEARN.formatted(numbers, MOST), feed(), feed(), feed());
  }
}

package org.docketline.polling;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.docketline.ReadCounts;
import org.docketline.polling.FeedRun.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A poll reads and writes what changed, also on the first day, when no table was counted yet. */
@QuarkusTest
class PollCostTest extends FeedTest {
  private static final int ROWS = 20_000;
  private static final int FEW = 5;
  private static final List<String> DOCKET = List.of("citation", "hearing");

  /** Each statement of a merge reads a changed citation or its hearing again. */
  private static final long READ_PER_CHANGE = 25;

  // Measured: 27 pages for 4, and 526 bytes for 127, which go up to what is told of each change,
  // and to the prints of its citation. Pages are not logged as a whole here.
  private static final long PAGES_OF_BARE = 9;
  private static final long WAL_OF_BARE = 6;

  @BeforeEach
  void firstFile() throws SQLException {
    set("url", "file:" + folder.resolve("citations.csv"));
    set("map.citation", "number");
    set("map.hearing-date", "date");
    set("map.court", "court");
    execute(
        """
        delete from pg_statistic where starelid in (
          'citation'::regclass, 'hearing'::regclass, 'docket_change'::regclass)""");
    assertThat(poll(0, 0)).isEqualTo(Outcome.APPLIED);
  }

  @AfterEach
  void shrink() throws SQLException {
    execute("truncate citation, hearing cascade; analyze");
  }

  @Test
  void fewThatAreGoneAreFoundByThemselves() throws SQLException {
    Map<String, Long> before = read();
    assertThat(poll(FEW, 0)).isEqualTo(Outcome.APPLIED);
    assertReadNoMoreThan(FEW, before);
    assertThat(query("select count(*) from hearing where absent_polls = 1")).containsExactly("5");
  }

  @Test
  void hundredthThatMovedIsReadByItselfAndStaysOnItsPages() throws SQLException {
    int moved = ROWS / 100;
    Map<String, Long> before = read();
    long updated = count("n_tup_upd");
    long onThePage = count("n_tup_hot_upd");
    assertThat(poll(0, moved)).isEqualTo(Outcome.APPLIED);
    assertReadNoMoreThan(moved, before);
    assertThat(count("n_tup_upd") - updated).isEqualTo(moved);
    assertThat(count("n_tup_hot_upd") - onThePage).isGreaterThan((long) (0.9 * moved));
    assertThat(query("select count(*) from hearing where date = '2026-06-02'"))
        .containsExactly(String.valueOf(moved));
    assertThat(query("select count(*) > 0 from feed_print where changes <> ''"))
        .containsExactly("true");
    assertThat(poll(0, moved)).isEqualTo(Outcome.UNCHANGED);
  }

  @Test
  void changedRowCostsAFewTimesABareUpdate() throws SQLException {
    int moved = ROWS / 50;
    Cost fewMoved = cost(() -> assertThat(poll(0, FEW)).isEqualTo(Outcome.APPLIED));
    Cost manyMoved = cost(() -> assertThat(poll(0, moved)).isEqualTo(Outcome.APPLIED));
    Cost rows = manyMoved.less(fewMoved);
    Cost bare = cost(() -> assertThat(updateTheSame()).isEqualTo(moved - FEW));
    assertThat(rows.pages()).isLessThan(bare.pages() * PAGES_OF_BARE);
    assertThat(rows.wal()).isLessThan(bare.wal() * WAL_OF_BARE);
  }

  /** Pages of the docket that were looked at, and bytes of the log. */
  private record Cost(long pages, long wal) {
    Cost less(Cost before) {
      return new Cost(pages - before.pages, wal - before.wal);
    }
  }

  private interface Work {
    void run() throws SQLException;
  }

  private Cost cost(Work work) throws SQLException {
    execute("checkpoint");
    Cost before = cost();
    work.run();
    return cost().less(before);
  }

  private Cost cost() throws SQLException {
    long pages =
        ReadCounts.pages(database, DOCKET).values().stream().mapToLong(Long::longValue).sum();
    String wal = query("select pg_current_wal_insert_lsn() - '0/0'").get(0);
    return new Cost(pages, Long.parseLong(wal));
  }

  /** The rows that have moved, back to where they were, each found by its key. */
  private int updateTheSame() throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      return statement.executeUpdate(
          """
          update hearing set date = '2026-06-01' where id = any (array(
            select hearing_id from docket_change
            where run_id = (select max(run_id) from docket_change)))""");
    }
  }

  private Map<String, Long> read() throws SQLException {
    return ReadCounts.of(database, "coalesce(seq_tup_read + idx_tup_fetch, 0)", DOCKET);
  }

  private long count(String what) throws SQLException {
    return ReadCounts.of(database, what, List.of("hearing")).get("hearing");
  }

  private void assertReadNoMoreThan(int changed, Map<String, Long> before) throws SQLException {
    assertThat(read())
        .allSatisfy(
            (table, rows) ->
                assertThat(rows - before.get(table))
                    .as(table)
                    .isLessThanOrEqualTo(changed * READ_PER_CHANGE));
  }

  /** The first so many are gone, and so many, from all over the file, have moved. */
  private Outcome poll(int gone, int moved) {
    write(
        "citations.csv",
        IntStream.range(gone, ROWS)
            .mapToObj(n -> "N%06d,%s,OAK COURT".formatted(n, date(n, moved)))
            .collect(Collectors.joining("\n", "number,date,court\n", "\n")));
    return pollOther().outcome;
  }

  private static LocalDate date(int citation, int moved) {
    boolean hasMoved = moved > 0 && citation % (ROWS / moved) == 0;
    return LocalDate.of(2026, 6, hasMoved ? 2 : 1);
  }
}

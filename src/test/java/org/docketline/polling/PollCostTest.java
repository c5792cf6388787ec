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

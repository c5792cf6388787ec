package org.docketline.polling;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.docketline.polling.OlderFileTest.rows;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.InflaterOutputStream;
import org.docketline.TestService;
import org.docketline.polling.FeedRun.Outcome;
import org.docketline.polling.HeldFileDecisions.Decided;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is held is kept whole and sealed until an operator applies or discards it. */
@QuarkusTest
class HeldFileTest extends FeedTest {
  private static final String HELD = "select run_id, discarded_at is not null from held_file";
  private static final String KEPT = "select count(*) from held_part";

  @Inject HeldFileDecisions decisions;

  private List<String> before;
  private FeedRun held;

  @BeforeEach
  void hold() {
    countySays(rows(20, 0));
    text("C000001");
    tick();
    before = docketNow();
    held = countySays(rows(20, 20));
    assertThat(held.outcome).isEqualTo(Outcome.HELD);
  }

  @AfterEach
  void repair() throws Exception {
    execute("drop trigger if exists refuse on message; drop function if exists refuse");
  }

  @Test
  void heldRunTellsWhatItsFileWouldDo() {
    assertThat(query(HELD)).containsExactly(held.id + "|false");
    assertThat(
            query(
                "select rows_read, changes, hearings_moved, followers from feed_run where id = "
                    + held.id))
        .containsExactly("20|20|20|1");
    assertThat(docketNow()).isEqualTo(before);
    assertThat(tick()).isEmpty();
  }

  @Test
  void appliedFileIsTheOneThatWasHeldAndItsTextsGoOutOnce() throws Exception {
    Decided decided =
        decisions.decide(HeldChoice.APPLY, "county", held.id, "operator", "the county was asked");

    assertThat(decided.done()).isTrue();
    assertThat(query("select distinct date from hearing")).containsExactly("2026-05-19");
    assertThat(query("select outcome, reason from feed_run order by id desc limit 1"))
        .containsExactly("APPLIED|held file of run %d, applied by an operator".formatted(held.id));
    assertThat(query("select decided_by, applies_run from feed_run order by id desc limit 1"))
        .containsExactly("operator|" + held.id);
    assertThat(tick()).hasSize(1);
    assertThat(query(HELD)).isEmpty();
    assertThat(query(KEPT)).containsExactly("0");

    Decided again =
        decisions.decide(HeldChoice.APPLY, "county", held.id, "operator", "the county was asked");
    assertThat(again.done()).isFalse();
    assertThat(again.words())
        .isEqualTo(
            "The file of run %d was applied already, by run %d.".formatted(held.id, held.id + 1));
    assertThat(countySays(rows(20, 20)).outcome).isEqualTo(Outcome.UNCHANGED);
    assertThat(tick()).isEmpty();
  }

  @Test
  void heldRunCountsWhatItsFileLeavesOut() {
    countySays(rows(20, 0));

    FeedRun cut = countySays(rows(6, 0));

    assertThat(cut.outcome).isEqualTo(Outcome.HELD);
    assertThat(
            query(
                "select changes, gone_citations, gone_dates, gone_followers from feed_run"
                    + " where id = "
                    + cut.id))
        .containsExactly("0|14|14|0");
    FeedRun other = countySays(java.util.Arrays.copyOfRange(rows(20, 0), 14, 20));
    assertThat(other.goneCitations).isEqualTo(14);
    assertThat(other.goneFollowers).isEqualTo(1); // the first row's
    assertThat(docketNow()).isEqualTo(before);
  }

  @Test
  void sameFileIsHeldAgainWithoutBeingRead() {
    FeedRun again = poll();

    assertThat(again.outcome).isEqualTo(Outcome.HELD);
    assertThat(again.reason).isEqualTo(held.reason);
    assertThat(again.rowsRead).isZero();
    assertThat(query(HELD)).containsExactly(held.id + "|false");
    assertThat(ready()).contains("Decide on it at /console");
  }

  @Test
  void discardedFileIsLeftAloneAndTheNextOneIsRead() throws Exception {
    assertThat(
            decisions
                .decide(HeldChoice.DISCARD, "county", held.id, "operator", "the county was asked")
                .done())
        .isTrue();

    assertThat(query(HELD)).containsExactly(held.id + "|true");
    assertThat(query("select decided_by from held_file")).containsExactly("operator");
    assertThat(query(KEPT)).containsExactly("0");
    FeedRun again = poll();
    assertThat(again.outcome).isEqualTo(Outcome.HELD);
    assertThat(again.reason).isEqualTo("discarded by an operator on 2026-05-04 12:00");
    assertThat(ready()).contains(again.reason).doesNotContain("Decide on it");
    assertThat(docketNow()).isEqualTo(before);
    assertThat(
            decisions
                .decide(HeldChoice.APPLY, "county", held.id, "operator", "the county was asked")
                .words())
        .isEqualTo("The file of run %d was %s.".formatted(held.id, again.reason));
    assertThat(countySays(rows(20, 2)).outcome).isEqualTo(Outcome.APPLIED);
    assertThat(query(HELD)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0, UNCHANGED", // the last good one again
    "2, APPLIED",
    "18, HELD",
  })
  void fileThatTheCountyTookBackIsNotApplied(int moved, Outcome outcome) throws Exception {
    assertThat(countySays(rows(20, moved)).outcome).isEqualTo(outcome);
    before = docketNow();

    Decided decided =
        decisions.decide(HeldChoice.APPLY, "county", held.id, "operator", "the county was asked");

    assertThat(decided.done()).isFalse();
    assertThat(docketNow()).isEqualTo(before);
    assertThat(query("select 1 from feed_run where applies_run is not null")).isEmpty();
  }

  @Test
  void fileThatIsWrittenAnewWithTheSameRowsIsApplied() throws Exception {
    countyWrites(Stream.of(rows(20, 20)).sorted(Comparator.reverseOrder()).toArray(String[]::new));

    assertThat(
            decisions
                .decide(HeldChoice.APPLY, "county", held.id, "operator", "the county was asked")
                .done())
        .isTrue();
  }

  @Test
  void withdrawnFileLeavesItsReasonAndNoBytes() throws Exception {
    String withdrawn = "withdrawn: the county sent another file on 2026-05-04 12:00";

    countySays(rows(20, 0));

    assertThat(query("select reason, withdrawn_at is not null from held_file"))
        .containsExactly(withdrawn + "|true");
    assertThat(query(KEPT)).containsExactly("0");
    assertThat(HeldFile.waiting("county")).isEmpty();
    assertThat(
            decisions
                .decide(HeldChoice.APPLY, "county", held.id, "operator", "the county was asked")
                .words())
        .isEqualTo("The file of run %d was %s.".formatted(held.id, withdrawn));
    assertThat(
            decisions
                .decide(HeldChoice.DISCARD, "county", held.id, "operator", "the county was asked")
                .words())
        .contains(withdrawn);
    assertThat(tick()).isEmpty();
  }

  @Test
  void withdrawnFileIsJudgedAnewWhenItComesAgain() throws Exception {
    countySays(rows(20, 0));

    FeedRun again = countySays(rows(20, 20));

    assertThat(again.outcome).isEqualTo(Outcome.HELD);
    assertThat(again.rowsRead).isEqualTo(20);
    assertThat(query(HELD)).containsExactly(again.id + "|false");
    assertThat(
            decisions
                .decide(HeldChoice.APPLY, "county", again.id, "operator", "the county was asked")
                .done())
        .isTrue();
    assertThat(tick()).hasSize(1);
  }

  @Test
  void fileThatCannotBeReadWithdrawsTheHeldOneAllTheSame() {
    countyWritesBytes("citation,court\nA100200,OAK COURT\n".getBytes(ISO_8859_1));

    assertThat(poll().outcome).isEqualTo(Outcome.HELD);
    assertThat(HeldFile.waiting("county")).isEmpty();
  }

  @Test
  void fileThatIsNotThereLeavesTheHeldOneWaiting() throws Exception {
    Files.delete(TestService.countyFile());

    assertThat(poll().outcome).isEqualTo(Outcome.FAILED);
    assertThat(query(HELD)).containsExactly(held.id + "|false");
    assertThat(
            decisions
                .decide(HeldChoice.APPLY, "county", held.id, "operator", "the county was asked")
                .words())
        .startsWith("Not applied: it cannot be seen whether the county still serves this file")
        .contains("there is no file at")
        .endsWith("It is still held.");
    assertThat(query(HELD)).containsExactly(held.id + "|false");
    assertThat(docketNow()).isEqualTo(before);
  }

  @Test
  void fileThatWasReplacedSinceTheLastPollIsNotApplied() throws Exception {
    countyWrites(rows(20, 0));

    Decided decided =
        decisions.decide(HeldChoice.APPLY, "county", held.id, "operator", "the county was asked");

    assertThat(decided.words())
        .isEqualTo(
            "Not applied: the county has replaced this file since; the next poll judges the new"
                + " one.");
    assertThat(docketNow()).isEqualTo(before);
    assertThat(HeldFile.waiting("county")).isEmpty();
    assertThat(query(KEPT)).containsExactly("0");
    assertThat(query("select 1 from feed_run where applies_run is not null")).isEmpty();
    assertThat(ready()).contains("withdrawn: the county sent another file");
    assertThat(tick()).isEmpty();
  }

  @Test
  void newerFileOvertakesTheHeldOne() throws Exception {
    countySays(rows(20, 2));
    before = docketNow();

    Decided decided =
        decisions.decide(HeldChoice.APPLY, "county", held.id, "operator", "the county was asked");

    assertThat(decided.done()).isFalse();
    assertThat(decided.words()).contains("is no longer held").contains("Nothing was changed");
    assertThat(
            decisions
                .decide(HeldChoice.DISCARD, "county", held.id, "operator", "the county was asked")
                .done())
        .isFalse();
    assertThat(docketNow()).isEqualTo(before);
  }

  @Test
  void newerHeldFileTakesThePlaceOfTheOther() throws Exception {
    FeedRun newer = countySays(rows(20, 19));

    assertThat(query(HELD)).containsExactly(newer.id + "|false");
    assertThat(
            decisions
                .decide(HeldChoice.APPLY, "county", held.id, "operator", "the county was asked")
                .done())
        .isFalse();
    assertThat(
            decisions
                .decide(HeldChoice.APPLY, "county", newer.id, "operator", "the county was asked")
                .done())
        .isTrue();
    assertThat(query("select date, count(*) from hearing group by 1 order by 1"))
        .containsExactly("2026-05-18|1", "2026-05-19|19");
  }

  @Test
  void fileThatCannotBeReadIsNotKeptAndLeavesTheOtherWaiting() {
    countyWritesBytes(new byte[0]);

    assertThat(poll().outcome).isEqualTo(Outcome.HELD);
    assertThat(query(HELD)).containsExactly(held.id + "|false");
  }

  @Test
  void applyingThatFailsLeavesTheFileWaiting() throws Exception {
    execute(
        """
        create function refuse() returns trigger language plpgsql as
          $$ begin raise exception 'no message today'; end $$;
        create trigger refuse before insert on message for each row execute function refuse()""");

    Decided decided =
        decisions.decide(HeldChoice.APPLY, "county", held.id, "operator", "the county was asked");

    assertThat(decided.words()).isEqualTo("Not applied: an error of ours: see the log");
    assertThat(docketNow()).isEqualTo(before);
    assertThat(query(HELD)).containsExactly(held.id + "|false");
    repair();
    assertThat(
            decisions
                .decide(HeldChoice.APPLY, "county", held.id, "operator", "the county was asked")
                .done())
        .isTrue();
    assertThat(tick()).hasSize(1);
  }

  @Test
  void anotherFeedHasItsOwnHeldFileAndOtherSettingsRefuseIt() throws Exception {
    readOther();
    write("other.csv", "number,day\n" + "X%05d,2026-05-18\n".repeat(20).formatted(numbers()));
    pollOther();
    write("other.csv", "number,day\n" + "X%05d,2026-05-19\n".repeat(20).formatted(numbers()));
    FeedRun other = pollOther();
    assertThat(other.outcome).isEqualTo(Outcome.HELD);
    assertThat(query("select feed from held_file order by 1")).containsExactly("county", "other");

    set("midnight-is-no-time", "true");
    assertThat(
            decisionsOfOther()
                .decide(HeldChoice.APPLY, "other", other.id, "operator", "the county was asked")
                .words())
        .startsWith("Not applied: the feed's settings are others than when");
    settings.remove(KEY + "midnight-is-no-time");
    assertThat(
            decisionsOfOther()
                .decide(HeldChoice.APPLY, "other", other.id, "operator", "the county was asked")
                .done())
        .isTrue();
    assertThat(query("select feed from held_file")).containsExactly("county");
  }

  @Test
  void nothingOfAHeldFileCanBeReadInTheDatabase() throws Exception {
    for (String hex : query("select encode(sealed, 'hex') from held_chunk")) {
      byte[] bytes = java.util.HexFormat.of().parseHex(hex);
      assertThat(new String(bytes, ISO_8859_1)).doesNotContain("OAK", "C0000", "citation");
      assertThat(inflates(bytes)).isFalse();
    }
    assertThat(query("select count(*) from held_chunk")).containsExactly("1");
  }

  // Whatever precedes the sealed bytes, no deflated stream begins in them.
  private static boolean inflates(byte[] bytes) {
    for (int start = 0; start < Math.min(bytes.length, 64); start++) {
      try (var out = new InflaterOutputStream(new ByteArrayOutputStream())) {
        out.write(bytes, start, bytes.length - start);
        return true;
      } catch (java.io.IOException e) {
        // not from here
      }
    }
    return false;
  }

  private void readOther() {
    set("url", "file:" + folder.resolve("other.csv"));
    set("map.citation", "number");
    set("map.hearing-date", "day");
  }

  private HeldFileDecisions decisionsOfOther() {
    return new HeldFileDecisions(
        feeds(settings), load, fetcher, heldFiles, filesBefore, takeBack, recorder, turns, clock);
  }

  private static Object[] numbers() {
    return java.util.stream.IntStream.range(0, 20).boxed().toArray();
  }

  private static String ready() {
    return operations("/q/health/ready").asString();
  }
}

package org.docketline.polling;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.docketline.polling.FeedRun.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** All of a run happens, its texts with it, or none of it. */
@QuarkusTest
class FeedTransactionTest extends FeedTest {
  private static final String PRINTS =
      "select segment, encode(prints, 'hex') from feed_print order by segment";
  private static final String MOVED = "A100200,OAK COURT,2026-05-20,9:30,,,";

  @BeforeEach
  void follow() {
    countySays("A100200,OAK COURT,2026-05-18,9:30,,,");
    text("A100200");
  }

  @AfterEach
  void repair() throws Exception {
    execute("drop trigger if exists refuse on message; drop function if exists refuse");
  }

  @Test
  void changeIsNotRecordedWithoutItsText() throws Exception {
    List<String> before = docketNow();
    execute(
        """
        create function refuse() returns trigger language plpgsql as
          $$ begin raise exception 'no message today'; end $$;
        create trigger refuse before insert on message for each row execute function refuse()""");

    FeedRun run = countySays(MOVED);

    assertThat(run.outcome).isEqualTo(Outcome.FAILED);
    assertThat(query("select outcome, reason from feed_run where id = " + run.id))
        .containsExactly("FAILED|an error of ours: see the log");
    assertThat(docketNow()).isEqualTo(before);
    assertThat(query("select 1 from docket_change")).isEmpty();

    repair();
    assertThat(poll().outcome).isEqualTo(Outcome.APPLIED);
    assertThat(tick()).hasSize(1);
    assertThat(poll().outcome).isEqualTo(Outcome.UNCHANGED);
    assertThat(tick()).isEmpty();
  }

  @Test
  void readersSeeTheDocketBeforeARunOrAfterIt() throws Exception {
    List<String> before = docketNow();
    countyWrites(MOVED, "B100200,OAK COURT,2026-05-20,9:30,,,");
    CompletableFuture<FeedRun> run;
    try (var other = database.getConnection();
        var statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("lock table message in exclusive mode"); // the run's last step waits here
      run = CompletableFuture.supplyAsync(this::poll);
      Awaitility.await().until(this::isWaiting);

      assertThat(docketNow()).isEqualTo(before);
      assertThat(query("select 1 from docket_change")).isEmpty();
      other.rollback();
    }

    assertThat(run.get(30, TimeUnit.SECONDS).outcome).isEqualTo(Outcome.APPLIED);
    assertThat(docketNow()).hasSize(2).doesNotContainAnyElementsOf(before);
  }

  /** As of a crash between the merge and its end: the database undoes what was not committed. */
  @Test
  void runThatIsCutOffLeavesNothingAndIsMadeUpForByTheNext() throws Exception {
    List<String> before = docketNow();
    List<String> prints = query(PRINTS);
    countyWrites(MOVED, "B100200,OAK COURT,2026-05-20,9:30,,,");
    CompletableFuture<FeedRun> run;
    try (var other = database.getConnection();
        var statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("lock table message in exclusive mode");
      run = CompletableFuture.supplyAsync(this::poll);
      Awaitility.await().until(this::isWaiting);
      query(
          "select pg_terminate_backend(pid) from pg_locks"
              + " where not granted and relation = 'message'::regclass");
      assertThat(run.get(60, TimeUnit.SECONDS).outcome).isEqualTo(Outcome.FAILED);
      other.rollback();
    }
    assertThat(docketNow()).isEqualTo(before);
    assertThat(query(PRINTS)).isEqualTo(prints);
    assertThat(query("select 1 from docket_change")).isEmpty();

    assertThat(poll().outcome).isEqualTo(Outcome.APPLIED);
    assertThat(docketNow()).hasSize(2).doesNotContainAnyElementsOf(before);
    assertThat(tick()).hasSize(1);
  }

  @Test
  void twoThatPollAtOnceApplyAFileOnce() throws Exception {
    countyWrites(MOVED, "B100200,OAK COURT,2026-05-20,9:30,,,");

    var one = CompletableFuture.supplyAsync(this::poll);
    var two = CompletableFuture.supplyAsync(this::poll);

    assertThat(
            List.of(one.get(60, TimeUnit.SECONDS).outcome, two.get(60, TimeUnit.SECONDS).outcome))
        .containsExactlyInAnyOrder(Outcome.APPLIED, Outcome.UNCHANGED);
    assertThat(query("select kind from docket_change")).containsExactly("MOVED");
    assertThat(tick()).hasSize(1);
  }

  private boolean isWaiting() {
    return !query("select 1 from pg_locks where not granted and relation = 'message'::regclass")
        .isEmpty();
  }
}

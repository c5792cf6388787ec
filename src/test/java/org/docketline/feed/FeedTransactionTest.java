package org.docketline.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.docketline.feed.FeedRun.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** All of a run happens, its texts with it, or none of it. */
@QuarkusTest
class FeedTransactionTest extends FeedTest {
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

  private boolean isWaiting() {
    return !query("select 1 from pg_locks where not granted and relation = 'message'::regclass")
        .isEmpty();
  }
}

package org.docketline.polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import org.docketline.ServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A resident who texts while a run that moves their date is about to be committed. */
@QuarkusTest
class FollowedMeanwhileTest extends ServiceTest {
  private static final String SLOW_COMMIT =
      """
      create function hold_the_commit() returns trigger language plpgsql as $$
        begin perform pg_sleep(3); return null; end $$;
      create constraint trigger slow_commit after insert on docket_change
        deferrable initially deferred for each row execute function hold_the_commit()""";

  @AfterEach
  void commitAtOnce() throws SQLException {
    execute("drop function if exists hold_the_commit cascade");
  }

  @Test
  void whoWasAnsweredFromTheOldDocketIsToldOfTheNew() throws SQLException {
    countySays("A100200,OAK COURT,2026-05-18,9:30,,,");
    execute(SLOW_COMMIT);
    countyWrites("A100200,OAK COURT,2026-05-19,9:30,,,");

    var run = CompletableFuture.supplyAsync(this::poll);
    await()
        .until(
            () -> query("select 1 from pg_stat_activity where wait_event = 'PgSleep'").size() > 0);
    assertThat(text("A100200")).singleElement().asString().contains("Monday, May 18");
    assertThat(run).isNotDone();

    assertThat(run.join().changes).isEqualTo(1);
    assertThat(tick())
        .singleElement()
        .satisfies(
            sent ->
                assertThat(sent.body()).contains("now have court Tuesday, May 19", "Not Monday"));
    poll();
    assertThat(tick()).isEmpty();
  }

  @Test
  void whoFollowsAfterTheRunIsNotToldWhatTheyKnow() {
    countySays("A100200,OAK COURT,2026-05-18,9:30,,,");
    countySays("A100200,OAK COURT,2026-05-19,9:30,,,");
    assertThat(text("A100200")).singleElement().asString().contains("Tuesday, May 19");
    poll();
    assertThat(tick()).isEmpty();
  }
}

package org.docketline.polling;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.docketline.MovableClock;
import org.docketline.ServiceTest;
import org.docketline.polling.FeedRun.Outcome;
import org.junit.jupiter.api.Test;

/** A run is recorded before it begins, and ended however it ends. */
@QuarkusTest
class RunRecorderTest extends ServiceTest {
  private static final String RUNS =
      "select outcome, finished_at is not null from feed_run where feed = 'county' order by id";

  @Inject RunRecorder recorder;

  @Test
  void runIsRecordedWhileItGoesOn() {
    var meanwhile = new AtomicReference<List<String>>();

    recorder.record(
        "county",
        (run, rejects) -> {
          meanwhile.set(query(RUNS));
          throw new IllegalStateException("of no county");
        });

    assertThat(meanwhile.get()).containsExactly("RUNNING|false");
    assertThat(query(RUNS)).containsExactly("FAILED|true");
  }

  @Test
  void runThatAKilledServiceLeftIsEndedByALaterOne() throws Exception {
    execute(
        "insert into feed_run (feed, started_at, outcome) values"
            + " ('county', timestamptz '2026-05-04 12:00-05', 'RUNNING')");

    countySays("A100200,OAK COURT,2026-05-18,9:30,,,");
    assertThat(query(RUNS)).as("it may be another instance's").startsWith("RUNNING|false");

    MovableClock.pass(Duration.ofHours(4));
    assertThat(poll().outcome).isEqualTo(Outcome.UNCHANGED);
    assertThat(query(RUNS)).containsExactly("FAILED|true", "APPLIED|true", "UNCHANGED|true");
  }

  @Test
  void runThatGoesOnElsewhereIsNotTheLastOne() throws Exception {
    countySays("A100200,OAK COURT,2026-05-18,9:30,,,");
    execute(
        "insert into feed_run (feed, started_at, outcome) values"
            + " ('county', timestamptz '2026-05-04 12:00-05', 'RUNNING')");

    assertThat(FeedRun.latest("county"))
        .get()
        .extracting(run -> run.outcome)
        .isEqualTo(Outcome.APPLIED);
    assertThat(poll().outcome).isEqualTo(Outcome.UNCHANGED);
  }
}

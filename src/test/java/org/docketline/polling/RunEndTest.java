package org.docketline.polling;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import org.docketline.ServiceTest;
import org.docketline.polling.FeedRun.Outcome;
import org.junit.jupiter.api.Test;

/** What fails after a run has ended undoes nothing of its end. */
@QuarkusTest
class RunEndTest extends ServiceTest {
  @Inject RunRecorder recorder;
  @Inject Clock clock;

  @Test
  void runThatWasAppliedStaysApplied() {
    FeedRun ended =
        recorder.record(
            "county",
            (run, rejects) -> {
              rejects.add("citations", 3, "of no use");
              QuarkusTransaction.requiringNew()
                  .call(() -> run.end(Outcome.APPLIED, null, clock.instant()).save());
              throw new IllegalStateException("those who came meanwhile could not be told");
            });

    assertThat(ended.outcome).isEqualTo(Outcome.APPLIED);
    assertThat(query("select outcome, finished_at is not null from feed_run"))
        .containsExactly("APPLIED|true");
  }
}

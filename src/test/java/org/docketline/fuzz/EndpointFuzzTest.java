package org.docketline.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.docketline.ServiceTest;
import org.junit.jupiter.api.Test;

/**
 * Whatever is sent to the public port is answered, by nothing worse than a refusal, and leaves no
 * trace in the log that somebody would be woken for. {@code -Dfuzz.seed=…} sends the same again.
 */
@QuarkusTest
class EndpointFuzzTest extends ServiceTest {
  private static final int REQUESTS = Integer.getInteger("fuzz.requests", 10_000);
  private static final int MOST_SERIES = 600;

  @Inject MeterRegistry meters;

  /** Keeps what is an error, or has a trace. */
  private static final class Alarms extends Handler {
    private final Queue<String> said = new ConcurrentLinkedQueue<>();

    @Override
    public void publish(LogRecord entry) {
      if (entry.getLevel().intValue() >= Level.SEVERE.intValue() || entry.getThrown() != null) {
        said.add(entry.getLoggerName() + ": " + entry.getMessage() + " " + entry.getThrown());
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  @Test
  void nothingThatIsSentBreaksAnything() throws Exception {
    countySays("A100200,OAK COURT,2026-05-18,9:30,,,");
    text("A100200");
    long seed = Long.getLong("fuzz.seed", System.nanoTime());
    var run = new FuzzRun(RestAssured.port, seed, signature::sign);
    var alarms = new Alarms();
    Logger.getLogger("").addHandler(alarms);
    try {
      run.send(REQUESTS, 0);
    } finally {
      Logger.getLogger("").removeHandler(alarms);
    }
    System.out.println("endpoint fuzz: -Dfuzz.seed=" + seed + ", by status " + run.counts());
    assertThat(run.wrong()).isEmpty();
    assertThat(alarms.said).isEmpty();
    assertThat(run.counts().keySet()).contains(200, 303, 403, 404, 405);
    assertThat(meters.getMeters()).hasSizeLessThan(MOST_SERIES);
    assertThat(text("STATUS")).singleElement().asString().contains("May 18");
  }
}

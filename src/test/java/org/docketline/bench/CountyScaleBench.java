package org.docketline.bench;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.docketline.postgres.DurableServer;
import org.junit.jupiter.api.Test;

/**
 * Measures the packaged service at the size of a county and writes it down. It fails on no figure,
 * only where what was done is not right: the docket not as the file says, a text lost or sent
 * twice, an answer wrong.
 */
class CountyScaleBench {
  private final BenchSettings settings = BenchSettings.given();
  private final GoalTable goals = new GoalTable();
  private final Report report = new Report(settings);
  private final List<Throwable> failures = new ArrayList<>();
  private final long began = System.nanoTime();

  /** Some of the page. */
  private interface Part {
    Object run() throws Exception;
  }

  @Test
  void measure() throws Exception {
    Files.createDirectories(settings.folder());
    try (var server = DurableServer.on(settings.folder().resolve("postgres"))) {
      part("feed", () -> new FeedBench(settings, server, goals).run());
      part("feeds", () -> new FeedsBench(settings, server, goals).run());
      part("reminders", () -> new ReminderBench(settings, server, goals).run());
      part("telling", () -> new TellingBench(settings, server, goals).run());
      part("sending", () -> new SendBench(settings, server, goals).run());
      part("receipts", () -> new ReceiptBench(settings, server, goals).run());
      part("inbound", () -> new InboundBench(settings, server, goals).run());
      part("start", () -> new StartBench(settings, server, goals).run());
      part("pages", () -> new PagesBench(settings, server).run());
      part("bodies", () -> new BodiesBench().run());
      part("fuzz", () -> new FuzzBench(settings, server).run());
      try (var connection = server.connect(server.empty("bench"))) {
        report.write(Machine.describe(connection), goals, minutes());
      }
      server.drop("bench");
    }
    if (!failures.isEmpty()) {
      var failed = new AssertionError("Not all that was done was right");
      failures.forEach(failed::addSuppressed);
      throw failed;
    }
  }

  private void part(String name, Part part) {
    if (settings.includes(name)) {
      try {
        report.section(part.run());
      } catch (Exception | AssertionError e) {
        failures.add(e);
        e.printStackTrace(System.out); // before all other parts have run
        report.section(
            "\n## %s\n\nThis part failed: what was done was not right.\n".formatted(name));
      }
      System.out.printf("bench: %s is done after %.1f minutes%n", name, minutes());
    }
  }

  private double minutes() {
    return (System.nanoTime() - began) / 60e9;
  }
}

package org.docketline.bench;

import java.nio.file.Files;
import org.docketline.DurableServer;
import org.junit.jupiter.api.Test;

/**
 * Measures the packaged service at the size of a county and writes it down. It fails on no figure,
 * only where the docket is not what the file says.
 */
class CountyScaleBench {
  @Test
  void measure() throws Exception {
    var settings = BenchSettings.given();
    Files.createDirectories(settings.folder());
    var figures = new Figures();
    var report = new Report(settings, figures);
    try (var server = DurableServer.on(settings.folder().resolve("postgres"))) {
      if (settings.includes("feed")) {
        new FeedBench(settings, server, figures, report).run();
      }
      if (settings.includes("reminders")) {
        new ReminderBench(settings, server, figures).run();
      }
      try (var connection = server.connect(server.empty("bench"))) {
        report.write(Machine.describe(connection));
      }
      server.drop("bench");
    }
  }
}

package org.docketline.bench;

import java.nio.file.Files;
import org.docketline.postgres.DurableServer;
import org.junit.jupiter.api.Test;

/**
 * Measures the packaged service at the size of a county and writes it down. It fails on no figure,
 * only where what was done is not right: the docket not as the file says, a text lost or sent
 * twice, an answer wrong.
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
      if (settings.includes("sending")) {
        report.section(new SendBench(settings, server).run());
      }
      if (settings.includes("inbound")) {
        report.section(new InboundBench(settings, server).run());
      }
      if (settings.includes("pages")) {
        report.section(new PagesBench(settings, server).run());
      }
      if (settings.includes("bodies")) {
        report.section(new BodiesBench().run());
      }
      if (settings.includes("fuzz")) {
        report.section(new FuzzBench(settings, server).run());
      }
      try (var connection = server.connect(server.empty("bench"))) {
        report.write(Machine.describe(connection));
      }
      server.drop("bench");
    }
  }
}

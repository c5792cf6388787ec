package org.docketline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.docketline.fuzz.FuzzRun;
import org.docketline.postgres.DurableServer;
import org.docketline.sms.TwilioAccount;
import org.docketline.sms.TwilioSignature;

/** A flood of strange requests upon a small service: whether it goes on, and what it holds then. */
final class FuzzBench {
  private static final int REQUESTS = Integer.getInteger("bench.requests", 1_000_000);
  private static final int PARTS = 10;
  private static final String HEAP = "192m";
  private static final String ONE_ROW =
      """
      citation_number,court,court_address,court_date,court_time,room,status
      A100200,OAK,,%s,9:30,,OPEN
      """;

  private final BenchSettings settings;
  private final DurableServer server;
  private final Path folder;

  FuzzBench(BenchSettings settings, DurableServer server) throws IOException {
    this.settings = settings;
    this.server = server;
    this.folder = Files.createDirectories(settings.folder().resolve("fuzz"));
  }

  /** Its part of the report. */
  String run() throws Exception {
    String url = server.empty("bench");
    Files.deleteIfExists(folder.resolve("service.log"));
    var configuration = BenchCounty.configuration(url, server, folder);
    String date = LocalDate.now(ZoneOffset.UTC).plusDays(30).toString();
    Files.writeString(BenchCounty.served(folder), ONE_ROW.formatted(date));
    configuration.put("docketline.feeds.\"bench\".every", "1h");
    try (var service = ServiceProcess.start(folder, configuration, HEAP)) {
      var run = new FuzzRun(service.port(), settings.seed(), signature()::sign);
      List<Double> held = new ArrayList<>();
      for (int part = 0; part < PARTS; part++) {
        run.send(REQUESTS / PARTS, part);
        held.add(heldMegabytes(service));
      }
      String report = report(run, held, service);
      System.out.print("bench: fuzz:" + report);
      assertThat(run.wrong()).isEmpty();
      assertThat(errors()).isEmpty();
      assertThat(service.isLive()).isTrue();
      return report;
    }
  }

  private static TwilioSignature signature() {
    return new TwilioSignature(
        new TwilioAccount(
            ServiceProcess.ACCOUNT_SID,
            ServiceProcess.AUTH_TOKEN,
            ServiceProcess.SENDER,
            URI.create(ServiceProcess.PUBLIC_URL),
            URI.create("http://localhost:1")));
  }

  private static double heldMegabytes(ServiceProcess service) throws Exception {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    var collection =
        new ProcessBuilder(jcmd.toString(), String.valueOf(service.pid()), "GC.run").start();
    assertThat(collection.waitFor()).isZero();
    return service.metric("jvm_memory_used_bytes", "area=\"heap\"") / (1024 * 1024);
  }

  private List<String> errors() throws IOException {
    try (Stream<String> lines = Files.lines(folder.resolve("service.log"))) {
      return lines.filter(line -> line.contains(" ERROR ") || line.startsWith("\tat ")).toList();
    }
  }

  private static String report(FuzzRun run, List<Double> held, ServiceProcess service)
      throws Exception {
    return """

        ## Strange requests

        %,d requests of random methods, targets, headers and bodies, a quarter of them texts that are signed, upon a service with -Xmx%s. Answers by status: %s
        (0: closed without one). Heap in use after a collection, MB, after each tenth: %s. All memory of the process at its most: %d MB. Series of metrics: %.0f.
        """
        .formatted(
            REQUESTS,
            HEAP,
            run.counts(),
            held.stream().map("%.0f"::formatted).toList(),
            service.peakMegabytes(),
            service.series());
  }
}

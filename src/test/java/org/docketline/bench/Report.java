package org.docketline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The page that the benchmark leaves behind, written whole each time. */
final class Report {
  private static final String HEAD =
      """
      # Benchmarks

      `mvn -Pbench verify` wrote this page, all of it, in one run. Each figure is the median of the rounds, beside a floor: the
      least that the same work can cost on this machine, measured in the same run. Seconds swing with whatever else a machine does; processor
      time, transactions, buffers (pages that PostgreSQL looked at), bytes of its log (WAL) and the share of updates that touch no index
      (HOT) swing less. They hold all that was done meanwhile, timers too. *Cold* is a service that has just started and compiles as it
      works; *warm* is afterwards. *Compiling* counts just-in-time compilers that are still there, so it is the least. *Others* is
      whoever plays the carrier and the residents. After each case docket and file, texts and carrier are compared; what
      differs fails the benchmark.

      """;

  private final BenchSettings settings;
  private final List<String> sections = new ArrayList<>();

  Report(BenchSettings settings) {
    this.settings = settings;
  }

  void section(Object section) {
    sections.add(section.toString());
  }

  void write(String machine, GoalTable goals, double minutes) throws IOException {
    var page = new StringBuilder(HEAD).append(machine);
    page.append(
        String.format(
            Locale.ROOT,
            "- Rounds: %d; seed: %d; parts: %s; all of it took %.0f minutes%n",
            settings.rounds(),
            settings.seed(),
            String.join(", ", settings.parts()),
            minutes));
    page.append(goals);
    sections.forEach(page::append);
    Path file = settings.report();
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, page);
    System.out.print(page);
  }
}

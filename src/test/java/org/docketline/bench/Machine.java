package org.docketline.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;

/** Where and with what a benchmark was run, in words. */
final class Machine {
  private Machine() {}

  static String describe(Connection connection) throws IOException, SQLException {
    return """
        - Machine: %d cores (%s), %d GB of memory
        - System: %s %s, Java %s
        - PostgreSQL %s with `fsync` and `synchronous_commit` on, on the same machine
        - Docketline %s in a heap of %s, and the benchmark itself in %d MB
        - Date: %s
        """
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            processor(),
            memory() >> 30,
            System.getProperty("os.name"),
            System.getProperty("os.version"),
            Runtime.version(),
            connection.getMetaData().getDatabaseProductVersion(),
            System.getProperty("bench.version", "?"),
            ServiceProcess.HEAP,
            Runtime.getRuntime().maxMemory() >> 20,
            LocalDate.now(ZoneOffset.UTC));
  }

  private static long memory() {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getTotalMemorySize();
  }

  private static String processor() throws IOException {
    Path told = Path.of("/proc/cpuinfo");
    if (!Files.exists(told)) {
      return System.getProperty("os.arch");
    }
    try (Stream<String> lines = Files.lines(told)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(System.getProperty("os.arch"));
    }
  }
}

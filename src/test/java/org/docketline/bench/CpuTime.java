package org.docketline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The seconds of processor time that a process has used; not a number where none are told. */
final class CpuTime {
  private static final double TICKS_A_SECOND = 100; // Linux tells every program so
  private static final int FIRST = 11;
  private static final int TIMES = 4; // its own in two, and in two that of children
  private static final Pattern COMPILER = Pattern.compile("\\(C[12] Comp");

  private CpuTime() {}

  /** Its own, and that of its children that have ended. */
  static double of(long pid) throws IOException {
    Path told = Path.of("/proc", String.valueOf(pid), "stat");
    if (!Files.exists(told)) {
      return Double.NaN;
    }
    return seconds(Files.readString(told), TIMES);
  }

  private static double seconds(String told, int times) {
    return Stream.of(told.substring(told.lastIndexOf(')') + 2).split(" ", -1))
            .skip(FIRST)
            .limit(times)
            .mapToLong(Long::parseLong)
            .sum()
        / TICKS_A_SECOND;
  }

  /** That of its just-in-time compilers which are still there. */
  static double compiling(long pid) throws IOException {
    Path threads = Path.of("/proc", String.valueOf(pid), "task");
    if (!Files.exists(threads)) {
      return Double.NaN;
    }
    double used = 0;
    try (Stream<Path> each = Files.list(threads)) {
      for (Path thread : each.toList()) {
        String told = told(thread.resolve("stat"));
        used += COMPILER.matcher(told).find() ? seconds(told, 2) : 0;
      }
    }
    return used;
  }

  private static String told(Path stat) throws IOException {
    try {
      return Files.readString(stat);
    } catch (IOException e) {
      return ""; // it has ended meanwhile
    }
  }

  /** That of the whole server behind this connection. */
  static double ofServer(Connection connection) throws SQLException, IOException {
    ProcessHandle server =
        ProcessHandle.of(backend(connection)).flatMap(ProcessHandle::parent).orElseThrow();
    double used = of(server.pid());
    for (ProcessHandle backend : server.children().toList()) {
      double its = of(backend.pid());
      used += Double.isNaN(its) ? 0 : its; // it has ended meanwhile
    }
    return used;
  }

  private static long backend(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("select pg_backend_pid()")) {
      row.next();
      return row.getLong(1);
    }
  }
}

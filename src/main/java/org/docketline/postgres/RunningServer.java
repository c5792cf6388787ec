package org.docketline.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The embedded server of a service that runs now, as a command on the same machine reaches it. */
public record RunningServer(String jdbcUrl, String username, String password) {
  // PostgreSQL writes a line each: its process, its folder, since when, and its port.
  private static final int PROCESS = 0;
  private static final int PORT = 3;

  /** The server on this directory; empty where none runs. */
  public static Optional<RunningServer> on(Path directory) {
    try {
      Path file = directory.resolve("postmaster.pid");
      List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
      return lines.size() > PORT && isAlive(lines.get(PROCESS))
          ? Optional.of(of(lines.get(PORT).strip(), directory))
          : Optional.empty();
    } catch (IOException e) {
      throw new StartRefused(
          "The embedded database in %s cannot be reached: %s".formatted(directory, e));
    }
  }

  private static RunningServer of(String port, Path directory) throws IOException {
    return new RunningServer(
        ServerAccess.url(port), ServerAccess.USER, DataDirectory.passwordOf(directory).value());
  }

  @Override
  public String toString() {
    return jdbcUrl;
  }

  private static boolean isAlive(String process) {
    return ProcessHandle.of(Long.parseLong(process.strip())).isPresent();
  }
}

package org.docketline.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** A process of this machine that may be a postgres, as the system describes it now. */
record PostgresProcess(ProcessHandle handle) {
  /**
   * False also for the dead that nobody reaped and for other users' processes: no program shows.
   */
  boolean isRunning() {
    var program = handle.info().command().map(command -> Path.of(command).getFileName());
    return program.isPresent() && program.get().toString().startsWith("postgres");
  }

  boolean serves(Path directory) throws IOException {
    var served = servedDirectory();
    return served.isPresent() && Files.isSameFile(served.get(), directory);
  }

  boolean servesAnotherThan(Path directory) throws IOException {
    return servedDirectory().isPresent() && !serves(directory);
  }

  /** Whether it is a server on the directory, or one of its processes, where the system tells. */
  boolean worksIn(Path directory) {
    try {
      return isRunning()
          && Files.isSameFile(Path.of("/proc", String.valueOf(handle.pid()), "cwd"), directory);
    } catch (IOException e) {
      return false;
    }
  }

  private Optional<Path> servedDirectory() {
    var arguments = Arrays.asList(handle.info().arguments().orElse(new String[0]));
    int value = arguments.indexOf("-D") + 1;
    return value > 0 && value < arguments.size()
        ? Optional.of(Path.of(arguments.get(value))).filter(Files::isDirectory)
        : Optional.empty();
  }

  void signal(String name) throws IOException {
    new ProcessBuilder("sh", "-c", "kill -" + name + " " + handle.pid()).start();
  }
}

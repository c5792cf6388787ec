package org.docketline.postgres;

import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A postgres that still runs on a data directory although the service that started it is gone. */
final class OrphanServer {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  // Fast shutdown, immediate, none at all: PostgreSQL recovers what was committed from each.
  private static final List<String> SIGNALS = List.of("INT", "QUIT", "KILL");

  private final Path directory;
  private final Path pidFile;
  private final PostgresProcess server;
  private final List<PostgresProcess> backends;

  private OrphanServer(Path directory, Path pidFile, ProcessHandle process) {
    this.directory = directory;
    this.pidFile = pidFile;
    this.server = new PostgresProcess(process);
    this.backends = process.children().map(PostgresProcess::new).toList();
  }

  /** Stops the server that runs on the directory, if one does. The caller holds the lock. */
  static void stopOn(Path directory) throws IOException {
    var pidFile = directory.resolve("postmaster.pid");
    try {
      var process = processNamedIn(pidFile);
      if (process.isPresent()) {
        new OrphanServer(directory, pidFile, process.get()).clearAway();
      }
    } catch (NoSuchFileException e) {
      // Removing that file is the last thing an orderly stop does.
    }
  }

  /** Whether a server runs on the directory now. */
  static boolean runsOn(Path directory) throws IOException {
    try {
      return processNamedIn(directory.resolve("postmaster.pid"))
          .map(PostgresProcess::new)
          .filter(PostgresProcess::isRunning)
          .isPresent();
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private static Optional<ProcessHandle> processNamedIn(Path pidFile) throws IOException {
    // A negative number is a postgres without clients, as initdb runs it.
    var pid = Files.readString(pidFile).lines().findFirst().orElse("").strip().replace("-", "");
    return pid.matches("\\d{1,10}") ? ProcessHandle.of(Long.parseLong(pid)) : Optional.empty();
  }

  private void clearAway() throws IOException {
    if (!server.isRunning() || server.servesAnotherThan(directory)) {
      disown();
    } else if (server.serves(directory)) {
      stop();
    } else {
      throw stillRunning();
    }
  }

  /** PostgreSQL does not start while the process named in the file seems alive, whatever it is. */
  private void disown() throws IOException {
    // The file stays, with a number that no process has: PostgreSQL still reads in it which shared
    // memory to search for survivors of the old server.
    var noProcess = Integer.toString(Integer.MAX_VALUE);
    var disowned = Files.readString(pidFile).replaceFirst("^\\s*-?\\d+", noProcess);
    Files.writeString(pidFile, disowned, WRITE, TRUNCATE_EXISTING);
  }

  private void stop() throws IOException {
    for (var signal : SIGNALS) {
      server.signal(signal);
      if (isGoneInTime()) {
        return;
      }
    }
    throw stillRunning();
  }

  private boolean isGoneInTime() throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      if (!server.isRunning() && backends.stream().noneMatch(PostgresProcess::isRunning)) {
        disown();
        return true;
      }
      pause();
    }
    return false;
  }

  private void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw stillRunning();
    }
  }

  private StartRefused stillRunning() {
    return new StartRefused(
        ("PostgreSQL process %d seems to be still at work on the database in %s. Stop it, then start"
                + " again.")
            .formatted(server.handle().pid(), directory));
  }
}

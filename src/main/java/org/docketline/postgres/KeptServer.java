package org.docketline.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.logging.Level;

/** The server on a data directory, whose lock it holds: it stays on its port when started again. */
final class KeptServer implements Closeable {
  private static final int ANY_PORT = 0;

  private final DataDirectory directory;
  private final ServerAccess access;
  private final DirectoryLock lock;
  private EmbeddedPostgres server;

  KeptServer(DataDirectory directory, ServerAccess access, DirectoryLock lock) throws IOException {
    this.directory = directory;
    this.access = access;
    this.lock = lock;
    this.server = started(ANY_PORT);
  }

  int port() {
    return server.getPort();
  }

  boolean isRunning() throws IOException {
    return OrphanServer.runsOn(directory.path());
  }

  /** Clears away what is left of a server that has ended by itself, and starts another. */
  void startAgain() throws IOException {
    letGo();
    survivors().forEach(ProcessHandle::destroyForcibly);
    survivors().forEach(process -> process.onExit().join());
    server = started(server.getPort());
  }

  private EmbeddedPostgres started(int port) throws IOException {
    directory.requireUsableContent();
    OrphanServer.stopOn(directory.path());
    directory.log().clear();
    try {
      return ServerSettings.durable(directory, access).setPort(port).start();
    } catch (IOException | RuntimeException | ExceptionInInitializerError e) {
      OrphanServer.stopOn(directory.path());
      throw new StartRefused(
          "The embedded database did not start in %s: %s. More may stand in %s."
              .formatted(
                  directory.path(),
                  directory.log().firstError().orElse(e.toString()),
                  directory.log()));
    }
  }

  // Of a server that is gone zonky complains at length that it cannot be stopped.
  private void letGo() throws IOException {
    ServerSettings.ZONKY.setLevel(Level.OFF);
    try {
      server.close();
    } finally {
      ServerSettings.ZONKY.setLevel(Level.WARNING);
    }
  }

  // The processes of a server that was killed outlive it for a while, and no other starts beside
  // them.
  private List<ProcessHandle> survivors() {
    return ProcessHandle.allProcesses()
        .filter(process -> new PostgresProcess(process).worksIn(directory.path()))
        .toList();
  }

  @Override
  public void close() throws IOException {
    try (lock) {
      server.close();
      // zonky gives up waiting after five seconds.
      OrphanServer.stopOn(directory.path());
    }
  }
}

package org.docketline.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A PostgreSQL server of the service's own, on a free port that only this machine reaches. */
public final class EmbeddedDatabase implements AutoCloseable {
  // zonky reports each of its steps; a logger that nobody holds would forget its level.
  private static final Logger ZONKY = Logger.getLogger("io.zonky");

  static {
    ZONKY.setLevel(Level.WARNING);
  }

  /** What remains to be done once zonky has stopped the server. */
  private interface Aftermath {
    void settle() throws IOException;
  }

  private final EmbeddedPostgres server;
  private final Aftermath aftermath;

  private EmbeddedDatabase(EmbeddedPostgres server, Aftermath aftermath) {
    this.server = server;
    this.aftermath = aftermath;
  }

  /** Starts the server on the directory, which it makes when missing, and keeps what it holds. */
  public static EmbeddedDatabase start(Path given) {
    var account = ServerAccount.current();
    account.requireNotRoot();
    try {
      var directory = DataDirectory.at(given);
      var lock = directory.lock();
      try {
        return new EmbeddedDatabase(serverOn(directory, account), () -> settle(directory, lock));
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw new StartRefused("The embedded database did not start in %s: %s".formatted(given, e));
    }
  }

  /** Starts an empty server that is quick rather than safe; closing it deletes it. */
  public static EmbeddedDatabase throwaway() {
    ServerAccount.current().requireNotRoot();
    try {
      return new EmbeddedDatabase(ServerSettings.throwaway().start(), () -> {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static EmbeddedPostgres serverOn(DataDirectory directory, ServerAccount account)
      throws IOException {
    account.requireReach(directory.path());
    directory.requireUsableContent();
    OrphanServer.stopOn(directory.path());
    directory.log().clear();
    try {
      return ServerSettings.durable(directory).start();
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

  private static void settle(DataDirectory directory, DirectoryLock lock) throws IOException {
    try (lock) {
      // zonky gives up waiting after five seconds.
      OrphanServer.stopOn(directory.path());
    }
  }

  public String jdbcUrl() {
    return "jdbc:postgresql://localhost:" + server.getPort() + "/postgres";
  }

  public String username() {
    return "postgres";
  }

  @Override
  public void close() {
    try {
      server.close();
      aftermath.settle();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

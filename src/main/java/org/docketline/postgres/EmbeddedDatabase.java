package org.docketline.postgres;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** A PostgreSQL server of the service's own, on a free port that only this machine reaches. */
public final class EmbeddedDatabase implements AutoCloseable {
  private final int port;
  private final Login login;
  private final Closeable server;

  /** How the service gets in: {@code options} of the URL keep the password from a false server. */
  private record Login(String username, String password, String options) {
    static Login of(ServerAccess access) {
      return new Login(ServerAccess.USER, access.password(), ServerAccess.SCRAM_ONLY);
    }

    static Login open() {
      return new Login("postgres", "", "");
    }

    @Override
    public String toString() {
      return username;
    }
  }

  private EmbeddedDatabase(int port, Login login, Closeable server) {
    this.port = port;
    this.login = login;
    this.server = server;
  }

  /**
   * Starts the server on the directory, which it makes when missing, and keeps what it holds. A
   * server that ends by itself is started again.
   */
  public static EmbeddedDatabase start(Path given) {
    return start(given, () -> {});
  }

  /** The same; where the server cannot be started again, {@code lost} is run. */
  public static EmbeddedDatabase start(Path given, Runnable lost) {
    var account = ServerAccount.current();
    account.requireNotRoot();
    try {
      var directory = DataDirectory.at(given);
      var lock = directory.lock();
      try {
        account.requireReach(directory.path());
        var access = new ServerAccess(directory, account, directory.password().value());
        return watched(new KeptServer(directory, access, lock), access, lost);
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw new StartRefused("The embedded database did not start in %s: %s".formatted(given, e));
    }
  }

  private static EmbeddedDatabase watched(KeptServer server, ServerAccess access, Runnable lost) {
    var watch = new ServerWatch(server, lost);
    return new EmbeddedDatabase(
        server.port(),
        Login.of(access),
        () -> {
          watch.close();
          server.close();
        });
  }

  /** Starts an empty server that is quick rather than safe, for tests; closing it deletes it. */
  public static EmbeddedDatabase throwaway() {
    ServerAccount.current().requireNotRoot();
    try {
      var server = ServerSettings.throwaway().start();
      return new EmbeddedDatabase(server.getPort(), Login.open(), server);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String jdbcUrl() {
    return ServerAccess.url(String.valueOf(port), login.options());
  }

  public String username() {
    return login.username();
  }

  public String password() {
    return login.password();
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.docketline.postgres;

import java.net.URI;

/** An empty PostgreSQL that is quick rather than safe, for processes that share it by its port. */
public final class ThrowawayServer implements AutoCloseable {
  private final EmbeddedDatabase server = EmbeddedDatabase.throwaway();

  public String jdbcUrl() {
    return server.jdbcUrl();
  }

  public String username() {
    return server.username();
  }

  public int port() {
    return URI.create(jdbcUrl().substring("jdbc:".length())).getPort();
  }

  @Override
  public void close() {
    server.close();
  }
}

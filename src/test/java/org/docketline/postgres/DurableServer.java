package org.docketline.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * The service's own embedded PostgreSQL, durable as in production, with any number of databases.
 */
public final class DurableServer implements AutoCloseable {
  private final EmbeddedDatabase server;

  private DurableServer(EmbeddedDatabase server) {
    this.server = server;
  }

  public static DurableServer on(Path directory) {
    EmbeddedDatabase.start(directory).close();
    allowDatabases(directory);
    return new DurableServer(EmbeddedDatabase.start(directory));
  }

  // The service itself makes none.
  private static void allowDatabases(Path directory) {
    try {
      new LoneServer(DataDirectory.at(directory), ServerAccount.current())
          .run("/postgres/allow-databases.sql", ServerAccess.USER);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes an empty database of this name, in place of any other, and answers with its URL. */
  public String empty(String name) throws SQLException {
    drop(name);
    execute("create database " + name);
    return server.jdbcUrl().replaceFirst("/postgres(?=\\?)", "/" + name);
  }

  public void drop(String name) throws SQLException {
    execute("drop database if exists " + name + " with (force)");
  }

  private void execute(String sql) throws SQLException {
    try (var connection = connect(server.jdbcUrl());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  public Connection connect(String jdbcUrl) throws SQLException {
    return DriverManager.getConnection(jdbcUrl, username(), password());
  }

  public String username() {
    return server.username();
  }

  public String password() {
    return server.password();
  }

  @Override
  public void close() {
    server.close();
  }
}

package org.docketline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.docketline.bench.ServiceProcess;
import org.docketline.postgres.EmbeddedDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A database that is away is waited for; one that turns us away is not. */
class DatabaseWaitTest {
  private static EmbeddedDatabase database;

  @BeforeAll
  static void startDatabase() {
    database = EmbeddedDatabase.throwaway();
  }

  @AfterAll
  static void stopDatabase() {
    database.close();
  }

  @Test
  void databaseThatIsThereIsNotWaitedFor() {
    wait(database.jdbcUrl(), database.username()).untilItAnswers();
  }

  @Test
  void databaseThatIsAwayIsWaitedFor() throws Exception {
    URI there = URI.create(database.jdbcUrl().substring("jdbc:".length()));
    int port = ServiceProcess.freePort();
    String url = database.jdbcUrl().replace(":" + there.getPort(), ":" + port);

    var waiting = CompletableFuture.runAsync(() -> wait(url, database.username()).untilItAnswers());
    assertThat(waiting)
        .failsWithin(1, TimeUnit.SECONDS)
        .withThrowableOfType(java.util.concurrent.TimeoutException.class);
    try (var line = new ServerSocket(port, 0, InetAddress.getByName(there.getHost()))) {
      var joined = CompletableFuture.runAsync(() -> join(line, there.getPort()));
      waiting.get(30, TimeUnit.SECONDS);
      joined.get(30, TimeUnit.SECONDS);
    }
  }

  @Test
  void strangerIsRefusedByTheKeyAndNotLeftWaiting() {
    assertThatThrownBy(() -> wait(database.jdbcUrl(), "nobody").untilItAnswers())
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("quarkus.datasource.username, .password: ");
  }

  @Test
  void databaseOfAnotherNameIsRefusedByTheKey() {
    String other = database.jdbcUrl().replaceFirst("/[^/?]+(?=$|\\?)", "/elsewhere");
    assertThatThrownBy(() -> wait(other, database.username()).untilItAnswers())
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("quarkus.datasource.jdbc.url: ");
  }

  private static DatabaseWait wait(String url, String user) {
    return DatabaseWait.of(
        new SmallRyeConfigBuilder()
            .withDefaultValues(
                Map.of("quarkus.datasource.jdbc.url", url, "quarkus.datasource.username", user))
            .build());
  }

  /** Passes one connection on, as if the database had come. */
  private static void join(ServerSocket line, int port) {
    try (Socket client = line.accept();
        Socket server = new Socket(InetAddress.getLoopbackAddress(), port)) {
      var up = CompletableFuture.runAsync(() -> pass(client, server));
      pass(server, client);
      up.join();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void pass(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException e) {
      // one of them hung up
    }
  }
}

package org.docketline.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.concurrent.TimeUnit;

/** A service of its own process that starts the embedded database and commits one row. */
final class DatabaseProcess implements AutoCloseable {
  private final Process process;
  private final BufferedReader output;

  private DatabaseProcess(Process process) {
    this.process = process;
    this.output = process.inputReader();
  }

  static DatabaseProcess on(Path directory) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new DatabaseProcess(
        new ProcessBuilder(
                java,
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-cp",
                System.getProperty("java.class.path"),
                DatabaseProcess.class.getName(),
                directory.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start());
  }

  /** The first line it prints: "ready", or why it was refused. */
  String says() throws IOException {
    return output.readLine();
  }

  void killDashNine() throws InterruptedException {
    process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    process.destroyForcibly();
    try {
      output.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static void main(String[] arguments) throws Exception {
    try (var database = EmbeddedDatabase.start(Path.of(arguments[0]));
        var connection =
            DriverManager.getConnection(
                database.jdbcUrl(), database.username(), database.password());
        var statement = connection.createStatement()) {
      statement.execute("create table kept (words text)");
      statement.execute("insert into kept values ('committed')");
      System.out.println("ready");
      Thread.sleep(TimeUnit.MINUTES.toMillis(5));
    } catch (StartRefused e) {
      System.out.println(e.getMessage());
    }
  }
}

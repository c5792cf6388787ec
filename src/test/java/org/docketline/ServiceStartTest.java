package org.docketline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import org.docketline.bench.ServiceProcess;
import org.docketline.postgres.EmbeddedDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the command line refuses, in a process of its own. */
class ServiceStartTest {
  @TempDir private Path folder;
  private String told;

  @Test
  void wrongConfigurationEndsWith78AndTellsAllOfIt() throws Exception {
    configure(
        "docketline.county.contact=CHANGE-ME",
        "docketline.reminders.leads=soon",
        "docketline.nonsense=1");

    assertThat(run()).isEqualTo(78);
    assertThat(told)
        .startsWith("Docketline does not start: the configuration is wrong:")
        .contains("docketline.county.contact: CHANGE-ME", "docketline.reminders.leads: ")
        .contains("docketline.nonsense", "docketline.twilio.account-sid")
        .doesNotContain("\tat ");
    assertThat(folder.resolve("data")).doesNotExist();
  }

  @Test
  void wrongConfigurationEndsOtherCommandsWith78Too() throws Exception {
    configure("docketline.nonsense=1");

    assertThat(run("wording")).isEqualTo(78);
    assertThat(run("check-feed", "x.csv")).isEqualTo(78);
  }

  @Test
  void portThatIsTakenIsRefusedByItsKeyAndMayBeTriedAgain() throws Exception {
    try (var taken = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
      int http = ServiceProcess.freePort();
      configure(
          "quarkus.datasource.jdbc.url=jdbc:postgresql://localhost:1/x",
          "quarkus.http.port=" + http,
          "quarkus.management.port=" + taken.getLocalPort(),
          "docketline.simulator.enabled=true",
          "docketline.keys.file=keys.json");
      assertThat(run("keys", "keys.json")).isZero();
      assertThat(run("keys", "keys.json")).isEqualTo(1);

      assertThat(run()).isEqualTo(1);
      assertThat(told).contains("quarkus.management.port: localhost:" + taken.getLocalPort());
    }
  }

  @Test
  void missingKeysBesideADatabaseThatHasRowsAreRefusedAndNotMadeAnew() throws Exception {
    configure(
        "quarkus.http.port=" + ServiceProcess.freePort(),
        "quarkus.management.port=" + ServiceProcess.freePort(),
        "docketline.simulator.enabled=true");
    try (var database = EmbeddedDatabase.start(folder.resolve("data/postgres"));
        var connection =
            DriverManager.getConnection(
                database.jdbcUrl(), database.username(), database.password())) {
      connection.createStatement().execute("create table keyring as select 1");
    }

    assertThat(run()).isEqualTo(78);
    assertThat(told).contains("docketline.keys.file: " + folder.resolve("data/keys.json"));
    assertThat(folder.resolve("data/keys.json")).doesNotExist();
  }

  private void configure(String... lines) throws IOException {
    Files.createDirectories(folder.resolve("config"));
    Files.write(folder.resolve("config/application.properties"), List.of(lines));
  }

  private int run(String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(folder.resolve("out").toFile())
            .start();
    told = new String(process.getErrorStream().readAllBytes(), UTF_8);
    return process.waitFor();
  }
}

package org.docketline.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {
  @TempDir static Path folder;

  Path directory;

  @BeforeEach
  void chooseDirectory(TestInfo test) {
    directory = folder.resolve("the county's " + test.getTestMethod().orElseThrow().getName());
  }

  @AfterAll
  static void noServerIsLeftBehind() throws IOException {
    var left = serversUnder(folder);
    left.forEach(ProcessHandle::destroyForcibly);
    assertThat(left).isEmpty();
  }

  @Test
  void dataSurviveARestart() throws Exception {
    try (var database = EmbeddedDatabase.start(directory)) {
      execute(database, "create table kept as select 'committed' as words");
    }
    assertThat(serversUnder(directory)).isEmpty();
    try (var database = EmbeddedDatabase.start(directory)) {
      assertThat(ask(database, "select words from kept")).isEqualTo("committed");
    }
  }

  @Test
  void dataSurviveAKilledServiceAndItsServerIsStopped() throws Exception {
    try (var killed = DatabaseProcess.on(directory)) {
      assertThat(killed.says()).isEqualTo("ready");
      killed.killDashNine();
    }
    var orphan = serversUnder(directory);
    assertThat(orphan).hasSize(1);
    try (var database = EmbeddedDatabase.start(directory)) {
      assertThat(ask(database, "select words from kept")).isEqualTo("committed");
      assertThat(serversUnder(directory)).hasSize(1).doesNotContainAnyElementsOf(orphan);
    }
  }

  @Test
  void secondServiceIsRefusedAndTheFirstIsUnharmed() throws Exception {
    try (var first = EmbeddedDatabase.start(directory)) {
      assertThatThrownBy(() -> EmbeddedDatabase.start(directory))
          .isInstanceOf(StartRefused.class)
          .hasMessageContainingAll("already runs on", directory.toString(), "Stop it");
      // After the attempt above: it must not have lost the first its lock.
      try (var second = DatabaseProcess.on(directory)) {
        assertThat(second.says()).contains("already runs on", directory.toString());
      }
      assertThat(ask(first, "select 'alive'")).isEqualTo("alive");
    }
  }

  @Test
  void dataSurviveAServiceAndServerKilledTogether() throws Exception {
    try (var killed = DatabaseProcess.on(directory)) {
      assertThat(killed.says()).isEqualTo("ready");
      killed.killDashNine();
    }
    serversUnder(directory).forEach(ProcessHandle::destroyForcibly);
    try (var database = EmbeddedDatabase.start(directory)) {
      assertThat(ask(database, "select words from kept")).isEqualTo("committed");
    }
  }

  @Test
  void containerThatSharesOnlyTheDirectoryIsRefused() throws Exception {
    try (var first = DatabaseProcess.on(directory)) {
      assertThat(first.says()).isEqualTo("ready");
      var neighbour = new DataDirectory(directory).run();
      Files.move(neighbour, folder.resolve("of another container"));
      assertThatThrownBy(() -> EmbeddedDatabase.start(directory))
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining("already runs on");
      assertThat(serversUnder(directory)).hasSize(1);
      first.killDashNine();
    }
    EmbeddedDatabase.start(directory).close();
  }

  @Test
  void anotherNameOfTheSameDirectoryIsRefused() throws Exception {
    try (var first = EmbeddedDatabase.start(directory)) {
      var link = Files.createSymbolicLink(folder.resolve("link"), directory);
      assertThatThrownBy(() -> EmbeddedDatabase.start(link)).isInstanceOf(StartRefused.class);
      assertThat(ask(first, "select 'alive'")).isEqualTo("alive");
    }
  }

  @Test
  void processThatWasGivenTheNumberOfADeadServerIsLeftAlone() throws Exception {
    var stranger = new ProcessBuilder("sleep", "300").start();
    try {
      leaveBehindPidFile(stranger.pid());
      EmbeddedDatabase.start(directory).close();
      assertThat(stranger.isAlive()).isTrue();
    } finally {
      stranger.destroyForcibly();
    }
  }

  @Test
  void serverOfAnotherDirectoryIsLeftAlone() throws Exception {
    var neighbour = folder.resolve("neighbour");
    try (var other = EmbeddedDatabase.start(neighbour)) {
      leaveBehindPidFile(serversUnder(neighbour).get(0).pid());
      EmbeddedDatabase.start(directory).close();
      assertThat(ask(other, "select 'alive'")).isEqualTo("alive");
    }
  }

  @Test
  void pidFileOfADeadProcessDoesNotPreventTheStart() throws Exception {
    var dead = new ProcessBuilder("true").start();
    dead.waitFor();
    leaveBehindPidFile(dead.pid());
    EmbeddedDatabase.start(directory).close();
  }

  @Test
  void serverKeepsWhatItIsToldAndListensOnlyHere() throws Exception {
    try (var database = EmbeddedDatabase.start(directory)) {
      assertThat(ask(database, "show fsync")).isEqualTo("on");
      assertThat(ask(database, "show synchronous_commit")).isEqualTo("on");
      assertThat(ask(database, "show full_page_writes")).isEqualTo("on");
      assertThat(ask(database, "show listen_addresses")).isEqualTo("localhost");
      var socketFolder = Files.readAllLines(directory.resolve("postmaster.pid")).get(4);
      assertThat(socketFolder).isEmpty();
      // Its timezone cannot be asked for: the driver sets that of each session to the JVM's.
      assertThat(ask(database, "show log_timezone")).isEqualTo("UTC");
    }
  }

  @Test
  void serverThatIsKilledIsStartedAgainOnItsPort() throws Exception {
    try (var database = EmbeddedDatabase.start(directory)) {
      execute(database, "create table kept as select 'committed' as words");
      var killed = serversUnder(directory);
      killed.forEach(ProcessHandle::destroyForcibly);
      await()
          .atMost(Duration.ofSeconds(30))
          .ignoreExceptions()
          .until(() -> ask(database, "select words from kept").equals("committed"));
      assertThat(serversUnder(directory)).isNotEmpty().doesNotContainAnyElementsOf(killed);
    }
    assertThat(serversUnder(directory)).isEmpty();
  }

  @Test
  void throwawayIsFastAndGoneOnceClosed() throws Exception {
    Path data;
    try (var database = EmbeddedDatabase.throwaway()) {
      assertThat(ask(database, "show fsync")).isEqualTo("off");
      data = Path.of(ask(database, "show data_directory"));
      assertThat(data).exists();
    }
    assertThat(data).doesNotExist();
    assertThat(serversUnder(data)).isEmpty();
  }

  @Test
  void fileInPlaceOfTheParentIsNamed() throws Exception {
    var parent = Files.writeString(folder.resolve("file"), "not a folder");
    assertThatThrownBy(() -> EmbeddedDatabase.start(parent.resolve("postgres")))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining(parent + " cannot be made");
  }

  @Test
  void folderThatTheServerCannotEnterIsNamed() throws Exception {
    var closed = Files.createDirectory(folder.resolve("closed"));
    close(closed);
    try {
      assertThatThrownBy(() -> EmbeddedDatabase.start(closed.resolve("postgres")))
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining(closed.toString());
    } finally {
      Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void rootWithoutUserNamespacesIsRefused() {
    assertThatThrownBy(() -> new ServerAccount(true, false).requireNotRoot())
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("as another user");
    new ServerAccount(true, true).requireNotRoot();
    new ServerAccount(false, false).requireNotRoot();
  }

  @Test
  void directoryOfAnotherPostgresVersionIsRefused() throws Exception {
    Files.createDirectories(directory);
    Files.writeString(directory.resolve("PG_VERSION"), "16\n");
    assertThatThrownBy(() -> EmbeddedDatabase.start(directory))
        .isInstanceOf(StartRefused.class)
        .hasMessageContainingAll(directory.toString(), "PostgreSQL 16", "brings 17");
  }

  @Test
  void halfMadeDirectoryIsRefusedAndNotTouched() throws Exception {
    Files.createDirectories(directory);
    var version = Files.writeString(directory.resolve("PG_VERSION"), "17\n");
    assertThatThrownBy(() -> EmbeddedDatabase.start(directory))
        .isInstanceOf(StartRefused.class)
        .hasMessageContainingAll(directory.toString(), "delete it");
    try (var files = Files.list(directory)) {
      assertThat(files).containsExactly(version);
    }
  }

  /** What a crash leaves, but for the number of the process. */
  private void leaveBehindPidFile(long pid) throws IOException {
    var pidFile = directory.resolve("postmaster.pid");
    String whileRunning;
    try (var database = EmbeddedDatabase.start(directory)) {
      assertThat(database.username()).isEqualTo("docketline");
      whileRunning = Files.readString(pidFile);
    }
    Files.writeString(pidFile, whileRunning.replaceFirst("\\d+", Long.toString(pid)));
  }

  /** Root enters any folder of its own, and its server's account only those. */
  private static void close(Path closed) throws IOException {
    if (ServerAccount.current().root()) {
      var users = closed.getFileSystem().getUserPrincipalLookupService();
      Files.setOwner(closed, users.lookupPrincipalByName("nobody"));
      Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
    } else {
      Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    }
  }

  private static List<ProcessHandle> serversUnder(Path path) {
    return ProcessHandle.allProcesses().filter(process -> servesUnder(process, path)).toList();
  }

  private static boolean servesUnder(ProcessHandle process, Path path) {
    var command = process.info().command().orElse("");
    var arguments = Arrays.asList(process.info().arguments().orElse(new String[0]));
    int value = arguments.indexOf("-D") + 1;
    return command.endsWith("/postgres") && value > 0 && arguments.get(value).startsWith("" + path);
  }

  private static Connection connect(EmbeddedDatabase database) throws SQLException {
    return DriverManager.getConnection(
        database.jdbcUrl(), database.username(), database.password());
  }

  private static void execute(EmbeddedDatabase database, String sql) throws SQLException {
    try (var connection = connect(database);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String ask(EmbeddedDatabase database, String sql) throws SQLException {
    try (var connection = connect(database);
        var statement = connection.createStatement();
        var result = statement.executeQuery(sql)) {
      result.next();
      return result.getString(1);
    }
  }
}

package org.docketline.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What another account of the machine gets out of the embedded server: nothing. */
class ServerAccessTest {
  private static final String TO_BE_KEPT = "create table kept as select 'committed' as words";

  @TempDir private Path folder;

  @Test
  void nobodyButTheServiceIsLetInAndThatIsNoSuperuser() throws Exception {
    try (var database = start();
        var connection = connect(database);
        var statement = connection.createStatement()) {
      assertRefused(database, "postgres", "postgres", "28000");
      assertRefused(database, "docketline", "docketline", "28P01");
      assertThatThrownBy(() -> statement.execute("copy (select 1) to program 'cat'"))
          .hasMessageContaining("permission denied");
      assertThatThrownBy(() -> statement.execute("select pg_read_file('pg_hba.conf')"))
          .hasMessageContaining("permission denied");
      statement.execute("create extension pg_trgm");
      assertThat(ask(connection, "select rolsuper from pg_roles where rolname = user"))
          .isEqualTo("f");
    }
    assertThat(mode("postgres.password")).isEqualTo("rw-------");
    assertThat(mode("postgres/pg_hba.conf")).isEqualTo("rw-------");
    assertThat(List.of(mode("postgres"), mode("postgres.run"))).containsOnly("rwx------");
    assertThat(folder.resolve("postgres/pg_hba.conf")).content().doesNotContain("trust");
  }

  private static void assertRefused(
      EmbeddedDatabase database, String user, String password, String state) {
    var url = database.jdbcUrl().replaceAll("[?].*", "");
    assertThatThrownBy(() -> DriverManager.getConnection(url, user, password))
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(state));
  }

  @Test
  void folderOfAnOlderReleaseIsClosedAtTheNextStart() throws Exception {
    asOfAnOlderRelease();
    try (var database = start();
        var connection = connect(database)) {
      assertThat(ask(connection, "select words from kept")).isEqualTo("committed");
      connection.createStatement().execute("alter table counted add more int");
      connection.createStatement().execute("drop view seen; drop function one(); drop type mood");
      assertRefused(database, "postgres", "postgres", "28000");
    }
  }

  /** Everybody is let in, and the superuser owns all. */
  private void asOfAnOlderRelease() throws Exception {
    start().close();
    var rules = folder.resolve("postgres/pg_hba.conf");
    Files.writeString(rules, "host all all 127.0.0.1/32 trust\n");
    Files.delete(folder.resolve("postgres.password"));
    new LoneServer(new DataDirectory(folder.resolve("postgres")), ServerAccount.current())
        .run("/postgres/older-release.sql", TO_BE_KEPT);
  }

  @Test
  void passwordThatOthersMayHaveReadIsNotUsedAgain() throws Exception {
    String first;
    try (var database = start()) {
      first = database.password();
    }
    var file = folder.resolve("postgres.password");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    try (var database = start()) {
      assertThat(database.password()).isNotEqualTo(first);
      assertThat(mode("postgres.password")).isEqualTo("rw-------");
      connect(database).close();
    }
  }

  private EmbeddedDatabase start() {
    return EmbeddedDatabase.start(folder.resolve("postgres"));
  }

  private String mode(String name) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name)));
  }

  private static Connection connect(EmbeddedDatabase database) throws SQLException {
    return DriverManager.getConnection(
        database.jdbcUrl(), database.username(), database.password());
  }

  private static String ask(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var result = statement.executeQuery(sql)) {
      result.next();
      return result.getString(1);
    }
  }
}

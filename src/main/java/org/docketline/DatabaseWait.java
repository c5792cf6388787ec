package org.docketline;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.SmallRyeConfig;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.docketline.postgres.StartRefused;
import org.jboss.logging.Logger;

/**
 * Waits at the start for a database that is away, as it is while its own machine starts: that mends
 * itself, and an operator need do nothing.
 */
final class DatabaseWait {
  private static final Logger LOG = Logger.getLogger(DatabaseWait.class);
  private static final String KEYS = "quarkus.datasource.";
  private static final Duration PAUSE = Duration.ofSeconds(3);
  private static final String LOGIN_SECONDS = "10";

  private final String url;
  private final Properties login;

  private DatabaseWait(String url, Properties login) {
    this.url = url;
    this.login = login;
  }

  /** The configured one, reached as the service will reach it. */
  static DatabaseWait of(SmallRyeConfig config) {
    var login = new Properties();
    login.put("loginTimeout", LOGIN_SECONDS);
    config.getOptionalValue(KEYS + "username", String.class).ifPresent(it -> login.put("user", it));
    config
        .getOptionalValue(KEYS + "password", String.class)
        .ifPresent(it -> login.put("password", it));
    login.putAll(
        config
            .getOptionalValues(KEYS + "jdbc.additional-jdbc-properties", String.class, String.class)
            .orElse(Map.of()));
    return new DatabaseWait(config.getValue(KEYS + "jdbc.url", String.class), login);
  }

  /** Returns once it answers; throws where waiting would not help. */
  void untilItAnswers() {
    for (boolean told = false; !answers(told); told = true) {
      pause();
    }
  }

  /** A connection to it, of which the caller disposes. */
  Connection connection() throws SQLException {
    return DriverManager.getConnection(url, login);
  }

  private boolean answers(boolean told) {
    try {
      connection().close();
      return true;
    } catch (SQLException e) {
      refuseUnlessAway(e);
      if (!told) {
        LOG.warnf("The database of %sjdbc.url is away; the service starts when it answers", KEYS);
      }
      return false;
    }
  }

  // The driver's own messages may quote the address, and an address may hold the password.
  private static void refuseUnlessAway(SQLException e) {
    String state = String.valueOf(e.getSQLState());
    if (state.startsWith("28")) {
      throw new ConfigurationException(
          KEYS + "username, .password: the database does not let this user in");
    }
    if (state.equals("3D000")) {
      throw new ConfigurationException(KEYS + "jdbc.url: the server has no database of this name");
    }
    if (!isAway(state)) {
      throw new ConfigurationException(
          KEYS + "jdbc.url: the database cannot be used, SQL state " + state);
    }
  }

  // Nobody answers; it is shutting down or starting up; it has no connection left.
  private static boolean isAway(String state) {
    return Stream.of("08", "57P", "53300").anyMatch(state::startsWith);
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartRefused("It was stopped while it waited for the database");
    }
  }
}

package org.docketline;

import io.quarkus.runtime.configuration.ConfigUtils;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.SmallRyeConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.docketline.keys.KeyFile;
import org.docketline.keys.Keyring;
import org.docketline.postgres.EmbeddedDatabase;
import org.docketline.postgres.RunningServer;
import org.docketline.sms.PhoneNumber;
import org.docketline.subscription.PhoneErasure;

/**
 * The database and the keys, for an operator's command: the configured database, or the embedded
 * one, which is started where no service runs on it.
 */
final class OperatorDatabase implements AutoCloseable {
  private final Connection connection;
  private final Keyring keyring;
  private final Runnable afterwards;

  private OperatorDatabase(Connection connection, Keyring keyring, Runnable afterwards) {
    this.connection = connection;
    this.keyring = keyring;
    this.afterwards = afterwards;
  }

  /** Reaches what the service of this configuration uses. */
  static OperatorDatabase open() throws SQLException {
    SmallRyeConfig config = KnownSettings.readable(ConfigUtils::configBuilder);
    Keyring keyring = keyring(ServiceStart.keys(config));
    if (ServiceStart.hasDatabase(config)) {
      return new OperatorDatabase(DatabaseWait.of(config).connection(), keyring, () -> {});
    }
    Path directory = ServiceStart.directory(config);
    var running = RunningServer.on(directory);
    if (running.isPresent()) {
      return new OperatorDatabase(
          DriverManager.getConnection(
              running.get().jdbcUrl(), running.get().username(), running.get().password()),
          keyring,
          () -> {});
    }
    EmbeddedDatabase started = EmbeddedDatabase.start(directory);
    return new OperatorDatabase(
        DriverManager.getConnection(started.jdbcUrl(), started.username(), started.password()),
        keyring,
        started::close);
  }

  private static Keyring keyring(Path file) {
    try {
      return KeyFile.read(file);
    } catch (IOException e) {
      throw new ConfigurationException("docketline.keys.file: cannot read " + e.getMessage());
    }
  }

  /** Deletes all that is known of a phone, and says so in a sentence. */
  String erase(PhoneNumber phone) throws SQLException {
    connection.setAutoCommit(false);
    boolean known =
        new PhoneErasure(keyring)
            .erase(connection, phone, CourtClock.system().instant())
            .isPresent();
    connection.commit();
    return known
        ? "All that was known of the phone %s is deleted.".formatted(phone)
        : "The phone %s is not known.".formatted(phone);
  }

  @Override
  public void close() throws SQLException {
    try {
      connection.close();
    } finally {
      afterwards.run();
    }
  }
}

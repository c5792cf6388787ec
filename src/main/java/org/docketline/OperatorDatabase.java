package org.docketline;

import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.SmallRyeConfig;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.docketline.alert.AlertRegister;
import org.docketline.keys.ConfiguredKeyring;
import org.docketline.keys.KeyRotation;
import org.docketline.keys.Keyring;
import org.docketline.keys.KeysConfig;
import org.docketline.postgres.EmbeddedDatabase;
import org.docketline.postgres.RunningServer;
import org.docketline.postgres.StartRefused;
import org.docketline.sms.PhoneNumber;
import org.docketline.staff.StaffRegister;
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
    Keyring keyring =
        ConfiguredKeyring.of(
            config.getConfigMapping(KeysConfig.class),
            Optional.of(ServiceStart.keys(config)),
            CourtClock.system().instant());
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

  /** What is done to the list of those who may open the console. */
  interface StaffChange {
    List<String> make(StaffRegister staff) throws SQLException;
  }

  /** Does it in a transaction, and answers what it tells. */
  List<String> staff(StaffChange change) throws SQLException {
    connection.setAutoCommit(false);
    List<String> told = change.make(new StaffRegister(connection, CourtClock.system().instant()));
    connection.commit();
    return told;
  }

  /** What is done to the list of those who are told of trouble. */
  interface AlertChange {
    List<AlertRegister.Known> make(AlertRegister alerts) throws SQLException;
  }

  /** Does it in a transaction, and answers where somebody is told. */
  List<AlertRegister.Known> alerts(AlertChange change) throws SQLException {
    connection.setAutoCommit(false);
    var register = new AlertRegister(connection, keyring, CourtClock.system().instant());
    List<AlertRegister.Known> known = change.make(register);
    connection.commit();
    return known;
  }

  /** Throws while anything is sealed by another key than the one that writes. */
  void refuseWhereOlderKeysSeal() throws SQLException {
    if (!KeyRotation.isDone(connection, keyring)) {
      throw new StartRefused(
          "docketline.keys.file: older keys still seal something. A running service writes it anew;"
              + " its log says when all is");
    }
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

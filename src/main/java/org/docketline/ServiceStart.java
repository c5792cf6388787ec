package org.docketline;

import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.SmallRyeConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.docketline.keys.KeysConfig;
import org.docketline.postgres.DatabaseConfig;
import org.docketline.postgres.EmbeddedDatabase;
import org.docketline.postgres.StartRefused;
import org.docketline.simulator.SampleCounty;
import org.docketline.sms.TwilioConfig;
import org.jboss.logging.Logger;

/** Lays out what the operator has not configured, and runs the service until it is stopped. */
final class ServiceStart {
  private static final Logger LOG = Logger.getLogger(ServiceStart.class);
  private static final String DATABASE = "quarkus.datasource.jdbc.url";
  private static final int STOP_SECONDS = 90;
  private static final int LOST = 1;

  private final SmallRyeConfig given = KnownSettings.readable(ConfigUtils::configBuilder);

  void run() {
    if (!has(given, "docketline.feeds.")) {
      useSampleFeed();
    }
    refuseWhatIsWrong();
    secureFormCookies();
    if (hasDatabase(given)) {
      refuseTakenPorts();
      DatabaseWait.of(given).untilItAnswers();
      whenStopped(() -> {});
    } else {
      useOwnDatabase();
    }
    Quarkus.run();
  }

  // The library sees no TLS where a web server in front ends it.
  private void secureFormCookies() {
    String address = given.getConfigMapping(TwilioConfig.class).publicUrl();
    if (address.regionMatches(true, 0, "https:", 0, "https:".length())) {
      System.setProperty("quarkus.rest-csrf.cookie-force-secure", "true");
    }
  }

  // Before the database starts: an operator who mistyped a key should not wait for it.
  private static void refuseWhatIsWrong() {
    List<String> problems = SettingsCheck.problems(ConfigUtils::configBuilder);
    if (!problems.isEmpty()) {
      throw new ConfigurationException(
          "the configuration is wrong:\n  " + String.join("\n  ", problems));
    }
  }

  // Quarkus finds out last, when the timers have begun.
  private void refuseTakenPorts() {
    Stream.of(ServerPort.values()).forEach(port -> port.refuseIfTaken(given));
  }

  /** Whether the operator has a database, so that none of ours is started. */
  static boolean hasDatabase(SmallRyeConfig config) {
    return has(config, DATABASE);
  }

  private static boolean has(SmallRyeConfig config, String prefix) {
    return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
        .filter(key -> key.startsWith(prefix))
        .anyMatch(key -> config.getConfigValue(key).getValue() != null);
  }

  private void useOwnDatabase() {
    Path keys = keys(given);
    EmbeddedDatabase database = EmbeddedDatabase.start(directory(), () -> Quarkus.asyncExit(LOST));
    try {
      refuseTakenPorts();
      if (!hasKeys(given)) {
        new OwnKeys(keys, database).makeWhereNew();
        System.setProperty(OwnKeys.KEY, keys.toString());
      }
    } catch (StartRefused | ConfigurationException e) {
      database.close();
      throw e;
    }
    closeLast(database);
    System.setProperty(DATABASE, database.jdbcUrl());
    System.setProperty("quarkus.datasource.username", database.username());
    System.setProperty("quarkus.datasource.password", database.password());
  }

  // Keys of another database, for one, are found out when Quarkus has started.
  private static void whenStopped(Runnable stopped) {
    ApplicationLifecycleManager.setDefaultExitCodeHandler(
        (code, failure) -> {
          stopped.run();
          System.exit(failure instanceof ConfigurationException ? Main.WRONG_CONFIGURATION : code);
        });
  }

  // Quarkus ends the virtual machine from within, so what must outlive it goes in a hook that waits
  // for it.
  private static void closeLast(EmbeddedDatabase database) {
    var stopped = new CountDownLatch(1);
    whenStopped(stopped::countDown);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> closeAfter(stopped, database)));
  }

  private static void closeAfter(CountDownLatch stopped, EmbeddedDatabase database) {
    try {
      if (!stopped.await(STOP_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("The service took too long to stop; its database stops now");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      database.close();
    }
  }

  private void useSampleFeed() {
    var feed = new Properties();
    try (InputStream in = getClass().getResourceAsStream("/sample/feed.properties")) {
      feed.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    feed.forEach((key, value) -> System.setProperty((String) key, (String) value));
    SampleCounty.addresses(directory()).forEach(System::setProperty);
  }

  /**
   * Where the keys are, or will be: beside the embedded database where the operator says nothing.
   */
  static Path keys(SmallRyeConfig config) {
    return config
        .getConfigMapping(KeysConfig.class)
        .file()
        .orElse(directory(config).resolveSibling("keys.json"));
  }

  private static boolean hasKeys(SmallRyeConfig config) {
    return config.getConfigMapping(KeysConfig.class).content().isPresent();
  }

  private Path directory() {
    return directory(given);
  }

  /** Where the embedded database keeps its data. */
  static Path directory(SmallRyeConfig config) {
    return config.getConfigMapping(DatabaseConfig.class).directory().toAbsolutePath();
  }
}

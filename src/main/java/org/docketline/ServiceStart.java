package org.docketline;

import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.SmallRyeConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.docketline.keys.KeyFile;
import org.docketline.postgres.EmbeddedDatabase;
import org.docketline.simulator.SampleCounty;
import org.docketline.sms.TwilioConfig;
import org.jboss.logging.Logger;

/** Lays out what the operator has not configured, and runs the service until it is stopped. */
final class ServiceStart {
  private static final Logger LOG = Logger.getLogger(ServiceStart.class);
  private static final String DATABASE = "quarkus.datasource.jdbc.url";
  private static final String KEYS = "docketline.keys.file";
  private static final int STOP_SECONDS = 90;

  private final SmallRyeConfig given = ConfigUtils.configBuilder().build();

  void run() {
    if (!has("docketline.feeds.")) {
      useSampleFeed();
    }
    refuseWhatIsWrong();
    if (has(DATABASE)) {
      refuseWithoutKeys();
      refuseTakenPorts();
    } else {
      useOwnDatabase();
    }
    Quarkus.run();
  }

  // Before the database starts: an operator who mistyped a key should not wait for it.
  private static void refuseWhatIsWrong() {
    var config = KnownKeys.read();
    CarrierChoice.check(
        config.getConfigMapping(DocketlineConfig.class),
        config.getConfigMapping(TwilioConfig.class));
  }

  // Quarkus finds out last, when the timers have begun.
  private void refuseTakenPorts() {
    refuseTakenPort("quarkus.http", "0.0.0.0", "8080");
    refuseTakenPort("quarkus.management", "localhost", "9000");
  }

  private void refuseTakenPort(String server, String anyHost, String anyPort) {
    String host = setting(server + ".host", anyHost);
    int port = Integer.parseInt(setting(server + ".port", anyPort));
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(host, port));
    } catch (IOException e) {
      throw new ConfigurationException(
          server + ".port: " + host + ":" + port + " cannot be had: " + e.getMessage());
    }
  }

  private boolean has(String prefix) {
    return StreamSupport.stream(given.getPropertyNames().spliterator(), false)
        .filter(key -> key.startsWith(prefix))
        .anyMatch(key -> given.getConfigValue(key).getValue() != null);
  }

  private void refuseWithoutKeys() {
    if (!has(KEYS)) {
      throw new ConfigurationException(
          KEYS + " must be set beside a database of your own; the command 'keys FILE' makes one");
    }
  }

  private void useOwnDatabase() {
    Path keys = Path.of(setting(KEYS, directory().resolveSibling("keys.json").toString()));
    EmbeddedDatabase database = EmbeddedDatabase.start(directory());
    try {
      refuseTakenPorts();
      makeKeys(keys);
    } catch (ConfigurationException e) {
      database.close();
      throw e;
    }
    closeLast(database);
    System.setProperty(KEYS, keys.toString());
    System.setProperty(DATABASE, database.jdbcUrl());
    System.setProperty("quarkus.datasource.username", database.username());
  }

  // Quarkus ends the virtual machine from within, so what must outlive it goes in a hook that waits
  // for it.
  private static void closeLast(EmbeddedDatabase database) {
    var stopped = new CountDownLatch(1);
    ApplicationLifecycleManager.setDefaultExitCodeHandler(
        (code, failure) -> {
          stopped.countDown();
          System.exit(code);
        });
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

  private static void makeKeys(Path keys) {
    try {
      if (!Files.exists(keys)) {
        KeyFile.create(keys);
      }
    } catch (IOException e) {
      throw new ConfigurationException(KEYS + ": cannot write " + keys);
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

  private Path directory() {
    String configured = setting("docketline.database.directory", "data/postgres");
    return Path.of(configured).toAbsolutePath();
  }

  private String setting(String key, String otherwise) {
    return given.getOptionalValue(key, String.class).orElse(otherwise);
  }
}

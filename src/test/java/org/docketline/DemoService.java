package org.docketline;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.docketline.keys.KeyFile;
import org.docketline.postgres.EmbeddedDatabase;
import org.docketline.simulator.SampleCounty;

/**
 * What the demo runs on, in tests: a throw-away PostgreSQL, new keys, the sample county's own files
 * and a free port, known before the start because the simulated carrier is called on it.
 */
public final class DemoService implements QuarkusTestResourceLifecycleManager {
  private EmbeddedDatabase database;
  private Map<String, String> feed;

  /** Arguments are the settings of a feed in the place of the sample county's. */
  @Override
  public void init(Map<String, String> arguments) {
    feed = arguments;
  }

  @Override
  public Map<String, String> start() {
    database = EmbeddedDatabase.throwaway();
    try {
      return settings(Files.createTempDirectory("docketline-demo"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, String> settings(Path folder) throws IOException {
    KeyFile.create(folder.resolve("keys.json"));
    String port = String.valueOf(freePort());
    Map<String, String> settings = new HashMap<>(feed.isEmpty() ? sampleFeed() : feed);
    if (feed.isEmpty()) {
      settings.putAll(SampleCounty.addresses(folder.resolve("postgres")));
    }
    settings.put("docketline.database.directory", folder.resolve("postgres").toString());
    settings.put("docketline.keys.file", folder.resolve("keys.json").toString());
    settings.put("quarkus.datasource.jdbc.url", database.jdbcUrl());
    settings.put("quarkus.datasource.username", database.username());
    settings.put("quarkus.http.port", port);
    settings.put("quarkus.http.test-port", port);
    settings.put("quarkus.management.test-port", String.valueOf(freePort()));
    return settings;
  }

  private Map<String, String> sampleFeed() throws IOException {
    var feed = new Properties();
    try (InputStream in = getClass().getResourceAsStream("/sample/feed.properties")) {
      feed.load(in);
    }
    Map<String, String> settings = new HashMap<>();
    feed.forEach((key, value) -> settings.put((String) key, (String) value));
    return settings;
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void stop() {
    if (database != null) {
      database.close();
    }
  }
}

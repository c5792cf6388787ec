package org.docketline.bench;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.docketline.keys.KeyFile;

/** The packaged service as an operator runs it, in a heap of 256 MB. */
final class ServiceProcess implements AutoCloseable {
  static final String HEAP = "256m";
  private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  private final HttpClient http = HttpClient.newHttpClient();
  private final Process process;
  private final int port;

  private ServiceProcess(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts it in this folder, which is its own, and waits until it answers. */
  static ServiceProcess start(Path folder, Map<String, String> settings) throws IOException {
    int port = freePort();
    configure(folder, port, settings);
    var service =
        new ServiceProcess(
            new ProcessBuilder(JAVA.toString(), "-Xmx" + HEAP, "-jar", JAR.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("service.log").toFile())
                .start(),
            port);
    await().atMost(Duration.ofMinutes(1)).until(service::isLive);
    return service;
  }

  private static void configure(Path folder, int port, Map<String, String> settings)
      throws IOException {
    Path keys = folder.resolve("keys.json");
    Files.deleteIfExists(keys);
    KeyFile.create(keys);
    var properties = new Properties();
    properties.putAll(settings);
    properties.put("docketline.keys.file", keys.toString());
    properties.put("quarkus.http.host", "localhost");
    properties.put("quarkus.http.port", String.valueOf(port));
    properties.put("docketline.twilio.account-sid", "AC" + "0".repeat(32));
    properties.put("docketline.twilio.auth-token", "0".repeat(32));
    properties.put("docketline.twilio.sender", "+13145550100");
    // Nothing listens there, and nothing that the benchmark plans is due before tomorrow.
    properties.put("docketline.twilio.api-url", "http://localhost:" + freePort());
    Files.createDirectories(folder.resolve("config"));
    try (var out = Files.newBufferedWriter(folder.resolve("config/application.properties"))) {
      properties.store(out, null);
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private boolean isLive() throws InterruptedException {
    if (!process.isAlive()) {
      throw new IllegalStateException("The service ended: see service.log");
    }
    try {
      return get("/q/health/live").contains("UP");
    } catch (IOException e) {
      return false; // not yet
    }
  }

  private String get(String path) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build();
    return http.send(request, BodyHandlers.ofString()).body();
  }

  /** The value of a metric, all its labels together. */
  double metric(String name) throws IOException, InterruptedException {
    return metric(name, "");
  }

  /** The value of a metric where it has this label. */
  double metric(String name, String label) throws IOException, InterruptedException {
    return get("/q/metrics")
        .lines()
        .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
        .filter(line -> line.contains(label))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .sum();
  }

  /** The most memory it ever held, heap and all else; 0 where the system does not tell. */
  long peakMegabytes() throws IOException {
    Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
    if (!Files.exists(status)) {
      return 0;
    }
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .sum();
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(90, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}

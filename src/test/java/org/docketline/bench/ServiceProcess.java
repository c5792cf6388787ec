package org.docketline.bench;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.docketline.keys.KeyFile;
import org.docketline.sms.TwilioAccount;
import org.docketline.sms.TwilioSignature;

/** The packaged service as an operator runs it, in a process of its own. */
public final class ServiceProcess implements AutoCloseable {
  static final String HEAP = "256m";
  static final String ACCOUNT_SID = "AC" + "0".repeat(32);
  static final String AUTH_TOKEN = "0".repeat(32);
  static final String SENDER = "+13145550100";
  static final String PUBLIC_URL = "https://texts.example.org";
  private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Process process;
  private final int port;
  private final String management;

  private ServiceProcess(Process process, int port, String management) {
    this.process = process;
    this.port = port;
    this.management = management;
  }

  /** What signs, and knows, what the carrier sends to it. */
  static TwilioSignature signature() {
    return new TwilioSignature(
        new TwilioAccount(
            ACCOUNT_SID, AUTH_TOKEN, SENDER, URI.create(PUBLIC_URL), URI.create(PUBLIC_URL)));
  }

  /** Starts it in this folder, which is its own, with a heap of 256 MB, and waits for it. */
  static ServiceProcess start(Path folder, Map<String, String> settings) throws IOException {
    return start(folder, settings, HEAP);
  }

  /** The same with another heap. */
  static ServiceProcess start(Path folder, Map<String, String> settings, String heap)
      throws IOException {
    return started(folder, settings, "-Xmx" + heap);
  }

  /** The same where it trusts the certificate in this store, and no other. */
  static ServiceProcess startTrusting(Path store, Path folder, Map<String, String> settings)
      throws IOException {
    return started(
        folder,
        settings,
        "-Xmx" + HEAP,
        "-Djavax.net.ssl.trustStore=" + store,
        "-Djavax.net.ssl.trustStorePassword=" + CarrierProcess.STORE_PASSWORD);
  }

  /** The same from this package, and with this in its environment. */
  static ServiceProcess start(
      Path jar, Map<String, String> environment, Path folder, Map<String, String> settings)
      throws IOException {
    return live(launch(jar, environment, folder, configuration(folder, settings), "-Xmx" + HEAP));
  }

  private static ServiceProcess started(
      Path folder, Map<String, String> settings, String... options) throws IOException {
    return live(launch(folder, configuration(folder, settings), options));
  }

  private static ServiceProcess live(ServiceProcess service) {
    try {
      await().atMost(Duration.ofMinutes(3)).until(service::isLiveYet);
    } catch (RuntimeException e) {
      service.killDashNine(); // else it would disturb whatever is measured next
      throw e;
    }
    return service;
  }

  private static Map<String, String> configuration(Path folder, Map<String, String> settings)
      throws IOException {
    Map<String, String> all = new HashMap<>();
    all.put("docketline.keys.file", keys(folder).toString());
    all.put("quarkus.http.port", String.valueOf(freePort()));
    all.put("docketline.twilio.account-sid", ACCOUNT_SID);
    all.put("docketline.twilio.auth-token", AUTH_TOKEN);
    all.put("docketline.twilio.sender", SENDER);
    all.put("docketline.twilio.public-url", PUBLIC_URL);
    // Nothing listens there; a benchmark that has texts due names a carrier.
    all.put("docketline.twilio.api-url", "http://localhost:" + freePort());
    all.putAll(settings);
    return all;
  }

  /**
   * Starts it in this folder, which is its own, and waits for nothing; the settings name a port.
   */
  public static ServiceProcess launch(Path folder, Map<String, String> settings, String... options)
      throws IOException {
    return launch(JAR, Map.of(), folder, settings, options);
  }

  private static ServiceProcess launch(
      Path jar,
      Map<String, String> environment,
      Path folder,
      Map<String, String> settings,
      String... options)
      throws IOException {
    String management = String.valueOf(freePort());
    configure(folder, settings, management);
    List<String> command = new ArrayList<>(List.of(JAVA.toString()));
    command.addAll(List.of(options));
    command.addAll(List.of("-jar", jar.toString()));
    var builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(Redirect.appendTo(folder.resolve("service.log").toFile()));
    builder.environment().putAll(environment);
    var process = builder.start();
    return new ServiceProcess(
        process, Integer.parseInt(settings.get("quarkus.http.port")), management);
  }

  private static void configure(Path folder, Map<String, String> settings, String management)
      throws IOException {
    var properties = new Properties();
    properties.putAll(settings);
    properties.put("quarkus.http.host", "localhost");
    properties.put("quarkus.management.port", management);
    Files.createDirectories(folder.resolve("config"));
    try (var out = Files.newBufferedWriter(folder.resolve("config/application.properties"))) {
      properties.store(out, null);
    }
  }

  /** The keys of whatever service runs in this folder, now and after a restart. */
  static Path keys(Path folder) throws IOException {
    Path keys = folder.resolve("keys.json");
    if (!Files.exists(keys)) {
      KeyFile.create(keys);
    }
    return keys;
  }

  int port() {
    return port;
  }

  long pid() {
    return process.pid();
  }

  public static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private boolean isLiveYet() throws InterruptedException {
    if (hasEnded()) {
      throw new IllegalStateException("The service ended: see service.log");
    }
    return isLive();
  }

  /** Whether it answers now. */
  public boolean isLive() throws InterruptedException {
    try {
      return get("/q/health/live").contains("UP");
    } catch (IOException e) {
      return false; // not yet
    }
  }

  public boolean hasEnded() {
    return !process.isAlive();
  }

  /** As {@code kill -9} does: nothing is finished, nothing is told. */
  public void killDashNine() {
    process.destroyForcibly().onExit().join();
  }

  private String get(String path) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + management + path))
            .timeout(PATIENCE)
            .build();
    return HTTP.send(request, BodyHandlers.ofString()).body();
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

  /** How many series its metrics have. */
  double series() throws IOException, InterruptedException {
    return get("/q/metrics").lines().filter(line -> !line.startsWith("#")).count();
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

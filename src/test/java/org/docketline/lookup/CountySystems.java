package org.docketline.lookup;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server that plays Tyler and REJIS from their recorded answers, in good and bad health. An
 * answer is {@code NUMBER.json} in {@code feed/lookup/SYSTEM}, or what a test says.
 */
public final class CountySystems implements QuarkusTestResourceLifecycleManager {
  public static final Path RECORDED = Path.of("src/test/resources/feed/lookup");
  private static final Pattern ASKED =
      Pattern.compile("(?:citationNumber|CaseOrTicketNum|CaseNumber)=([^&]*)");
  private static final Map<String, Health> HEALTH = new ConcurrentHashMap<>();
  private static final List<Request> REQUESTS = new CopyOnWriteArrayList<>();
  private static HttpServer server;

  /** What was asked of a system, when, and with what key. */
  public record Request(String system, String number, long nanos, String secret) {}

  private record Health(int status, String type, String body, Duration pause) {}

  @Override
  public Map<String, String> start() {
    server = serve();
    Map<String, String> settings = new HashMap<>(settings("tyler"));
    settings.putAll(settings("rejis"));
    return settings;
  }

  @Override
  public void stop() {
    server.stop(0);
  }

  private static HttpServer serve() {
    try {
      var created =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      created.setExecutor(Executors.newCachedThreadPool());
      created.createContext("/", CountySystems::answer);
      created.start();
      return created;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // As its feed.properties describes it.
  private static Map<String, String> settings(String system) {
    var written = new Properties();
    try (var in = Files.newBufferedReader(RECORDED.resolve(system + "/feed.properties"), UTF_8)) {
      written.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String origin = "http://localhost:" + server.getAddress().getPort();
    Map<String, String> settings = new HashMap<>();
    written.forEach(
        (key, value) ->
            settings.put(
                "docketline.feeds.\"" + system + "\"." + key,
                ((String) value).replace("ORIGIN", origin)));
    return settings;
  }

  /** In good health, and asked for nothing yet. */
  public static void reset() {
    HEALTH.clear();
    REQUESTS.clear();
  }

  /**
   * What a question is answered with from now on; {@code about} is a system, or {@code
   * SYSTEM/NUMBER}.
   */
  public static void says(String about, int status, String type, String body) {
    HEALTH.put(about, new Health(status, type, body, Duration.ZERO));
  }

  public static void says(String about, String body) {
    says(about, 200, "application/json", body);
  }

  /** Answers that come late. */
  public static void isSlow(String about, Duration pause) {
    HEALTH.put(about, new Health(0, null, null, pause));
  }

  public static void isWell(String about) {
    HEALTH.remove(about);
  }

  public static List<Request> requests() {
    return REQUESTS;
  }

  /** The numbers that a system was asked for. */
  public static List<String> asked(String system) {
    return REQUESTS.stream()
        .filter(request -> request.system().equals(system))
        .map(Request::number)
        .toList();
  }

  private static void answer(HttpExchange exchange) throws IOException {
    String system = exchange.getRequestURI().getPath().split("/", -1)[1];
    Matcher asked = ASKED.matcher(exchange.getRequestURI().getQuery());
    String number = asked.find() ? asked.group(1) : "";
    var given = exchange.getRequestHeaders();
    String secret = given.getFirst("apikey") + "/" + given.getFirst("Authorization");
    REQUESTS.add(new Request(system, number, System.nanoTime(), secret));
    Health health =
        HEALTH.getOrDefault(
            system + "/" + number,
            HEALTH.getOrDefault(system, new Health(0, null, null, Duration.ZERO)));
    pause(health);
    byte[] body = health.body() == null ? recorded(system, number) : health.body().getBytes(UTF_8);
    exchange
        .getResponseHeaders()
        .set("Content-Type", health.type() == null ? "application/json" : health.type());
    exchange.sendResponseHeaders(health.status() == 0 ? 200 : health.status(), body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static void pause(Health health) {
    try {
      Thread.sleep(health.pause().toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static byte[] recorded(String system, String number) throws IOException {
    Path answer = RECORDED.resolve(system).resolve(number + ".json");
    return Files.readAllBytes(
        Files.exists(answer) ? answer : RECORDED.resolve(system).resolve("empty.json"));
  }
}

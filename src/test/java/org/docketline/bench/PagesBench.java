package org.docketline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.docketline.bench.PageVisits.Turn;
import org.docketline.keys.KeyFile;
import org.docketline.postgres.DurableServer;

/** How soon pages come that residents ask for at a rate that waits for nobody. */
final class PagesBench {
  private static final int WARM = Integer.getInteger("bench.warm", 30);
  private static final int SECONDS = Integer.getInteger("bench.seconds", 60);
  private static final int RATE = Integer.getInteger("bench.pages.rate", 100);
  private static final Pattern STYLE = Pattern.compile("/assets/[^/\"]+/pages\\.css");
  private static final String FEED = "docketline.feeds.\"bench\".";
  private static final Map<String, String> DRIVER =
      Map.of(
          "last-name", "last_name",
          "birth-date", "birth_date",
          "licence", "licence",
          "licence-state", "licence_state");

  private final BenchSettings settings;
  private final DurableServer server;
  private final Path folder;

  PagesBench(BenchSettings settings, DurableServer server) throws IOException {
    this.settings = settings;
    this.server = server;
    this.folder = Files.createDirectories(settings.folder().resolve("pages"));
  }

  PagesFigures run() throws Exception {
    String url = server.empty("bench");
    try (var service = ServiceProcess.start(folder, configuration(url));
        var connection = server.connect(url);
        var client = new PageClient(service.port())) {
      var keys = KeyFile.read(ServiceProcess.keys(folder));
      var visits = new PageVisits(PagesDocket.fill(connection, settings.rows(), keys), RATE);
      PageTimes first = ask(client, WARM * RATE / 2, PagesBench::rising, visits::next);
      TableScans scans = TableScans.now(connection);
      Usage before = Usage.now(service, connection);
      PageTimes times = ask(client, SECONDS * RATE, PagesBench::steady, visits::next);
      Usage used = Usage.now(service, connection).since(before);
      scans = TableScans.now(connection).since(scans);
      String style = style(client);
      PageTimes floor =
          ask(client, SECONDS * RATE, PagesBench::steady, () -> visits.file(style, "govuk"));
      var figures = new PagesFigures(settings.rows(), RATE, SECONDS, times, floor, used);
      System.out.print("bench: pages:" + figures);
      first.areRight();
      times.areRight();
      floor.areRight();
      assertThat(scans.ofTable()).as("tables read from end to end").isEmpty();
      return figures;
    }
  }

  private Map<String, String> configuration(String url) {
    var configuration = BenchCounty.configuration(url, server, folder);
    configuration.put(FEED + "every", "1h");
    DRIVER.forEach((fact, column) -> configuration.put(FEED + "map." + fact, column));
    configuration.put("docketline.resident.proxies", "127.0.0.1");
    return configuration;
  }

  private static String style(PageClient client) {
    var home = client.ask(new PageRequest("/", Map.of(), "10.255.0.1", ""));
    String page = home.toCompletionStage().toCompletableFuture().join().page();
    return STYLE.matcher(page).results().findFirst().orElseThrow().group();
  }

  private static PageTimes ask(
      PageClient client, int many, IntToDoubleFunction moment, Supplier<Optional<Turn>> turns)
      throws InterruptedException {
    var times = new PageTimes(many);
    long began = System.nanoTime();
    for (int page = 0; page < many; page++) {
      long intended = began + (long) (moment.applyAsDouble(page) * 1e9);
      LockSupport.parkNanos(intended - System.nanoTime());
      turns
          .get()
          .ifPresentOrElse(
              turn ->
                  turn.take(client).onComplete(answer -> times.add(turn.step(), intended, answer)),
              times::skip);
    }
    times.await();
    return times;
  }

  // Up to the rate little by little: a virtual machine that has just started has yet to compile.
  private static double rising(int page) {
    return Math.sqrt(2.0 * WARM * page / RATE);
  }

  private static double steady(int page) {
    return (double) page / RATE;
  }
}

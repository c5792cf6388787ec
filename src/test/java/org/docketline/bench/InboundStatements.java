package org.docketline.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.descriptive.Median;
import org.docketline.postgres.DurableServer;

/** How many statements each kind of text takes, where one comes after the other. */
final class InboundStatements {
  private static final int RESIDENTS = 60; // of each of the four kinds a quarter
  private static final int FIRST = 2_000_000;
  private static final int AFTERWARDS_MS = 20;
  private static final String URL = "quarkus.datasource.jdbc.url";

  private InboundStatements() {}

  static Map<String, Double> count(
      DurableServer server, Path folder, Map<String, String> configuration) throws Exception {
    String url = configuration.get(URL);
    try (var proxy = new StatementProxy(url);
        var connection = server.connect(url)) {
      configuration.put(URL, proxy.url());
      try (var service = ServiceProcess.start(folder, configuration);
          var client = new InboundClient(service.port())) {
        return count(proxy, client, InboundDocket.of(connection));
      }
    }
  }

  private static Map<String, Double> count(
      StatementProxy proxy, InboundClient client, InboundDocket docket) throws Exception {
    Map<String, List<Double>> counts = new LinkedHashMap<>();
    for (int resident = FIRST; resident < FIRST + RESIDENTS; resident++) {
      for (int number = 0; number < Talk.TURNS; number++) {
        var turn = new Talk(docket, resident).turn(number);
        long before = proxy.statements();
        client
            .text(Residents.phone(resident), turn.body())
            .toCompletionStage()
            .toCompletableFuture()
            .join();
        Thread.sleep(AFTERWARDS_MS); // what a text does behind its answer is its own
        counts
            .computeIfAbsent(turn.kind(), kind -> new ArrayList<>())
            .add((double) (proxy.statements() - before));
      }
    }
    Map<String, Double> medians = new LinkedHashMap<>();
    counts.forEach((kind, each) -> medians.put(kind, median(each)));
    return medians;
  }

  private static double median(List<Double> each) {
    return Median.withDefaults().evaluate(each.stream().mapToDouble(d -> d).toArray());
  }
}

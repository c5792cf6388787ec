package org.docketline.fault;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;

/** What went wrong in a run, and how it ended, in a few lines for whoever reads the build's log. */
final class Report {
  private Report() {}

  static void print(
      Storm storm, FaultyCarrier carrier, Fleet fleet, List<Row> rows, Instant began) {
    System.out.printf(
        """
          blows: %s; %d starts; %d s
          calls: %s
          receipts: %s taken, %s lost
          texts: %s
          attempts: %s
          left to an alarm: %d
        """,
        storm.struck,
        fleet.starts(),
        Duration.between(began, Instant.now()).toSeconds(),
        carrier.book.all().collect(groupingBy(Call::mishap, TreeMap::new, counting())),
        carrier.receipts.arrived,
        carrier.receipts.lost,
        rows.stream().collect(groupingBy(Row::status, TreeMap::new, counting())),
        rows.stream().collect(groupingBy(Row::attempts, TreeMap::new, counting())),
        rows.stream().filter(Row::alarming).count());
  }
}

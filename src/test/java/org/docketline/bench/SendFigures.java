package org.docketline.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How fast the outbox drained, as a section of the report. */
final class SendFigures {
  private static final double OF_CONFIGURED = 0.95;
  private static final double OF_EMPTY = 0.9;
  private final int warm;
  private final int seconds;
  private final List<Row> rows = new ArrayList<>();
  private String loading = "";

  SendFigures(int warm, int seconds) {
    this.warm = warm;
    this.seconds = seconds;
  }

  /** One drain: the texts that were handed over while so much processor time was used. */
  record Row(int old, int configured, long texts, Usage used) {
    double reached() {
      return texts / used.at();
    }
  }

  void add(Row row) {
    rows.add(row);
    System.out.print("bench: sending: " + line(row));
  }

  void loaded(int old, double seconds, long bytes) {
    loading =
        String.format(
            Locale.ROOT,
            "%nLoading %,d old messages with their indexes took %.0f s; the table is then %.1f GB.%n",
            old,
            seconds,
            bytes / 1e9);
    System.out.print("bench:" + loading);
  }

  private String line(Row row) {
    double against = row.old == 0 ? row.configured : empty(row.configured);
    double bound = row.old == 0 ? OF_CONFIGURED : OF_EMPTY;
    double ratio = row.reached() / against;
    return String.format(
        Locale.ROOT,
        "| %,d | %,d | %.1f | %.3f | ≥ %s | %s | %s |%n",
        row.old,
        row.configured,
        row.reached(),
        ratio,
        bound,
        ratio >= bound ? "yes" : "**no**",
        row.used.per(row.texts));
  }

  private double empty(int configured) {
    return rows.stream()
        .filter(row -> row.old == 0 && row.configured == configured)
        .mapToDouble(Row::reached)
        .findFirst()
        .orElse(Double.NaN);
  }

  @Override
  public String toString() {
    var text =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                """

      ## Sending

      Reminders of one segment are due at once, one to each of as many residents. The carrier is in the benchmark's own
      process and answers each POST after %d ms; service, PostgreSQL and carrier share the machine, and a commit waits for the disk.
      A rate is what the carrier was handed in %d s, %d s after the first; it is held against the configured one, and with old
      messages against the rate that the empty table reached. Each text was accepted once, in its own words, and recorded
      under the carrier's id: anything else fails the benchmark. No receipts come back meanwhile.

      | old messages | configured | reached | ratio | bound | met | %s |
      |---|---|---|---|---|---|---|---|---|---|
      """,
                BenchCarrier.ANSWERS_AFTER_MS,
                seconds,
                warm,
                Usage.COLUMNS));
    rows.forEach(row -> text.append(line(row)));
    return text.append(loading).toString();
  }
}

package org.docketline.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.statistics.descriptive.Median;

/** What a text cost, as a section of the report. */
final class SendFigures {
  private final int warm;
  private final int seconds;
  private final List<Row> rows = new ArrayList<>();
  private final List<List<Double>> floors = new ArrayList<>();
  private final Map<SendCase, List<Long>> troubles = new LinkedHashMap<>();
  private String loading = "";

  SendFigures(int warm, int seconds) {
    this.warm = warm;
    this.seconds = seconds;
  }

  /** One stretch: the texts that were handed over while so much was used. */
  record Row(SendCase sending, boolean warm, long texts, Usage used, DatabaseWork work) {
    private List<Double> figures() {
      double reached = texts / used.at();
      return Stream.of(
              List.of(reached, reached / sending.rate()), used.figures(texts), work.per(texts))
          .flatMap(List::stream)
          .toList();
    }

    private String name() {
      return String.format(
          Locale.ROOT,
          "%,d | %s | %,d | %s",
          sending.old(),
          sending.line(),
          sending.rate(),
          warm ? "warm" : "cold");
    }
  }

  void add(Row row) {
    rows.add(row);
    System.out.print("bench: sending: " + line(row.name(), List.of(row.figures())));
  }

  void floor(List<Double> figures) {
    floors.add(figures);
    System.out.println("bench: sending: floor " + figures);
  }

  /** What went wrong in a case and was put right; rounds are added up. */
  void after(SendCase sending, long unknown, long refused) {
    troubles.merge(
        sending,
        List.of(unknown, refused),
        (all, one) -> List.of(all.get(0) + one.get(0), all.get(1) + one.get(1)));
    System.out.println("bench: sending: unknown " + unknown + ", receipts refused " + refused);
  }

  void loaded(int old, double seconds, long bytes) {
    loading =
        String.format(
            Locale.ROOT,
            "%nLoading %,d old texts with their indexes took %.0f s; the table is then %.1f GB.%n",
            old,
            seconds,
            bytes / 1e9);
    System.out.print("bench:" + loading);
  }

  private static String line(String name, List<List<Double>> rounds) {
    return String.format(
        Locale.ROOT,
        "| %s | %.1f | %.3f | %.2f | %.2f | %.2f | %.2f | %.2f | %.0f | %.0f | %.2f |%n",
        Stream.concat(Stream.of(name), medians(rounds).stream()).toArray());
  }

  private static List<Double> medians(List<List<Double>> rounds) {
    return IntStream.range(0, rounds.get(0).size())
        .mapToObj(
            figure ->
                Median.withDefaults()
                    .evaluate(rounds.stream().mapToDouble(round -> round.get(figure)).toArray()))
        .toList();
  }

  @Override
  public String toString() {
    var text =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                """

      ## Sending

      Reminders are due at once, one to each of as many residents. The carrier is a process of its own: it answers each POST after %d ms,
      over TLS or in plain text, and posts two signed receipts a text (sent, delivered) where the line says so. Service, PostgreSQL, carrier
      and benchmark share the machine, and a commit waits for the disk. *Cold* are the first %d s after the first text of a service that has just
      started, where just-in-time compilation is part of its time; *warm* the %d s after that. Figures are medians of the rounds, and per text, its
      receipts included; *cores busy* are service, PostgreSQL and carrier together. Each text was accepted once, in its own words, recorded
      under the carrier's id, and delivered where receipts came: anything else fails the benchmark.

      | old texts | line | configured | | reached | of configured | CPU ms: service | PostgreSQL | carrier | cores busy | %s |
      |---|---|---|---|---|---|---|---|---|---|---|---|---|---|
      """,
                BenchCarrier.ANSWERS_AFTER_MS,
                warm,
                seconds,
                DatabaseWork.COLUMNS));
    rows.stream()
        .collect(
            Collectors.groupingBy(
                Row::name,
                LinkedHashMap::new,
                Collectors.mapping(Row::figures, Collectors.toList())))
        .forEach((name, rounds) -> text.append(line(name, rounds)));
    List<Double> floor = medians(floors);
    text.append(
        String.format(
            Locale.ROOT,
            """

      *Floor*, warm, at %.0f a second: one POST a text over kept TLS connections and one bare `UPDATE` for 100 of them, without receipts, takes %.2f ms of a
      Java process and %.2f ms of PostgreSQL.

      | of all texts of a case | unknown | receipts refused, and posted again |
      |---|---|---|
      """,
            floor.get(2),
            floor.get(0),
            floor.get(1)));
    troubles.forEach(
        (sending, many) ->
            text.append(
                String.format(
                    Locale.ROOT,
                    "| %,d old, %s, %,d | %d | %d |%n",
                    sending.old(),
                    sending.line(),
                    sending.rate(),
                    many.get(0),
                    many.get(1))));
    return text.append(loading).toString();
  }
}

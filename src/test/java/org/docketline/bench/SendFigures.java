package org.docketline.bench;

import java.util.List;
import java.util.Locale;

/** What a text cost, as a section of the report. */
final class SendFigures {
  private static final String FLOOR = "floor, TLS, without receipts, warm";
  private static final int REACHED = 1; // of what is configured

  private final int warm;
  private final int seconds;
  private final FigureTable table =
      new FigureTable(
          "texts | reached | of configured | a text: " + Cost.COLUMNS,
          "%.1f | %.3f | " + Cost.FORMATS);
  private double statements;
  private double unknown;
  private double refused;

  SendFigures(int warm, int seconds) {
    this.warm = warm;
    this.seconds = seconds;
  }

  void add(SendCase sending, boolean warmed, int texts, Cost cost) {
    table.add(sending.name(warmed), SendBench.row(sending, texts, cost));
  }

  void floors(List<List<Double>> rounds) {
    rounds.forEach(round -> table.add(FLOOR, round));
  }

  void statements(double ofText) {
    statements = ofText;
  }

  /** What went wrong in a case and was put right; all are added up. */
  void troubles(double unknown, double refused) {
    this.unknown += unknown;
    this.refused += refused;
  }

  void judge(GoalTable goals, List<SendCase> encrypted, SendCase plain, SendCase moreOld) {
    for (SendCase sending : encrypted) {
      for (boolean warmed : new boolean[] {false, true}) {
        String name = sending.name(warmed);
        goals.atLeast("sending, of " + name, table.median(name, REACHED), 0.95);
      }
    }
    SendCase fast = encrypted.get(encrypted.size() - 1);
    goals.atLeast("sending, of " + plain.name(true), table.median(plain.name(true), REACHED), 0.95);
    goals.atMost("sending 1,000 a second, cores busy", cores(plain), 1.8);
    goals.atMost("sending, service CPU of a text by the floor", service(fast) / service(), 2);
    goals.atMost("sending, transactions a text", table.median(fast.name(true), 7), 0.3);
    goals.atMost("sending, statements a text", statements, 1);
    goals.atLeast("sending, HOT updates of all", table.median(fast.name(true), 10), 0.8);
    goals.atMost("sending, texts of unknown fate", unknown, 0);
    goals.growth("10 × the old texts, CPU of a text", cpu(fast), cpu(moreOld));
  }

  private double service() {
    return table.median(FLOOR, 2);
  }

  private double service(SendCase sending) {
    return table.median(sending.name(true), 2);
  }

  private double cpu(SendCase sending) {
    return service(sending) + table.median(sending.name(true), 4);
  }

  private double cores(SendCase sending) {
    return table.median(sending.name(true), 6);
  }

  String words(SendCase fast, SendCase plain) {
    return String.format(
            Locale.ROOT,
            """

            ## Sending

            Reminders are due at once, one to each of as many residents. The carrier is a process of its own (the others): it answers each POST after %d ms, over TLS
            or in plain text, and posts two signed receipts a text (sent, delivered) where the line says so. A commit waits for the disk. *Cold* are the first %d s
            from the first text on of a service that has just started; *warm* the %d s after that. Figures are per text, its receipts included. Each text was accepted
            once, in its own words, recorded under the carrier's id, and delivered where receipts came. *Floor*: one POST a text over kept connections and one bare
            `UPDATE` for 100 of them.
            """,
            BenchCarrier.ANSWERS_AFTER_MS,
            warm,
            seconds)
        + table
        + String.format(
            Locale.ROOT,
            "%nOf all these texts %.0f were of unknown fate for a while, and %.0f receipts were refused and posted again. Statements, counted on the wire in a pass of its own without receipts: %.2f a text.%n",
            unknown,
            refused,
            statements)
        + words("Cold, 300 a second", fast.name(false))
        + words("Warm, 300 a second", fast.name(true))
        + words("Warm, 1,000 a second in plain text", plain.name(true));
  }

  private String words(String when, String row) {
    return Saturation.words(
        when, "text", "the carrier", table.medians(row).subList(2, 2 + Cost.FIGURES));
  }
}

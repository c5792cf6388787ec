package org.docketline.bench;

import java.util.Locale;

/** What was to be reached, and whether it was, as it is. */
final class GoalTable {
  private final StringBuilder rows = new StringBuilder();

  void atMost(String what, double figure, double goal) {
    add(what, figure, "≤", goal, figure <= goal);
  }

  void atLeast(String what, double figure, double goal) {
    add(what, figure, "≥", goal, figure >= goal);
  }

  /** Ten times as much of something, and what a unit costs then by what it cost before. */
  void growth(String what, double before, double after) {
    atMost("growth: " + what, after / before, 1.2);
  }

  private void add(String what, double figure, String way, double goal, boolean met) {
    String line =
        String.format(
            Locale.ROOT,
            "| %s | %s | %s %s | %s |%n",
            what,
            number(figure),
            way,
            number(goal),
            met ? "yes" : "**no**");
    rows.append(line);
    System.out.print("bench: " + line);
  }

  private static String number(double figure) {
    String written = String.format(Locale.ROOT, figure < 10 ? "%.3f" : "%,.1f", figure);
    return written.contains(".") ? written.replaceFirst("\\.?0+$", "") : written;
  }

  @Override
  public String toString() {
    return "\n## Beside the goals\n\n| what | figure | goal | met |\n|---|---|---|---|\n" + rows;
  }
}

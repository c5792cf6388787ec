package org.docketline.check;

import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.TextTable;

/** Lays out text in 80 columns: headings, and rows of a label and what there is to say of it. */
final class ReportLayout {
  private static final int WIDTH = 79;
  private static final int INDENT = 2;

  private final ReportStyle style;
  private final StringBuilder text = new StringBuilder();

  ReportLayout(ReportStyle style) {
    this.style = style;
  }

  void heading(String heading) {
    text.append('\n').append(style.heading(printable(heading))).append('\n');
  }

  void blank() {
    text.append('\n');
  }

  /** A paragraph from the left edge. */
  void say(String paragraph) {
    text.append(table(new Column(WIDTH, 0, Overflow.WRAP), printable(paragraph)));
  }

  /** Rows of two columns; the first is as wide as it must be. */
  void rows(List<String[]> rows) {
    int label = rows.stream().mapToInt(row -> row[0].length()).max().orElse(0);
    int left = Math.min(label, WIDTH / 2) + INDENT;
    for (String[] row : rows) {
      text.append(
          table(
              new Column(left, INDENT, Overflow.WRAP),
              new Column(WIDTH - left, INDENT, Overflow.WRAP),
              printable(row[0]),
              printable(row[1])));
    }
  }

  void row(String label, String words) {
    rows(List.<String[]>of(new String[] {label, words}));
  }

  private static String table(Column one, String value) {
    return filled(TextTable.forColumns(Help.defaultColorScheme(Ansi.OFF), one), value);
  }

  private static String table(Column one, Column two, String... values) {
    return filled(TextTable.forColumns(Help.defaultColorScheme(Ansi.OFF), one, two), values);
  }

  private static String filled(TextTable table, String... values) {
    table.addRowValues(values);
    return table.toString().replace(System.lineSeparator(), "\n");
  }

  // A word of a county may hold anything: an escape sequence, or what the table takes for markup.
  private static String printable(String words) {
    return words.replaceAll("\\p{Cntrl}", "?").replace("@|", "@ |");
  }

  static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** A number that stands under others. */
  static String aligned(long number) {
    return String.format(Locale.ROOT, "%,9d", number);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}

package org.docketline.records;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.docketline.fetch.FileDoubt;

/** The lines of a file that come before its table: as configured, and those that tools write. */
final class CsvTitle {
  private static final Pattern SEPARATOR =
      Pattern.compile("\"?sep=(.)\"?", Pattern.CASE_INSENSITIVE);
  private static final String TYPE = "#TYPE ";

  private CsvTitle() {}

  /** How many lines there are; doubts a file that says that it is delimited otherwise. */
  static int lines(TextFile text, CsvConfig csv) throws IOException, FileDoubt {
    int skipped = CsvFormat.skipRows(csv.skipRows());
    List<String> lines = text.lines(skipped + 2);
    refuseOther(lines, csv);
    while (skipped < lines.size() && isTitle(lines.get(skipped))) {
      skipped++;
    }
    if (lines.size() <= skipped) {
      throw new FileDoubt("the file has nothing after its first %d lines".formatted(skipped));
    }
    return skipped;
  }

  private static boolean isTitle(String line) {
    return line.startsWith(TYPE) || SEPARATOR.matcher(line).matches();
  }

  private static void refuseOther(List<String> lines, CsvConfig csv) throws FileDoubt {
    Matcher told = SEPARATOR.matcher(lines.isEmpty() ? "" : lines.get(0));
    if (told.matches() && told.group(1).charAt(0) != CsvFormat.delimiter(csv)) {
      String key = told.group(1).equals("\t") ? "\\t" : told.group(1);
      throw new FileDoubt(
          "the file says 'sep=%1$s' in its first line: set csv.delimiter=%1$s".formatted(key));
    }
  }
}

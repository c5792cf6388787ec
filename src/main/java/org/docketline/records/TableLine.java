package org.docketline.records;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Tells the lines of a table that are no records: headers again, rules and totals. */
final class TableLine {
  /** Why a total is no record. */
  static final String TOTAL = "the line is a total or the end of a report, and no record";

  private static final Pattern RULE = Pattern.compile("[-=_]{2,}(\\s*[+|]?\\s*[-=_]{2,})*");
  private static final Pattern END =
      Pattern.compile(
          "\\W*((grand|sub|report)?\\W?totals?( (rows|records|cases|citations|count))?"
              + "|(row|record)s?( |-)?count|count"
              + "|\\d+ (row|record)\\(?s?\\)?( (affected|selected|returned|exported|in set))?"
              + "|(total )?(number of )?(rows|records)( (exported|written|listed))?\\W+\\d+"
              + "|(grand )?total( \\w+)?\\W+[\\d,.]+"
              + "|\\W*end( of (report|file|data|list|extract|listing|export|calendar))?|eof|trailer"
              + "|completion time.*)\\W*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FIGURE = Pattern.compile("[-+$(]*[\\d,.]*\\)?%?");
  // A total stands with a figure or two; a record has more to say.
  private static final int MOST = 3;

  private final List<String> header;
  private final char begins;

  /** The header is null where a file has none. */
  TableLine(List<String> header) {
    this.header = header;
    String first = header == null || header.isEmpty() ? "" : header.get(0).strip();
    this.begins = first.isEmpty() ? 0 : first.charAt(0);
  }

  /** Whether it says nothing, is the header once more, or a line that is drawn. */
  boolean isDress(FileRow row) {
    return row.flaw() == null && (isBlank(row) || isRule(row) || isHeader(row));
  }

  private static boolean isBlank(FileRow row) {
    return row.first() == 0 && IntStream.range(0, row.width()).allMatch(row::isBlank);
  }

  private static boolean isRule(FileRow row) {
    char first = row.first();
    if (first != '-' && first != '=' && first != '_') {
      return false;
    }
    for (int i = 0; i < row.width(); i++) {
      String text = row.text(i);
      if (text != null && !RULE.matcher(text).matches()) {
        return false;
      }
    }
    return true;
  }

  private boolean isHeader(FileRow row) {
    if (header == null || row.width() != header.size() || !isAlike(row.first())) {
      return false;
    }
    for (int i = 0; i < header.size(); i++) {
      String text = row.text(i);
      if (!header.get(i).strip().equalsIgnoreCase(text == null ? "" : text)) {
        return false;
      }
    }
    return true;
  }

  private boolean isAlike(char first) {
    return Character.toLowerCase(first) == Character.toLowerCase(begins);
  }

  /** Whether it sums up the table or ends it. */
  static boolean isTotal(FileRow row) {
    List<String> filled = new ArrayList<>(MOST);
    for (int i = 0; i < row.width(); i++) {
      if (!row.isBlank(i)) {
        if (filled.size() == MOST) {
          return false; // as nearly every row
        }
        filled.add(row.text(i));
      }
    }
    return !filled.isEmpty()
        && filled.stream().skip(1).allMatch(text -> FIGURE.matcher(text).matches())
        && END.matcher(filled.get(0)).matches();
  }

  /** What to say of so many that were dress. */
  static List<String> passedOver(int dress) {
    return dress == 0
        ? List.of()
        : List.of("passed over as blank, drawn, or the header again: %,d".formatted(dress));
  }
}

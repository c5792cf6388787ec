package org.docketline.records;

import java.util.ArrayList;
import java.util.List;

/**
 * The quoted fields of a file that run over several lines. A quote that was opened by mistake
 * swallows the rows up to the next one, and nothing else shows it.
 */
final class QuotedSpans {
  private static final int FEW = 3;
  private static final int RARE = 1000;
  private static final int KEPT = 1000;
  private static final int UNKNOWN = Integer.MAX_VALUE;

  private final char delimiter;
  private final List<Span> suspects = new ArrayList<>();
  private int columns = UNKNOWN;
  private long lastLine;
  private int spanning;

  QuotedSpans(char delimiter) {
    this.delimiter = delimiter;
  }

  /** A field that holds at least as many delimiters as a row; {@code rows}: it looks like rows. */
  private record Span(long line, int lines, boolean rows) {}

  /** Ends a record; the first one tells how many columns there are. */
  void end(int width) {
    columns = columns == UNKNOWN ? width : columns;
  }

  void note(long line, char[] text, int offset, int length) {
    int delimiters = 0;
    int inLine = 0;
    int lines = 1;
    boolean rows = false;
    for (int at = offset; at < offset + length; at++) {
      if (text[at] == '\n' || text[at] == '\r') {
        boolean isPair = text[at] == '\n' && at > offset && text[at - 1] == '\r';
        rows |= lines > 1 && inLine == columns - 1 && columns > 2;
        inLine = isPair ? inLine : 0;
        lines += isPair ? 0 : 1;
      } else if (text[at] == delimiter) {
        delimiters++;
        inLine++;
      }
    }
    if (lines > 1) {
      add(new Span(line, lines, rows), delimiters >= columns - 1);
    }
  }

  private void add(Span span, boolean isSuspect) {
    spanning += span.line() == lastLine ? 0 : 1;
    lastLine = span.line();
    if (isSuspect && suspects.size() < KEPT) {
      suspects.add(span);
    }
  }

  /** What is doubtful of a file of so many rows. */
  List<String> doubts(long rows) {
    boolean isRare = spanning <= FEW || spanning * (long) RARE < rows;
    return suspects.stream()
        .filter(span -> isRare || span.rows())
        .limit(FEW)
        .map(
            span ->
                "line %d: a quoted field runs over %d lines, %s"
                    .formatted(
                        span.line(),
                        span.lines(),
                        span.rows() ? "which look like rows" : "where hardly any other does"))
        .toList();
  }
}

package org.docketline.records;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.docketline.fetch.FileDoubt;

/** Passes the rows of a file on, and notes what shows only of all of them. */
final class FileShape implements RowTaker {
  /** Stands where somebody before us met a byte that he could not read. */
  private static final char LOST = '\ufffd';

  /** The Latin letters beyond ASCII begin so when their UTF-8 is read as windows-1252. */
  private static final char MISREAD = '\u00c3';

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private static final Set<Long> LIMITS = Set.of(16_384L, 32_767L, 65_535L, 65_536L, 1_048_575L);
  private static final int ROUND = 1000;

  private final RowTaker to;
  private final List<String> wanted;
  private final Map<Integer, Long> lost = new LinkedHashMap<>();
  private final Map<Integer, Long> misread = new LinkedHashMap<>();
  private List<String> names = List.of();
  private int[] positions = {};
  private long rows;

  /** Looks into these columns alone: what else a file has is nobody's concern. */
  FileShape(RowTaker to, List<String> wanted) {
    this.to = to;
    this.wanted = wanted;
  }

  @Override
  public void begin(ColumnHeader header) throws FileDoubt {
    names = header.names();
    positions = wanted.stream().flatMapToInt(name -> header.position(name).stream()).toArray();
    to.begin(header);
  }

  @Override
  public void row(FileRow row) {
    rows++;
    for (int position : positions) {
      if (row.holds(position, LOST)) {
        lost.putIfAbsent(position, row.line());
      } else if (row.holds(position, MISREAD) && isMisread(row.text(position))) {
        misread.putIfAbsent(position, row.line());
      }
    }
    to.row(row);
  }

  @Override
  public void end(ColumnHeader seen) throws FileDoubt {
    to.end(seen);
  }

  private static boolean isMisread(String text) {
    try {
      var bytes = WINDOWS.newEncoder().encode(CharBuffer.wrap(text));
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).length() < text.length();
    } catch (CharacterCodingException e) {
      return false; // as nearly every text that has such a letter
    }
  }

  long rows() {
    return rows;
  }

  private String name(int position) {
    return names.get(position).strip();
  }

  /** What may be so by chance, or costs no more than the fact that it stands in. */
  List<String> warnings(String place) {
    List<String> warnings = new ArrayList<>();
    String why = "%s %d: in '%s' a character was %s before the file came here";
    lost.forEach((at, line) -> warnings.add(why.formatted(place, line, name(at), "lost (U+FFFD)")));
    misread.forEach((at, line) -> warnings.add(why.formatted(place, line, name(at), "misread")));
    if (isRound()) {
      warnings.add("exactly %,d rows: a limit of the export?".formatted(rows));
    }
    return warnings;
  }

  private boolean isRound() {
    long digits = rows;
    while (digits >= 10 && digits % 10 == 0) {
      digits /= 10;
    }
    boolean isUsual = digits == 1 || digits == 2 || digits == 5 || digits == 25;
    return LIMITS.contains(rows) || (rows >= ROUND && isUsual);
  }
}

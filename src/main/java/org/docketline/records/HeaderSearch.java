package org.docketline.records;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.docketline.fetch.FileDoubt;

/** Looks for the names of columns that a file's header lacks, to say which setting would help. */
final class HeaderSearch {
  private static final int ROWS = 30;
  private static final String DELIMITERS = ",;\t|";

  private final FileDoubt doubt;
  private final List<String> columns;
  private final String key;
  private final long most;
  private int seen;

  /** A doubt of a header that lacks some columns; the key is the format's. */
  HeaderSearch(FileDoubt doubt, List<String> columns, List<String> header, String key) {
    this.doubt = doubt;
    this.columns = columns;
    this.key = key;
    this.most = found(columns, header);
  }

  // A position says nothing of which row is the header.
  private static long found(List<String> columns, List<String> names) {
    var header = new ColumnHeader(names);
    return columns.stream()
        .filter(name -> !name.startsWith("#") && header.position(name).isPresent())
        .count();
  }

  /** Looks at a row further down; throws once it is the header, or too far down for one. */
  void look(FileRow row) throws FileDoubt {
    if (found(columns, row.names()) > most) {
      throw new FileDoubt(
          "%s; it stands further down: set %s.skip-rows=%d"
              .formatted(doubt.getMessage(), key, row.line() - 1));
    }
    if (++seen > ROWS) {
      throw doubt;
    }
  }

  /** What is doubted where nothing was found further down. */
  FileDoubt doubt() {
    return doubt;
  }

  /** The doubt of a header that is one column, with the delimiter that would part it. */
  static FileDoubt parting(
      FileDoubt doubt, List<String> columns, List<String> header, char configured) {
    if (header.size() != 1) {
      return doubt;
    }
    return DELIMITERS
        .chars()
        .filter(other -> other != configured && header.get(0).indexOf(other) >= 0)
        .mapToObj(Character::toString)
        .max(Comparator.comparing(other -> weight(columns, header.get(0), other)))
        .map(other -> other.replace("\t", "\\t"))
        .map(other -> doubt.getMessage() + "; csv.delimiter=" + other + " would part the header")
        .map(FileDoubt::new)
        .orElse(doubt);
  }

  // Names that are wanted tell more than many parts.
  private static long weight(List<String> columns, String header, String delimiter) {
    List<String> parts = Stream.of(header.split(Pattern.quote(delimiter), -1)).toList();
    return (found(columns, parts) << 32) + parts.size();
  }
}

package org.docketline.records;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.docketline.fetch.FileDoubt;

/** A file's rows as texts: line and fields, a dash for a blank one; last the doubt, if any. */
final class RowTexts implements RowTaker {
  private final List<String> texts = new ArrayList<>();
  private List<String> seen = List.of();

  static List<String> of(RecordFile file) throws IOException {
    return read(file).texts;
  }

  /** The columns that the rows had. */
  static List<String> seen(RecordFile file) throws IOException {
    return read(file).seen;
  }

  /** What shows when it is looked at closely. */
  static List<String> warnings(RecordFile file) throws IOException {
    try {
      file.examine(new RowTexts());
    } catch (FileDoubt e) {
      throw new AssertionError(e);
    }
    return file.warnings();
  }

  List<String> texts() {
    return texts;
  }

  private static RowTexts read(RecordFile file) throws IOException {
    var rows = new RowTexts();
    try {
      file.read(rows);
    } catch (FileDoubt e) {
      rows.texts.add(e.getMessage());
    }
    return rows;
  }

  @Override
  public void begin(ColumnHeader header) {}

  @Override
  public void row(FileRow row) {
    List<String> fields =
        IntStream.range(0, row.width())
            .mapToObj(i -> row.text(i) == null ? "-" : row.text(i))
            .toList();
    texts.add(row.line() + ":" + String.join(",", fields));
  }

  @Override
  public void end(ColumnHeader header) {
    seen = header.names();
  }
}

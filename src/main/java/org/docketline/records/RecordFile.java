package org.docketline.records;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import org.docketline.fetch.FileDoubt;

/**
 * One file of records. It throws a {@link FileDoubt} for what makes the whole file doubtful; the
 * taker of the rows judges each row.
 */
public abstract sealed class RecordFile permits CsvFile, JsonFile, XlsxFile {
  final Path file;

  RecordFile(Path file) {
    this.file = file;
  }

  /** Hands every row to {@code to}; it may be read again, and says the same. */
  public abstract void read(RowTaker to) throws IOException, FileDoubt;

  /**
   * Hands over, in their order, every row of the records that are wanted by {@link FileRow#line},
   * and perhaps others too. The file must have been read before.
   */
  public void read(BitSet wanted, RowTaker to) throws IOException, FileDoubt {
    read(to);
  }

  /**
   * Whether the end of the file shows that it is whole. A text file shows it by the end of its last
   * line; a file of another format cannot be read unless it is whole.
   */
  public abstract boolean endsWhole() throws IOException;

  /** Doubts an empty file or a web page, which a server in trouble sends in place of a file. */
  final void refusePages(String format) throws IOException, FileDoubt {
    if (Files.size(file) == 0) {
      throw new FileDoubt("the file is empty");
    }
    try (var start = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
      int first = start.read();
      while (first >= 0 && (first <= ' ' || first > '~')) {
        first = start.read();
      }
      if (first == '<') {
        throw new FileDoubt("the file is a web page or XML, not " + format);
      }
    }
  }
}

package org.docketline.records;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import org.docketline.fetch.FileDoubt;

/**
 * One file of records. What makes the whole file doubtful is a {@link FileDoubt}; what is wrong
 * with one row is for whoever takes the rows to say.
 */
public abstract sealed class RecordFile permits CsvFile, JsonFile, XlsxFile {
  final Path file;

  RecordFile(Path file) {
    this.file = file;
  }

  /** Hands every row to {@code to}; it may be read again, and says the same. */
  public abstract void read(RowTaker to) throws IOException, FileDoubt;

  /**
   * Hands over every row of the records that are wanted, by {@link FileRow#line}, in their order;
   * of a file that was read before, and perhaps others too.
   */
  public void read(BitSet wanted, RowTaker to) throws IOException, FileDoubt {
    read(to);
  }

  /**
   * Whether the end of the file shows that it is whole: in a text of lines the last one's end does,
   * other formats cannot be read otherwise.
   */
  public abstract boolean endsWhole() throws IOException;

  /** Doubts what a server in trouble sends in place of a file. */
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

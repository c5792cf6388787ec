package org.docketline.records;

import com.dynatrace.hash4j.hashing.Hasher64;
import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.docketline.fetch.FileDoubt;

/**
 * One file of records. It throws a {@link FileDoubt} for what makes the whole file doubtful; the
 * taker of the rows judges each row.
 */
public abstract sealed class RecordFile permits CsvFile, JsonFile, XlsxFile {
  final Path file;
  final List<String> columns;
  private FileShape shape;

  /** Of a file these columns are wanted. */
  RecordFile(Path file, List<String> columns) {
    this.file = file;
    this.columns = columns;
  }

  /** Hands every row to {@code to}; it may be read again, and says the same. */
  public final void read(RowTaker to) throws IOException, FileDoubt {
    read(new FileShape(to, List.of()));
  }

  /**
   * Does the same, and looks for characters that were lost or misread before the file came here.
   */
  public final void examine(RowTaker to) throws IOException, FileDoubt {
    read(new FileShape(to, columns));
  }

  private void read(FileShape as) throws IOException, FileDoubt {
    shape = as;
    readAll(as);
  }

  abstract void readAll(RowTaker to) throws IOException, FileDoubt;

  /**
   * Hands over, in their order, every row of the records that are wanted by {@link FileRow#line},
   * and perhaps others too. The file must have been read before.
   */
  public void read(BitSet wanted, RowTaker to) throws IOException, FileDoubt {
    read(to);
  }

  /**
   * Its lines, where each may be looked at by itself, whatever stands before it; otherwise nothing.
   */
  public Optional<RawLines> lines(Hasher64 hasher) throws IOException, FileDoubt {
    return Optional.empty();
  }

  /** What was found out of its lines as it was read; nothing where lines are no records. */
  public Optional<KnownLines> known() {
    return Optional.empty();
  }

  /**
   * Hands over the records of the lines that are new, without reading the others. Where these are
   * not what they seem, it answers false: the file is to be read as a whole.
   */
  public boolean resume(KnownLines known, RowTaker to) throws IOException, FileDoubt {
    return false;
  }

  /** What is doubtful of a file that was read to its end, and may be so all the same. */
  public final List<String> doubts() {
    return doubts(shape == null ? 0 : shape.rows());
  }

  /** What a file of so many rows is doubted for because of its format. */
  abstract List<String> doubts(long rows);

  /** What is worth knowing of a file that was examined to its end, and no reason to hold it. */
  public final List<String> warnings() {
    return Stream.concat(shape.warnings(place()).stream(), passedOver().stream()).toList();
  }

  /** Which lines were no records. */
  abstract List<String> passedOver();

  /** What {@link FileRow#line} counts. */
  abstract String place();

  /**
   * Whether the end of the file shows that it is whole. A text file shows it by the end of its last
   * line; a file of another format cannot be read unless it is whole.
   */
  public abstract boolean endsWhole() throws IOException;
}

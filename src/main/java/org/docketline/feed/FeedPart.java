package org.docketline.feed;

import com.dynatrace.hash4j.hashing.Hasher64;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.docketline.fetch.FileDoubt;
import org.docketline.records.CsvFile;
import org.docketline.records.JsonFields;
import org.docketline.records.JsonFile;
import org.docketline.records.KnownLines;
import org.docketline.records.RawLines;
import org.docketline.records.RecordFile;
import org.docketline.records.RowTaker;
import org.docketline.records.XlsxFile;

/** One fetched file of a feed: its own, or one that is joined to it. */
public record FeedPart(String name, SourceConfig source, Path file, RecordFile records) {
  /** What a workbook may unpack to: its texts are read into memory. */
  private static final long LARGEST_WORKBOOK = 256L << 20;

  public boolean isOwn() {
    return name.equals(Feed.OWN);
  }

  /** A file, read as its format is. */
  static FeedPart of(String name, SourceConfig source, List<String> columns, Path file) {
    return new FeedPart(name, source, file, records(source, columns, file));
  }

  private static RecordFile records(SourceConfig source, List<String> columns, Path file) {
    Charset charset = charset(source);
    return switch (source.format()) {
      case CSV -> new CsvFile(file, source.csv(), columns, charset);
      case JSON -> new JsonFile(file, source.json(), new JsonFields(columns), charset);
      case XLSX -> new XlsxFile(file, source.xlsx(), columns, LARGEST_WORKBOOK);
    };
  }

  /** What its bytes are; throws IllegalArgumentException for what is no character set. */
  public static Charset charset(SourceConfig source) {
    return Charset.forName(source.charset().orElse(StandardCharsets.UTF_8.name()));
  }

  /** Goes through its rows; a doubt names the part. */
  public void read(RowTaker to) throws IOException, FileDoubt {
    naming(() -> records.read(to));
  }

  /** Does the same, and looks closer at what it goes through. */
  public void examine(RowTaker to) throws IOException, FileDoubt {
    naming(() -> records.examine(to));
  }

  /** Goes through the rows of the records that are wanted, and perhaps others. */
  public void read(BitSet wanted, RowTaker to) throws IOException, FileDoubt {
    naming(() -> records.read(wanted, to));
  }

  /** Its lines, where each may be looked at by itself. */
  public Optional<RawLines> lines(Hasher64 hasher) throws IOException, FileDoubt {
    var lines = new AtomicReference<Optional<RawLines>>();
    naming(() -> lines.set(records.lines(hasher)));
    return lines.get();
  }

  /** Goes through the records of new lines alone; false where it must be read as a whole. */
  public boolean resume(KnownLines known, RowTaker to) throws IOException, FileDoubt {
    var resumed = new AtomicBoolean();
    naming(() -> resumed.set(records.resume(known, to)));
    return resumed.get();
  }

  private interface Pass {
    void run() throws IOException, FileDoubt;
  }

  private void naming(Pass pass) throws IOException, FileDoubt {
    try {
      pass.run();
    } catch (FileDoubt e) {
      throw new FileDoubt(name + ": " + e.getMessage());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}

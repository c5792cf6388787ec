package org.docketline.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.BitSet;
import org.docketline.fetch.Doubt;
import org.docketline.records.CsvFile;
import org.docketline.records.RecordFile;
import org.docketline.records.Rows;

/** One fetched file of a feed: its own, or one that is joined to it. */
record FeedPart(String name, SourceConfig source, RecordFile records) {
  boolean isOwn() {
    return name.equals(Feed.OWN);
  }

  /** A file, read as its format is. */
  static FeedPart of(String name, SourceConfig source, Path file) {
    return new FeedPart(name, source, records(source, file));
  }

  private static RecordFile records(SourceConfig source, Path file) {
    return switch (source.format()) {
      case CSV -> new CsvFile(file, source.csv(), Charset.forName(source.charset()));
    };
  }

  /** Goes through its rows; a doubt names the part. */
  void read(Rows to) throws IOException, Doubt {
    naming(() -> records.read(to));
  }

  /** Goes through the rows of the records that are wanted, and perhaps others. */
  void read(BitSet wanted, Rows to) throws IOException, Doubt {
    naming(() -> records.read(wanted, to));
  }

  private interface Pass {
    void run() throws IOException, Doubt;
  }

  private void naming(Pass pass) throws IOException, Doubt {
    try {
      pass.run();
    } catch (Doubt e) {
      throw new Doubt(name + ": " + e.getMessage());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}

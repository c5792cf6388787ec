package org.docketline.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import org.docketline.fetch.Doubt;
import org.docketline.records.CsvFile;
import org.docketline.records.RecordFile;
import org.docketline.records.Rows;

/** One fetched file of a feed: its own, or one that is joined to it. */
record FeedPart(String name, SourceConfig source, Path file) {
  boolean isOwn() {
    return name.equals(Feed.OWN);
  }

  /** The file as its format is read. */
  RecordFile records() {
    return switch (source.format()) {
      case CSV -> new CsvFile(file, source.csv(), Charset.forName(source.charset()));
    };
  }

  /** Goes through its rows; a doubt names the part. */
  void read(Rows to) throws IOException, Doubt {
    try {
      records().read(to);
    } catch (Doubt e) {
      throw new Doubt(name + ": " + e.getMessage());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}

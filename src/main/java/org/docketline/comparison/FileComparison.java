package org.docketline.comparison;

import com.carrotsearch.hppc.LongArrayList;
import com.carrotsearch.hppc.LongHashSet;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.docketline.comparison.FileDelta.Extent;
import org.docketline.feed.Feed;
import org.docketline.feed.FeedPart;
import org.docketline.feed.FeedReading;
import org.docketline.fetch.FileDoubt;
import org.docketline.records.RowPipe;

/**
 * Finds what a feed's files say otherwise than those applied last, in one pass over them and
 * without the docket: most rows of most files are as they were.
 */
@Singleton
public class FileComparison {
  private final CitationPrints prints;

  FileComparison(CitationPrints prints) {
    this.prints = prints;
  }

  /** Compares, and keeps what the files are now, in the caller's transaction. */
  public FileDelta compare(
      FeedReading reading, List<FeedPart> parts, Optional<CitationPrints.Read> before)
      throws IOException, SQLException, FileDoubt {
    if (before.isEmpty()) {
      prints.forget(reading.feed().name());
    }
    try (var marks = new RowMarks()) {
      Map<String, Extent> extents = mark(reading, parts, marks);
      var unread = before.map(CitationPrints.Read::unread).orElseGet(LongHashSet::new);
      var changed = new BitSet();
      var gone = new LongArrayList();
      int own = extents.get(Feed.OWN).end();
      prints.exchange(
          reading.feed().name(),
          (number, was) -> {
            var slice = new PrintSlice(was);
            RowMarks.Source source = taker -> marks.forEach(number, taker);
            slice.sumUp(source, reading.hasher(), own);
            slice.compare(unread);
            slice.addGone(gone);
            slice.addChanged(source, changed);
            return slice.isOther() ? Optional.of(slice.prints()) : Optional.empty();
          });
      return new FileDelta(before.isEmpty(), changed, gone, extents);
    }
  }

  private static Map<String, Extent> mark(FeedReading reading, List<FeedPart> parts, RowMarks marks)
      throws IOException, FileDoubt {
    Map<String, Extent> extents = new LinkedHashMap<>();
    int first = 0;
    for (FeedPart part : parts) {
      var reader = new MarkReader(reading, part, first, marks);
      try (var pipe = new RowPipe(reader)) {
        part.read(pipe);
        pipe.finish();
      }
      extents.put(part.name(), reader.extent());
      first = reader.extent().end();
    }
    return extents;
  }
}

package org.docketline.comparison;

import com.carrotsearch.hppc.LongArrayList;
import com.carrotsearch.hppc.LongHashSet;
import com.carrotsearch.hppc.cursors.LongCursor;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
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

/**
 * Compares files with those applied last line by line, so that lines that are the same are not
 * parsed. It finds what {@link FileComparison} would, or nothing at all.
 */
@Singleton
class LineComparison {
  private final CitationPrints prints;
  private final KeptLines kept;

  LineComparison(CitationPrints prints, KeptLines kept) {
    this.prints = prints;
    this.kept = kept;
  }

  /** Compares, and keeps what the files are now; nothing where they must be read as a whole. */
  Optional<FileDelta> compare(FeedReading reading, List<FeedPart> parts, LongHashSet unread)
      throws IOException, SQLException, FileDoubt {
    List<PartLines> read = new ArrayList<>();
    try {
      return readNew(reading, parts, read)
          ? Optional.of(delta(reading, parts, read, unread))
          : Optional.empty();
    } finally {
      for (PartLines part : read) {
        part.close();
      }
    }
  }

  private boolean readNew(FeedReading reading, List<FeedPart> parts, List<PartLines> read)
      throws IOException, SQLException, FileDoubt {
    int first = 0;
    for (FeedPart part : parts) {
      var lines = new PartLines(reading, part);
      read.add(lines);
      if (!lines.read(kept, first)) {
        return false;
      }
      first = lines.extent().end();
    }
    return true;
  }

  private FileDelta delta(
      FeedReading reading, List<FeedPart> parts, List<PartLines> read, LongHashSet unread)
      throws IOException, SQLException, FileDoubt {
    var citations = new LongHashSet(unread);
    read.forEach(part -> citations.addAll(part.touched()));
    Map<String, Extent> extents = new LinkedHashMap<>();
    try (var marks = new RowMarks()) {
      for (int i = 0; i < parts.size(); i++) {
        read.get(i).settle(citations, kept, marks::add);
        extents.put(parts.get(i).name(), read.get(i).extent());
      }
      var delta = new FileDelta(false, new BitSet(), new LongArrayList(), extents);
      int own = extents.get(Feed.OWN).end();
      prints.exchange(
          reading.feed().name(),
          segments(citations),
          (number, was) -> {
            var slice = new PrintSlice(was, citations);
            return slice.exchange(
                taker -> marks.forEach(number, taker), reading.hasher(), own, unread, delta);
          });
      return delta;
    }
  }

  private static BitSet segments(LongHashSet citations) {
    var segments = new BitSet();
    for (LongCursor citation : citations) {
      segments.set(RowMarks.segment(citation.value));
    }
    return segments;
  }
}

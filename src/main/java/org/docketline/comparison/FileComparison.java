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
  private static final BitSet ALL_SEGMENTS = new BitSet();

  static {
    ALL_SEGMENTS.set(0, RowMarks.SEGMENTS);
  }

  private final CitationPrints prints;
  private final KeptLines kept;
  private final LineComparison lines;

  FileComparison(CitationPrints prints, KeptLines kept, LineComparison lines) {
    this.prints = prints;
    this.kept = kept;
    this.lines = lines;
  }

  /**
   * Compares, and keeps what the files are now, in the caller's transaction. Where every row is
   * wanted, lines that are the same are read as well.
   */
  public FileDelta compare(
      FeedReading reading,
      List<FeedPart> parts,
      Optional<CitationPrints.Read> before,
      boolean everyRow)
      throws IOException, SQLException, FileDoubt {
    Optional<FileDelta> known =
        before.isEmpty() || everyRow
            ? Optional.empty()
            : lines.compare(reading, parts, before.get().unread());
    return known.isPresent() ? known.get() : compareRows(reading, parts, before);
  }

  private FileDelta compareRows(
      FeedReading reading, List<FeedPart> parts, Optional<CitationPrints.Read> before)
      throws IOException, SQLException, FileDoubt {
    kept.forget(reading.feed().name());
    if (before.isEmpty()) {
      prints.forget(reading.feed().name());
    }
    try (var marks = new RowMarks()) {
      Map<String, Extent> extents = mark(reading, parts, marks);
      var unread = before.map(CitationPrints.Read::unread).orElseGet(LongHashSet::new);
      var delta = new FileDelta(before.isEmpty(), new BitSet(), new LongArrayList(), extents);
      int own = extents.get(Feed.OWN).end();
      prints.exchange(
          reading.feed().name(),
          ALL_SEGMENTS,
          (number, was) ->
              new PrintSlice(was)
                  .exchange(
                      taker -> marks.forEach(number, taker), reading.hasher(), own, unread, delta));
      return delta;
    }
  }

  private Map<String, Extent> mark(FeedReading reading, List<FeedPart> parts, RowMarks marks)
      throws IOException, SQLException, FileDoubt {
    Map<String, Extent> extents = new LinkedHashMap<>();
    int first = 0;
    for (FeedPart part : parts) {
      try (var citations = new LinePairs()) {
        var reader = new MarkReader(reading, part, first, marking(marks, citations, first));
        try (var pipe = new RowPipe(reader)) {
          part.read(pipe);
          pipe.finish();
        }
        new LineKeeping(kept, reading, part).keep(citations);
        extents.put(part.name(), reader.extent());
        first = reader.extent().end();
      }
    }
    return extents;
  }

  private static RowMarks.Taker marking(RowMarks marks, LinePairs citations, int first) {
    return (citation, row, number) -> {
      marks.add(citation, row, number);
      citations.add(number - first, citation);
    };
  }
}

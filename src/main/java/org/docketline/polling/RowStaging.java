package org.docketline.polling;

import com.carrotsearch.hppc.cursors.LongCursor;
import java.io.IOException;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.docketline.comparison.FileDelta;
import org.docketline.comparison.FileDelta.Extent;
import org.docketline.docket.Docket;
import org.docketline.docket.StagedRows;
import org.docketline.feed.Feed;
import org.docketline.feed.FeedPart;
import org.docketline.feed.FeedReading;
import org.docketline.feed.RejectedRows;
import org.docketline.fetch.FileDoubt;
import org.docketline.polling.PartReader.StagingFailed;

/** Stages the rows of a feed's files that are asked for, and counts how they fared. */
final class RowStaging {
  private final FeedReading reading;
  private final List<FeedPart> parts;
  private final FileDelta delta;
  private final Docket docket;
  private final LongStream.Builder unread = LongStream.builder();

  RowStaging(FeedReading reading, List<FeedPart> parts, FileDelta delta, Docket docket) {
    this.reading = reading;
    this.parts = parts;
    this.delta = delta;
    this.docket = docket;
  }

  Feed feed() {
    return reading.feed();
  }

  /** Stages the rows of the lines that are wanted; bad ones go to rejects. */
  void stage(StagedRows staged, BitSet wanted, RejectedRows rejects)
      throws IOException, SQLException, FileDoubt {
    for (FeedPart part : parts) {
      Extent extent = delta.parts().get(part.name());
      stage(part, wanted.get(extent.first(), extent.end()), staged, rejects);
    }
    for (LongCursor mark : delta.gone()) {
      staged.addGone(mark.value);
    }
    rejectOrphans(staged, rejects);
  }

  private void stage(FeedPart part, BitSet wanted, StagedRows staged, RejectedRows rejects)
      throws IOException, SQLException, FileDoubt {
    try {
      part.read(wanted, new PartReader(reading, part, wanted, staged, rejects, unread));
    } catch (StagingFailed e) {
      throw e.getCause();
    }
  }

  // A charge of a citation that the feed does not list cannot be shown to anybody.
  private void rejectOrphans(StagedRows staged, RejectedRows rejects) throws SQLException {
    docket.dropOrphans(
        staged,
        orphan -> {
          rejects.add(orphan.part(), orphan.line(), RejectedRows.ORPHAN);
          unread.add(reading.hasher().of(orphan.number()));
        });
  }

  /** The marks of the citations that had a row rejected. */
  LongStream unread() {
    return unread.build();
  }

  /** What is doubtful of each part as a whole. */
  Map<String, List<String>> doubts(RejectedRows rejects) {
    Map<String, List<String>> doubts = new LinkedHashMap<>();
    for (FeedPart part : parts) {
      Stream<String> ofFacts = rejects.facts().doubts(part.name()).stream();
      doubts.put(part.name(), Stream.concat(part.records().doubts().stream(), ofFacts).toList());
    }
    return doubts;
  }

  Map<String, PartRows> counted(RejectedRows rejects) throws IOException {
    Map<String, PartRows> counted = new LinkedHashMap<>();
    for (FeedPart part : parts) {
      int read = delta.parts().get(part.name()).rows();
      counted.put(
          part.name(),
          new PartRows(
              read,
              read - rejects.of(part.name()),
              part.records().endsWhole(),
              rejects.facts().lost(part.name())));
    }
    return counted;
  }
}

package org.docketline.feed;

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
import org.docketline.fetch.Doubt;

/**
 * Finds what a feed's files say otherwise than those applied last, in one pass over them and
 * without the docket: most rows of most files are as they were.
 */
@Singleton
class FileComparison {
  private final Prints prints;

  FileComparison(Prints prints) {
    this.prints = prints;
  }

  /** Compares, and keeps what the files are now, in the caller's transaction. */
  Delta compare(Reading reading, List<FeedPart> parts, Optional<Prints.Read> before)
      throws IOException, SQLException, Doubt {
    if (before.isEmpty()) {
      prints.forget(reading.feed().name());
    }
    try (var marks = new RowMarks()) {
      Map<String, Integer> rows = mark(reading, parts, marks);
      var unread = before.map(Prints.Read::unread).orElseGet(LongHashSet::new);
      var changed = new BitSet();
      var gone = new LongArrayList();
      int own = rows.get(Feed.OWN);
      prints.exchange(
          reading.feed().name(),
          (number, was) -> {
            var segment = new Segment(was);
            RowMarks.Source source = taker -> marks.forEach(number, taker);
            segment.sumUp(source, reading.marks(), own);
            segment.compare(unread);
            segment.addGone(gone);
            segment.addChanged(source, changed);
            return segment.isOther() ? Optional.of(segment.prints()) : Optional.empty();
          });
      return new Delta(before.isEmpty(), changed, gone, rows);
    }
  }

  private static Map<String, Integer> mark(Reading reading, List<FeedPart> parts, RowMarks marks)
      throws IOException, Doubt {
    Map<String, Integer> rows = new LinkedHashMap<>();
    int first = 0;
    for (FeedPart part : parts) {
      var reader = new MarkReader(reading, part, first, marks);
      part.read(reader);
      rows.put(part.name(), reader.next() - first);
      first = reader.next();
    }
    return rows;
  }
}

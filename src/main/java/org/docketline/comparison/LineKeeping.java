package org.docketline.comparison;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import org.docketline.feed.FeedPart;
import org.docketline.feed.FeedReading;
import org.docketline.fetch.FileDoubt;
import org.docketline.records.KnownLines;
import org.docketline.records.RawLines;

/**
 * Keeps the lines of a part that was read as a whole, if each of them is a record or none: of a
 * quoted field with a line end in it a line says nothing by itself.
 */
final class LineKeeping {
  private final KeptLines kept;
  private final FeedReading reading;
  private final FeedPart part;
  private RawLines raw;
  private KnownLines known;
  private KeptLines.Keeper keeper;
  private int block;
  private boolean isPlain = true;

  LineKeeping(KeptLines kept, FeedReading reading, FeedPart part) {
    this.kept = kept;
    this.reading = reading;
    this.part = part;
  }

  /** Takes the line of each record and its citation, in their order. */
  void keep(LinePairs citations) throws IOException, SQLException, FileDoubt {
    Optional<KnownLines> read = part.records().known();
    Optional<RawLines> lines =
        read.isEmpty() ? Optional.empty() : part.lines(reading.hasher().ofLines());
    if (lines.isEmpty()) {
      return;
    }
    known = read.get();
    String feed = reading.feed().name();
    try (RawLines opened = lines.get();
        var keeping = kept.keeper(feed, part.name(), known.header())) {
      raw = opened;
      keeper = keeping;
      keepAll(citations);
    }
    if (!isPlain) {
      kept.forget(feed, part.name());
    }
  }

  private void keepAll(LinePairs citations) throws IOException, SQLException {
    citations.forEach(this::keepRecord);
    while (isPlain && raw.next()) {
      keepLine(KeptLines.NO_RECORD);
    }
    if (keeper.added() > 0) {
      keeper.keep(block);
    }
    keeper.flush();
  }

  private void keepRecord(long line, long citation) throws IOException, SQLException {
    isPlain &= !PartLines.isReserved(citation);
    while (isPlain && raw.line() < line) {
      isPlain = raw.next();
      keepLine(raw.line() == line ? citation : KeptLines.NO_RECORD);
    }
  }

  private void keepLine(long citation) throws SQLException {
    boolean isStart = known.starts().get(raw.line());
    isPlain &= raw.line() < known.header() || (raw.isOne() && raw.isEmpty() != isStart);
    keeper.add(raw.hash(), citation);
    if (keeper.added() == KeptLines.BLOCK) {
      keeper.keep(block++);
    }
  }
}

package org.docketline.comparison;

import com.carrotsearch.hppc.LongHashSet;
import java.io.IOException;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.Iterator;
import org.docketline.comparison.FileDelta.Extent;
import org.docketline.feed.FeedPart;
import org.docketline.feed.FeedReading;
import org.docketline.fetch.FileDoubt;
import org.docketline.records.KnownLines;
import org.docketline.records.RawLines;

/**
 * One part of a feed whose lines are compared with those before as they stand there: only new lines
 * are read, and the others of the same citations.
 */
final class PartLines implements AutoCloseable {
  /** Stands for the citation of a line that has yet to be read. */
  private static final long NEW = -1;

  private static final long EMPTY = 0;
  private static final long ONE = 1;
  private static final long SEVERAL = 2;

  private final FeedReading reading;
  private final FeedPart part;
  private final LinePairs lines = new LinePairs();
  private final RowMarkList marks = new RowMarkList();
  private final LongHashSet touched = new LongHashSet();
  private final BitSet starts = new BitSet();
  private final BitSet records = new BitSet();
  private final BitSet added = new BitSet();
  private BlockEnds ends;
  private int header;
  private Extent extent;

  PartLines(FeedReading reading, FeedPart part) throws IOException {
    this.reading = reading;
    this.part = part;
  }

  /** Whether a citation's mark stands for something else here. */
  static boolean isReserved(long citation) {
    return citation == KeptLines.NO_RECORD || citation == NEW;
  }

  /**
   * Finds which lines are new, and reads them; rows are numbered on from {@code first}. False where
   * the file must be read as a whole.
   */
  boolean read(KeptLines kept, int first) throws IOException, SQLException, FileDoubt {
    var open = part.lines(reading.hasher().ofLines());
    if (open.isEmpty()) {
      return false;
    }
    try (RawLines raw = open.get();
        var blocks = kept.read(reading.feed().name(), part.name())) {
      return match(raw, blocks) && readNew(raw, first);
    }
  }

  private boolean match(RawLines raw, KeptLines.Blocks blocks) throws IOException, SQLException {
    ends = blocks.ends();
    var before = new LinesAhead(blocks);
    var now = new LinesAhead(to -> add(raw, to));
    var match = new Match(before, now);
    if (!before.has(0) || !new LineMatch(before, now, match).run()) {
      return false;
    }
    header = blocks.header();
    return ends.finish() && match.isPlain && match.firstOther > header;
  }

  private static boolean add(RawLines raw, LinesAhead to) throws IOException {
    if (!raw.next()) {
      return false;
    }
    to.add(raw.hash(), raw.isEmpty() ? EMPTY : raw.isOne() ? ONE : SEVERAL);
    return true;
  }

  /** Takes down what becomes of the lines. */
  private final class Match implements LineMatch.Taker {
    private final LinesAhead before;
    private final LinesAhead now;
    private boolean isPlain = true;
    private int line;
    private int firstOther = Integer.MAX_VALUE;

    Match(LinesAhead before, LinesAhead now) {
      this.before = before;
      this.now = now;
    }

    @Override
    public void same() throws IOException {
      long citation = before.fact(0);
      pass(citation);
      records.set(line, citation != KeptLines.NO_RECORD);
      ends.pass();
    }

    @Override
    public void gone() {
      firstOther = Math.min(firstOther, line + 1);
      if (before.fact(0) != KeptLines.NO_RECORD) {
        touched.add(before.fact(0));
      }
      ends.change();
      ends.pass();
    }

    @Override
    public void added() throws IOException {
      boolean isEmpty = now.fact(0) == EMPTY;
      isPlain &= now.fact(0) != SEVERAL;
      firstOther = Math.min(firstOther, line + 1);
      ends.change();
      pass(isEmpty ? KeptLines.NO_RECORD : NEW);
      added.set(line, !isEmpty);
    }

    private void pass(long citation) throws IOException {
      line++;
      ends.passNow();
      lines.add(now.hash(0), citation);
      starts.set(line, now.fact(0) != EMPTY);
    }
  }

  private boolean readNew(RawLines raw, int first) throws IOException, FileDoubt {
    starts.clear(0, header);
    var known = new KnownLines(header, starts, records, added, raw.index());
    if (!part.resume(known, new MarkReader(reading, part, first, marks))) {
      return false;
    }
    BitSet read = part.records().known().orElseThrow().records();
    extent = new Extent(read.cardinality(), first, first + read.length());
    for (RowMarkList.Mark mark : marks.marks()) {
      touched.add(mark.citation());
      if (isReserved(mark.citation())) {
        return false;
      }
    }
    return !read.isEmpty();
  }

  /** The citations of which a line is new or gone. */
  LongHashSet touched() {
    return touched;
  }

  Extent extent() {
    return extent;
  }

  /** Keeps its lines, reads the others of these citations, and hands over the marks of all. */
  void settle(LongHashSet citations, KeptLines kept, RowMarks.Taker to)
      throws IOException, SQLException, FileDoubt {
    BitSet others = keep(citations, kept);
    if (!others.isEmpty()) {
      part.read(others, new MarkReader(reading, part, extent.first(), marks));
    }
    marks.inOrder(to);
  }

  private BitSet keep(LongHashSet citations, KeptLines kept) throws IOException, SQLException {
    var others = new BitSet();
    try (var keeper = kept.keeper(reading.feed().name(), part.name(), header)) {
      var settling = new Settling(marks.marks().iterator(), citations, others, keeper);
      lines.forEach(settling::take);
      keeper.flush();
    }
    return others;
  }

  /** Goes through all lines once more, when the citations of the new ones are known. */
  private final class Settling {
    private final Iterator<RowMarkList.Mark> read;
    private final LongHashSet citations;
    private final BitSet others;
    private final KeptLines.Keeper keeper;
    private RowMarkList.Mark next;
    private int line;
    private int block;

    Settling(
        Iterator<RowMarkList.Mark> read,
        LongHashSet citations,
        BitSet others,
        KeptLines.Keeper keeper) {
      this.read = read;
      this.citations = citations;
      this.others = others;
      this.keeper = keeper;
    }

    void take(long hash, long known) throws SQLException {
      line++;
      if (known != NEW && known != KeptLines.NO_RECORD && citations.contains(known)) {
        others.set(line);
      }
      long citation = known == NEW ? citationRead() : known;
      if (ends.isChanged(block)) {
        keeper.add(hash, citation);
      }
      if (line == ends.end(block)) {
        if (ends.isChanged(block)) {
          keeper.keep(block);
        }
        block++;
      }
    }

    // A new line may be none of a record: the header again, or a line that is drawn.
    private long citationRead() {
      int number = extent.first() + line;
      while ((next == null || next.number() < number) && read.hasNext()) {
        next = read.next();
      }
      return next != null && next.number() == number ? next.citation() : KeptLines.NO_RECORD;
    }
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}

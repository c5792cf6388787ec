package org.docketline.comparison;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.docketline.comparison.FileDelta.Extent;
import org.docketline.feed.FeedPart;
import org.docketline.feed.FeedReading;
import org.docketline.feed.MappedColumns;
import org.docketline.fetch.FileDoubt;
import org.docketline.records.ColumnHeader;
import org.docketline.records.FileRow;
import org.docketline.records.RowTaker;

/** Marks every row of one part of a feed, without reading what it says. */
final class MarkReader implements RowTaker {
  private final FeedReading reading;
  private final FeedPart part;
  private final RowMarks.Taker marks;
  private MappedColumns columns;
  private final int first;
  private int rows;
  private int last;

  /** Lines are numbered on from {@code first}. */
  MarkReader(FeedReading reading, FeedPart part, int first, RowMarks.Taker marks) {
    this.reading = reading;
    this.part = part;
    this.first = first;
    this.marks = marks;
  }

  @Override
  public void begin(ColumnHeader header) throws FileDoubt {
    columns = MappedColumns.begin(header, reading, part);
  }

  @Override
  public void end(ColumnHeader seen) throws FileDoubt {
    MappedColumns.end(seen, reading, part);
  }

  @Override
  public void row(FileRow row) {
    long citation = reading.hasher().of(columns.key(row));
    String whole = columns.isWhole(row) ? part.name() : part.name() + "/uneven";
    rows++;
    last = (int) row.line();
    try {
      marks.take(citation, reading.hasher().of(whole, columns, row), first + last);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Extent extent() {
    return new Extent(rows, first, first + last + 1);
  }
}

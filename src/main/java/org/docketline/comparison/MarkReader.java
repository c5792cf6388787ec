package org.docketline.comparison;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.docketline.comparison.Delta.Extent;
import org.docketline.feed.Columns;
import org.docketline.feed.FeedPart;
import org.docketline.feed.Reading;
import org.docketline.fetch.Doubt;
import org.docketline.records.Header;
import org.docketline.records.Row;
import org.docketline.records.Rows;

/** Marks every row of one part of a feed, without reading what it says. */
final class MarkReader implements Rows {
  private final Reading reading;
  private final FeedPart part;
  private final RowMarks marks;
  private Columns columns;
  private final int first;
  private int rows;
  private int last;

  /** Lines are numbered on from {@code first}. */
  MarkReader(Reading reading, FeedPart part, int first, RowMarks marks) {
    this.reading = reading;
    this.part = part;
    this.first = first;
    this.marks = marks;
  }

  @Override
  public void begin(Header header) throws Doubt {
    columns = Columns.begin(header, reading, part);
  }

  @Override
  public void end(Header seen) throws Doubt {
    Columns.end(seen, reading, part);
  }

  @Override
  public void row(Row row) {
    long citation = reading.marks().of(columns.key(row));
    String whole = columns.isWhole(row) ? part.name() : part.name() + "/uneven";
    rows++;
    last = (int) row.line();
    try {
      marks.add(citation, reading.marks().of(whole, columns, row), first + last);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Extent extent() {
    return new Extent(rows, first, first + last + 1);
  }
}

package org.docketline.polling;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.docketline.feed.FeedPart;
import org.docketline.feed.FeedReading;
import org.docketline.feed.MappedColumns;
import org.docketline.fetch.FileDoubt;
import org.docketline.records.ColumnHeader;
import org.docketline.records.FileRow;
import org.docketline.records.RowTaker;

/**
 * What the rows of one part say, in any order, as a sum of their marks: files of other bytes, such
 * as a workbook that is written anew for each fetch, may say the same.
 */
final class RowSum implements RowTaker {
  private final FeedReading reading;
  private final FeedPart part;
  private MappedColumns columns;
  private long sum;
  private long rows;

  private RowSum(FeedReading reading, FeedPart part) {
    this.reading = reading;
    this.part = part;
  }

  /** Of all parts of a feed: of each the number of rows and their sum. */
  static List<Long> of(FeedReading reading, FetchedFeed files) throws IOException, FileDoubt {
    List<Long> sums = new ArrayList<>();
    for (FeedPart part : files.feedParts()) {
      var of = new RowSum(reading, part);
      part.read(of);
      sums.add(of.rows);
      sums.add(of.sum);
    }
    return sums;
  }

  @Override
  public void begin(ColumnHeader header) throws FileDoubt {
    columns = MappedColumns.begin(header, reading, part);
  }

  @Override
  public void row(FileRow row) {
    rows++;
    sum += reading.hasher().of(part.name(), columns, row);
  }
}

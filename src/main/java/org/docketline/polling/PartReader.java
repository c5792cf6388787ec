package org.docketline.polling;

import java.sql.SQLException;
import java.util.BitSet;
import java.util.stream.LongStream;
import org.docketline.docket.DocketEntry;
import org.docketline.docket.StagedRows;
import org.docketline.feed.BadRow;
import org.docketline.feed.FeedPart;
import org.docketline.feed.FeedReading;
import org.docketline.feed.MappedColumns;
import org.docketline.feed.RejectedRows;
import org.docketline.feed.RowReader;
import org.docketline.fetch.FileDoubt;
import org.docketline.records.ColumnHeader;
import org.docketline.records.FileRow;
import org.docketline.records.RowTaker;

/**
 * Stages those rows of one part of a feed that are asked for, and puts aside those that cannot be
 * read. The feed's own file tells of citations and their hearings; any part may tell of violations.
 */
public final class PartReader implements RowTaker {
  private final FeedReading reading;
  private final FeedPart part;
  private final BitSet wanted;
  private final StagedRows staged;
  private final RejectedRows rejects;
  private final LongStream.Builder unread;
  private MappedColumns columns;
  private RowReader reader;
  private int lost;

  /** Lines are wanted by their number in this part; {@code unread} takes the rejects' marks. */
  public PartReader(
      FeedReading reading,
      FeedPart part,
      BitSet wanted,
      StagedRows staged,
      RejectedRows rejects,
      LongStream.Builder unread) {
    this.reading = reading;
    this.part = part;
    this.wanted = wanted;
    this.staged = staged;
    this.rejects = rejects;
    this.unread = unread;
  }

  @Override
  public void begin(ColumnHeader header) throws FileDoubt {
    columns = MappedColumns.find(header, reading.feed(), part.name());
    reader = new RowReader(columns, reading, part.name(), rejects);
  }

  @Override
  public void row(FileRow row) {
    if (wanted.get((int) row.line())) {
      take(row);
    }
  }

  private void take(FileRow row) {
    try {
      stage(row);
    } catch (BadRow e) {
      reject(row, e.getMessage());
    }
  }

  private void stage(FileRow row) throws BadRow {
    columns.refuseUneven(row);
    try {
      if (part.isOwn()) {
        stage(reader.entry(row), row);
      }
      var violation = reader.violation(part.name(), row);
      if (violation.isPresent()) {
        staged.add(violation.get());
      }
    } catch (SQLException e) {
      throw new StagingFailed(e);
    }
  }

  // Where a date or a time is lost, the row is read again next time like a rejected one. A date
  // that cannot be read does not prove that another took its place.
  private void stage(DocketEntry entry, FileRow row) throws SQLException {
    staged.add(entry);
    int before = lost;
    lost = rejects.facts().lostRows(part.name());
    if (lost > before) {
      unread.add(reading.hasher().of(columns.key(row)));
    }
  }

  // A citation of which a row was rejected is read again next time, whether it changed or not, so
  // that the row is reported for as long as it stands.
  private void reject(FileRow row, String reason) {
    rejects.add(part.name(), row.line(), reason);
    unread.add(reading.hasher().of(columns.key(row)));
    var number = reader.number(row);
    try {
      if (number.isPresent()) {
        staged.addUnread(number.get());
      }
    } catch (SQLException e) {
      throw new StagingFailed(e);
    }
  }

  /** The database fails while rows are read: nobody but the run can do anything about that. */
  static final class StagingFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StagingFailed(SQLException cause) {
      super(cause);
    }

    @Override
    public synchronized SQLException getCause() {
      return (SQLException) super.getCause();
    }
  }
}

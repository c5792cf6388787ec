package org.docketline.comparison;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Writes segments, some at once; of one with little that changed only that is written. */
final class PrintKeeper implements AutoCloseable {
  private static final int AT_ONCE = 64;

  private static final String WHOLE =
      """
      insert into feed_print (feed, segment, prints, changes) values (?, ?, ?, '')
      on conflict (feed, segment) do update set prints = excluded.prints, changes = ''""";

  private static final String CHANGES =
      "update feed_print set changes = ? where feed = ? and segment = ?";

  private final String feed;
  private final PreparedStatement wholes;
  private final PreparedStatement changes;
  private int waiting;

  PrintKeeper(Connection connection, String feed) throws SQLException {
    this.feed = feed;
    this.wholes = connection.prepareStatement(WHOLE);
    this.changes = connection.prepareStatement(CHANGES);
  }

  void keep(int segment, SegmentPrints prints) throws SQLException {
    if (prints.isWhole()) {
      keepWhole(segment, prints.whole());
    } else {
      keepChanges(segment, prints.changes());
    }
    if (++waiting == AT_ONCE) {
      flush();
    }
  }

  private void keepWhole(int segment, byte[] prints) throws SQLException {
    wholes.setString(1, feed);
    wholes.setInt(2, segment);
    wholes.setBytes(3, prints);
    wholes.addBatch();
  }

  private void keepChanges(int segment, byte[] prints) throws SQLException {
    changes.setBytes(1, prints);
    changes.setString(2, feed);
    changes.setInt(3, segment);
    changes.addBatch();
  }

  void flush() throws SQLException {
    wholes.executeBatch();
    changes.executeBatch();
    waiting = 0;
  }

  @Override
  public void close() throws SQLException {
    wholes.close();
    changes.close();
  }
}

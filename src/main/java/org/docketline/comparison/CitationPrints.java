package org.docketline.comparison;

import com.carrotsearch.hppc.LongHashSet;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.postgresql.PGStatement;

/** The tables that keep what the files applied last were, in the transaction that applied them. */
@Singleton
public class CitationPrints {
  private static final int SEGMENTS_AT_ONCE = 64;

  private final DataSource database;

  CitationPrints(DataSource database) {
    this.database = database;
  }

  /** How the files applied last were read, and what of them could not be. */
  public record Read(String reading, Instant comparedAt, LongHashSet unread) {}

  public Optional<Read> read(String feed) throws SQLException {
    try (var connection = database.getConnection();
        var select =
            connection.prepareStatement(
                "select reading, compared_at, unread from feed_reading where feed = ?")) {
      select.setString(1, feed);
      try (var row = select.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Read(row.getString(1), row.getTimestamp(2).toInstant(), marks(row.getBytes(3))))
            : Optional.empty();
      }
    }
  }

  private static LongHashSet marks(byte[] bytes) {
    var marks = new LongHashSet(bytes.length / Long.BYTES);
    for (var left = ByteBuffer.wrap(bytes); left.hasRemaining(); ) {
      marks.add(left.getLong());
    }
    return marks;
  }

  public void keepRead(String feed, String reading, Instant comparedAt, LongStream unread)
      throws SQLException {
    try (var connection = database.getConnection();
        var upsert =
            connection.prepareStatement(
                """
                insert into feed_reading values (?, ?, ?, ?) on conflict (feed) do update
                set reading = excluded.reading, compared_at = excluded.compared_at,
                  unread = excluded.unread""")) {
      upsert.setString(1, feed);
      upsert.setString(2, reading);
      upsert.setTimestamp(3, Timestamp.from(comparedAt));
      upsert.setBytes(4, bytes(unread.distinct().toArray()));
      upsert.executeUpdate();
    }
  }

  private static byte[] bytes(long[] marks) {
    var bytes = ByteBuffer.allocate(marks.length * Long.BYTES);
    bytes.asLongBuffer().put(marks);
    return bytes.array();
  }

  /** Lets the next file of a feed be compared with the docket, row for row. */
  public void distrust(String feed) throws SQLException {
    try (var connection = database.getConnection();
        var update =
            connection.prepareStatement("update feed_reading set reading = '' where feed = ?")) {
      update.setString(1, feed);
      update.executeUpdate();
    }
  }

  /** Forgets what a feed's files were. */
  void forget(String feed) throws SQLException {
    try (var connection = database.getConnection();
        var delete = connection.prepareStatement("delete from feed_print where feed = ?")) {
      delete.setString(1, feed);
      delete.executeUpdate();
    }
  }

  /** Looks at these segments in turn, as kept or empty, and keeps those that it gives back. */
  void exchange(String feed, BitSet segments, Exchange exchange) throws SQLException, IOException {
    try (var connection = database.getConnection();
        var select = segments(connection, feed, segments);
        var kept = select.executeQuery();
        var keeper = new PrintKeeper(connection, feed)) {
      boolean more = kept.next();
      for (int segment : segments.stream().toArray()) {
        boolean here = more && kept.getInt(1) == segment;
        Optional<SegmentPrints> now =
            exchange.segment(
                segment,
                here ? new SegmentPrints(kept.getBytes(2), kept.getBytes(3)) : SegmentPrints.NONE);
        if (now.isPresent()) {
          keeper.keep(segment, now.get());
        }
        more = here ? kept.next() : more;
      }
      keeper.flush();
    }
  }

  private static PreparedStatement segments(Connection connection, String feed, BitSet wanted)
      throws SQLException {
    PreparedStatement select =
        connection.prepareStatement(
            """
            select segment, prints, changes from feed_print
            where feed = ? and segment = any (?) order by segment""",
            ResultSet.TYPE_FORWARD_ONLY,
            ResultSet.CONCUR_READ_ONLY);
    select.setFetchSize(SEGMENTS_AT_ONCE);
    // Bytes come as bytes from the first execution on, and not spelt out in hexadecimal.
    select.unwrap(PGStatement.class).setPrepareThreshold(-1);
    select.setString(1, feed);
    select.setArray(2, connection.createArrayOf("integer", wanted.stream().boxed().toArray()));
    return select;
  }

  /** Takes a segment as it was, and gives it as it is if that is otherwise. */
  interface Exchange {
    Optional<SegmentPrints> segment(int number, SegmentPrints was) throws IOException;
  }
}

package org.docketline.comparison;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.PGStatement;

/**
 * The table of the lines that the files applied last have, in the transaction that applied them.
 * PostgreSQL empties it when it has crashed, and then the next file is read as a whole.
 */
@Singleton
class KeptLines {
  /** Of lines that are no record of a citation. */
  static final long NO_RECORD = 0;

  /** So many lines are kept together, and written together when one of them is another. */
  static final int BLOCK = 1024;

  private static final int BLOCKS_AT_ONCE = 64;
  private static final int LINE_BYTES = 2 * Long.BYTES;
  private static final String READ =
      "select header, lines from feed_line where feed = ? and part = ? order by block";
  private static final String KEEP =
      """
      insert into feed_line (feed, part, block, header, lines) values (?, ?, ?, ?, ?)
      on conflict (feed, part, block) do update set lines = excluded.lines""";

  private final DataSource database;

  KeptLines(DataSource database) {
    this.database = database;
  }

  void forget(String feed) throws SQLException {
    run("delete from feed_line where feed = ?", feed);
  }

  void forget(String feed, String part) throws SQLException {
    run("delete from feed_line where feed = ? and part = ?", feed, part);
  }

  private void run(String sql, String... names) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < names.length; i++) {
        statement.setString(i + 1, names[i]);
      }
      statement.executeUpdate();
    }
  }

  Blocks read(String feed, String part) throws SQLException {
    return new Blocks(database.getConnection(), feed, part);
  }

  Keeper keeper(String feed, String part, int header) throws SQLException {
    return new Keeper(database.getConnection(), feed, part, header);
  }

  /** Kept blocks of lines, in their order. */
  static final class Blocks implements LinesAhead.Source, AutoCloseable {
    private final Connection connection;
    private final PreparedStatement select;
    private final ResultSet rows;
    private final BlockEnds ends = new BlockEnds();
    private int header;

    Blocks(Connection connection, String feed, String part) throws SQLException {
      this.connection = connection;
      this.select = connection.prepareStatement(READ);
      select.setFetchSize(BLOCKS_AT_ONCE);
      select.unwrap(PGStatement.class).setPrepareThreshold(-1); // bytes as bytes at once
      select.setString(1, feed);
      select.setString(2, part);
      this.rows = select.executeQuery();
    }

    @Override
    public boolean more(LinesAhead to) throws IOException, SQLException {
      if (!rows.next()) {
        return false;
      }
      header = rows.getInt(1);
      ByteBuffer lines = ByteBuffer.wrap(rows.getBytes(2));
      ends.addBlock(lines.remaining() / LINE_BYTES);
      while (lines.hasRemaining()) {
        to.add(lines.getLong(), lines.getLong());
      }
      return true;
    }

    /** At which line the header stands; known once a block was read. */
    int header() {
      return header;
    }

    BlockEnds ends() {
      return ends;
    }

    @Override
    public void close() throws SQLException {
      rows.close();
      select.close();
      connection.close();
    }
  }

  /** Writes blocks of lines. */
  static final class Keeper implements AutoCloseable {
    private final Connection connection;
    private final PreparedStatement upsert;
    private ByteBuffer lines = ByteBuffer.allocate(BLOCK * LINE_BYTES);
    private int waiting;

    Keeper(Connection connection, String feed, String part, int header) throws SQLException {
      this.connection = connection;
      this.upsert = connection.prepareStatement(KEEP);
      upsert.setString(1, feed);
      upsert.setString(2, part);
      upsert.setInt(4, header);
    }

    /** Adds a line to the block that is kept next. */
    void add(long hash, long citation) {
      if (!lines.hasRemaining()) {
        lines = ByteBuffer.allocate(lines.capacity() * 2).put(lines.flip());
      }
      lines.putLong(hash).putLong(citation);
    }

    /** How many lines were added since the last block. */
    int added() {
      return lines.position() / LINE_BYTES;
    }

    void keep(int block) throws SQLException {
      var bytes = new byte[lines.position()];
      lines.flip().get(bytes).clear();
      upsert.setInt(3, block);
      upsert.setBytes(5, bytes);
      upsert.addBatch();
      if (++waiting == BLOCKS_AT_ONCE) {
        flush();
      }
    }

    void flush() throws SQLException {
      upsert.executeBatch();
      waiting = 0;
    }

    @Override
    public void close() throws SQLException {
      upsert.close();
      connection.close();
    }
  }
}

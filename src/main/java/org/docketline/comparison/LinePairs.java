package org.docketline.comparison;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;

/** Two numbers for each of many lines, put by in a temporary file and read again from its start. */
final class LinePairs implements AutoCloseable {
  private static final int PAIR = 2 * Long.BYTES;

  private final FileChannel file;
  private final ByteBuffer buffer = ByteBuffer.allocate(4096 * PAIR);

  LinePairs() throws IOException {
    this.file =
        FileChannel.open(
            Files.createTempFile("docketline-lines", null),
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
  }

  void add(long first, long second) throws IOException {
    buffer.putLong(first).putLong(second);
    if (!buffer.hasRemaining()) {
      write();
    }
  }

  private void write() throws IOException {
    buffer.flip();
    while (buffer.hasRemaining()) {
      file.write(buffer);
    }
    buffer.clear();
  }

  /** Takes a pair. */
  interface Taker {
    void take(long first, long second) throws IOException, SQLException;
  }

  /** Hands over all of them; nothing is added after that. */
  void forEach(Taker taker) throws IOException, SQLException {
    write();
    file.position(0);
    boolean more = true;
    while (more) {
      more = file.read(buffer) >= 0;
      buffer.flip();
      while (buffer.remaining() >= PAIR) {
        taker.take(buffer.getLong(), buffer.getLong());
      }
      buffer.compact();
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}

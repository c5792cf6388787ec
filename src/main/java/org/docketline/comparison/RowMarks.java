package org.docketline.comparison;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The marks of the rows of a feed's files, put by in segments of a temporary file: files of any
 * length are compared segment by segment in little memory. Within a segment rows keep their order.
 */
public final class RowMarks implements AutoCloseable {
  public static final int SEGMENTS = 1024;
  private static final int SEGMENT_SHIFT = 54;
  private static final int ROW_BYTES = Long.BYTES + Long.BYTES + Integer.BYTES;
  private static final int BLOCK_BYTES = 200 * ROW_BYTES;

  private final Path file;
  private final FileChannel blocks;
  private final ByteBuffer[] open = new ByteBuffer[SEGMENTS];
  private final List<List<Long>> written = new ArrayList<>();
  private long end;

  public RowMarks() throws IOException {
    this.file = Files.createTempFile("docketline-marks", null);
    this.blocks =
        FileChannel.open(
            file,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
    for (int i = 0; i < SEGMENTS; i++) {
      written.add(new ArrayList<>(0));
    }
  }

  /** Takes one row's mark and its citation's. */
  public interface Taker {
    void take(long citation, long row, int number) throws IOException;
  }

  /** The rows of one segment. */
  interface Source {
    void forEach(Taker taker) throws IOException;
  }

  static int segment(long citation) {
    return (int) (citation >>> SEGMENT_SHIFT);
  }

  public void add(long citation, long row, int number) throws IOException {
    int segment = segment(citation);
    if (open[segment] == null) {
      open[segment] = ByteBuffer.allocate(BLOCK_BYTES);
    }
    open[segment].putLong(citation).putLong(row).putInt(number);
    if (!open[segment].hasRemaining()) {
      write(segment);
    }
  }

  private void write(int segment) throws IOException {
    ByteBuffer block = open[segment].flip();
    written.get(segment).add(end);
    while (block.hasRemaining()) {
      end += blocks.write(block, end);
    }
    block.clear();
  }

  /** Hands over the rows of a segment in the order in which they were added. */
  public void forEach(int segment, Taker taker) throws IOException {
    ByteBuffer block = ByteBuffer.allocate(BLOCK_BYTES);
    for (long at : written.get(segment)) {
      block.clear();
      int read = 0;
      while (block.hasRemaining() && read >= 0) {
        read = blocks.read(block, at + block.position());
      }
      hand(block.flip(), taker);
    }
    if (open[segment] != null) {
      hand(open[segment].duplicate().flip(), taker);
    }
  }

  private static void hand(ByteBuffer rows, Taker taker) throws IOException {
    while (rows.hasRemaining()) {
      taker.take(rows.getLong(), rows.getLong(), rows.getInt());
    }
  }

  @Override
  public void close() throws IOException {
    blocks.close();
  }
}

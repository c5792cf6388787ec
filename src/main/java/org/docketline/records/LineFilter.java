package org.docketline.records;

import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;

/**
 * The bytes of those records of a file that are wanted, each from the line at which it starts up to
 * the next record. A line ends with a line feed, a carriage return, or both.
 */
final class LineFilter extends InputStream {
  private static final int BUFFER = 1 << 16;

  private final InputStream file;
  private final BitSet wanted;
  private final BitSet starts;
  private final LineIndex index;
  private final byte[] buffer = new byte[BUFFER];
  private long end; // of the bytes of the buffer, in the file
  private int next;
  private int limit;
  private boolean isPassing;
  private boolean afterReturn;
  private int line = 1;
  private int turn;

  LineFilter(InputStream file, BitSet wanted, BitSet starts, LineIndex index) {
    this.file = file;
    this.wanted = wanted;
    this.starts = starts;
    this.index = index;
    turn();
  }

  // Until the line `turn` begins, all bytes are passed on, or all are dropped.
  private void turn() {
    isPassing = wanted.get(line);
    int after = isPassing ? nextUnwanted(line) : wanted.nextSetBit(line);
    turn = after < 0 ? Integer.MAX_VALUE : after;
  }

  private int nextUnwanted(int from) {
    int start = starts.nextSetBit(from + 1);
    while (start >= 0 && wanted.get(start)) {
      start = starts.nextSetBit(start + 1);
    }
    return start;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    while (true) {
      leap();
      if (next == limit && !fill()) {
        return -1;
      }
      int begin = next;
      boolean passing = isPassing;
      advance(passing ? Math.min(limit, next + length) : limit);
      if (passing && next > begin) {
        System.arraycopy(buffer, begin, into, from, next - begin);
        return next - begin;
      }
    }
  }

  // What is dropped need not be gone through where the start of a later line is known.
  private void leap() throws IOException {
    int known = isPassing || turn == Integer.MAX_VALUE ? 0 : index.before(turn);
    if (known <= line) {
      return;
    }
    long to = index.start(known);
    if (to > end) {
      file.skipNBytes(to - end);
      end = to;
    }
    next = limit - (int) (end - to);
    line = known;
    afterReturn = false;
    if (line == turn) {
      turn();
    }
  }

  private boolean fill() throws IOException {
    if (!isPassing && turn == Integer.MAX_VALUE) {
      return false; // nothing more is wanted
    }
    next = 0;
    limit = Math.max(0, file.read(buffer));
    end += limit;
    return limit > 0;
  }

  /** Goes on to the line at which passing and dropping change, or as far as it may. */
  private void advance(int end) {
    while (next < end) {
      byte b = buffer[next];
      if (afterReturn && b != '\n' && endLine()) {
        return;
      }
      next++;
      if (b == '\n' && endLine()) {
        return;
      }
      afterReturn = b == '\r';
    }
  }

  private boolean endLine() {
    afterReturn = false;
    line++;
    if (line == turn) {
      turn();
      return true;
    }
    return false;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}

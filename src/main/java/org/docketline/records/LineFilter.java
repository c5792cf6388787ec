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
  private final byte[] buffer = new byte[BUFFER];
  private int next;
  private int limit;
  private boolean isPassing;
  private boolean afterReturn;
  private int line = 1;
  private int turn;

  LineFilter(InputStream file, BitSet wanted, BitSet starts) {
    this.file = file;
    this.wanted = wanted;
    this.starts = starts;
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

  private boolean fill() throws IOException {
    if (!isPassing && turn == Integer.MAX_VALUE) {
      return false; // nothing more is wanted
    }
    next = 0;
    limit = Math.max(0, file.read(buffer));
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

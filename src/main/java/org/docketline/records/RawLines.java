package org.docketline.records;

import com.dynatrace.hash4j.hashing.Hasher64;
import java.io.IOException;
import java.io.InputStream;

/**
 * The lines of a text as they stand there, one after the other, each as a hash of its bytes: one
 * that is the same as in the last file need not be parsed. A line ends with a line feed.
 */
public final class RawLines implements AutoCloseable {
  private static final int BUFFER = 1 << 17;

  private final InputStream text;
  private final Hasher64 hasher;
  private final LineIndex index = new LineIndex();
  private byte[] buffer = new byte[BUFFER];
  private int start;
  private int length;
  private int next;
  private int limit;
  private long read;
  private int line;

  RawLines(InputStream text, Hasher64 hasher) {
    this.text = text;
    this.hasher = hasher;
  }

  /** Goes on to the next line; false at the end. */
  public boolean next() throws IOException {
    start = next;
    int end = end();
    length = end - start;
    next = Math.min(end + 1, limit);
    if (next == start) {
      return false;
    }
    line++;
    index.note(line, read - limit + start);
    return true;
  }

  // Where its line feed stands, or the text ends.
  private int end() throws IOException {
    int at = start;
    do {
      while (at < limit) {
        if (buffer[at] == '\n') {
          return at;
        }
        at++;
      }
      at = limit - start;
    } while (fill());
    return limit;
  }

  /** Moves the line to the beginning, and reads on after it. */
  private boolean fill() throws IOException {
    int kept = limit - start;
    byte[] into = kept > buffer.length / 2 ? new byte[buffer.length * 2] : buffer;
    System.arraycopy(buffer, start, into, 0, kept);
    buffer = into;
    start = 0;
    int more = Math.max(0, text.read(buffer, kept, buffer.length - kept));
    limit = kept + more;
    read += more;
    return more > 0;
  }

  /** Which line of the text it is; the first is 1. */
  public int line() {
    return line;
  }

  /** The hash of its bytes. */
  public long hash() {
    return hasher.hashBytesToLong(buffer, start, length);
  }

  /** Whether it holds nothing but its end. */
  public boolean isEmpty() {
    return length == 0 || (length == 1 && buffer[start] == '\r');
  }

  /** Whether it is one line for the parser too, which knows other line ends. */
  public boolean isOne() {
    for (int at = start; at < start + length - 1; at++) {
      if (buffer[at] == '\r') {
        return false;
      }
    }
    return true;
  }

  /** Where the lines stand that were passed. */
  public LineIndex index() {
    return index;
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}

package org.docketline.records;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/**
 * A text's bytes without what fills up its last block: NUL bytes, or the Ctrl-Z by which older
 * systems end a text.
 */
final class PaddedBytes extends FilterInputStream {
  private static final int CTRL_Z = 0x1a;

  private long left;

  /** As many bytes as that. */
  PaddedBytes(InputStream file, long length) {
    super(file);
    this.left = length;
  }

  /** Where the padding begins, or where the file ends. */
  static long end(Path file) throws IOException {
    try (var bytes = new RandomAccessFile(file.toFile(), "r")) {
      long end = bytes.length();
      for (long at = end - 1; at >= 0; at--) {
        bytes.seek(at);
        int here = bytes.read();
        // A NUL before a line end is an empty text.
        if (here == CTRL_Z || (here == 0 && at == end - 1)) {
          end = at;
        } else if (here != '\n' && here != '\r') {
          return end;
        }
      }
      return end;
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public long skip(long bytes) throws IOException {
    long skipped = super.skip(Math.min(bytes, left));
    left -= skipped;
    return skipped;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (left == 0) {
      return -1;
    }
    int read = super.read(into, from, (int) Math.min(length, left));
    left -= Math.max(read, 0);
    return read;
  }
}

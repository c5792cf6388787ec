package org.docketline.fetch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** Gzip in one member or several, as {@code cat} makes them. */
final class GzipFile {
  private static final int BUFFER = 1 << 16;

  private GzipFile() {}

  // Java's own takes a cut in the header of the second member for the end of the file.
  static InputStream open(InputStream packed) throws ReadFailed {
    try {
      return GzipCompressorInputStream.builder()
          .setInputStream(new BufferedInputStream(packed, BUFFER))
          .setDecompressConcatenated(true)
          .get();
    } catch (IOException e) {
      throw new ReadFailed(e);
    }
  }
}

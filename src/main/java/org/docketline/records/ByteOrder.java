package org.docketline.records;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/** The Unicode that a file's first bytes show: by a mark, or by where its zero bytes stand. */
enum ByteOrder {
  UTF32_LITTLE("UTF-32LE", 0),
  UTF32_BIG("UTF-32BE", 3),
  UTF8(UTF_8.name(), -1),
  UTF16_LITTLE(UTF_16LE.name(), 0),
  UTF16_BIG(UTF_16BE.name(), 1);

  private static final int SEEN = 32;

  private final Charset charset;
  private final int filled;

  /** Of the bytes of an ASCII character, the one at {@code filled} is not zero. */
  ByteOrder(String charset, int filled) {
    this.charset = Charset.forName(charset);
    this.filled = filled;
  }

  Charset charset() {
    return charset;
  }

  static byte[] start(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      return bytes.readNBytes(SEEN);
    }
  }

  static Optional<ByteOrder> marked(byte[] start) {
    return Arrays.stream(values()).filter(order -> order.isMarked(start)).findFirst();
  }

  private boolean isMarked(byte[] start) {
    byte[] mark = mark();
    return start.length >= mark.length
        && Arrays.equals(start, 0, mark.length, mark, 0, mark.length);
  }

  private byte[] mark() {
    return "\ufeff".getBytes(charset);
  }

  int markLength() {
    return mark().length;
  }

  static Optional<ByteOrder> unmarked(byte[] start) {
    return Arrays.stream(values()).filter(order -> order.isFilled(start)).findFirst();
  }

  // A file that begins with ASCII, as names of columns and JSON do.
  private boolean isFilled(byte[] start) {
    int unit = "a".getBytes(charset).length;
    return unit > 1
        && start.length >= 2 * unit
        && IntStream.range(0, 2 * unit).allMatch(i -> (start[i] != 0) == (i % unit == filled));
  }
}

package org.docketline.records;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/** Goes through bytes as if they were of a charset, up to the first that are not. */
final class CharsetScan {
  private static final int BUFFER = 1 << 16;

  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
  private final CharBuffer found = CharBuffer.allocate(BUFFER);
  private final CharsetDecoder decoder;
  private boolean isBad;
  private boolean isCut;
  private boolean beyondAscii;
  private boolean afterReturn;
  private int line = 1;

  private CharsetScan(Charset charset) {
    this.decoder = strict(charset);
  }

  /** Decodes what is of the charset, and replaces nothing. */
  static CharsetDecoder strict(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  static CharsetScan of(InputStream from, Charset charset) throws IOException {
    var scan = new CharsetScan(charset);
    boolean isOver = false;
    while (!isOver && !scan.isBad) {
      int read = from.read(scan.bytes.array(), scan.bytes.position(), scan.bytes.remaining());
      isOver = read < 0;
      scan.bytes.position(scan.bytes.position() + Math.max(0, read)).flip();
      scan.decode(isOver);
      scan.bytes.compact();
    }
    return scan;
  }

  private void decode(boolean isEnd) {
    CoderResult result;
    do {
      result = decoder.decode(bytes, found, isEnd);
      found.flip();
      while (found.hasRemaining()) {
        see(found.get());
      }
      found.clear();
    } while (result.isOverflow());
    isBad = result.isError();
    isCut = isBad && isEnd && bytes.remaining() == result.length();
  }

  private void see(char next) {
    boolean isPair = afterReturn && next == '\n';
    line += (next == '\n' && !isPair) || next == '\r' ? 1 : 0;
    afterReturn = next == '\r';
    beyondAscii |= next > 127;
  }

  /** Whether every byte is of the charset. */
  boolean isWhole() {
    return !isBad;
  }

  /** Whether every byte is, and some are so that they would hardly be by chance. */
  boolean isWrittenSo() {
    return !isBad && beyondAscii;
  }

  /** Whether the bytes end within a character of several. */
  boolean isCut() {
    return isCut && decoder.charset().newEncoder().maxBytesPerChar() > 1;
  }

  /** The line of the first byte that is not. */
  int badLine() {
    return line;
  }
}

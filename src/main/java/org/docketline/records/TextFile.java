package org.docketline.records;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.docketline.fetch.FileDoubt;

/** The lines of a file, from after its mark to before its padding. */
record TextFile(Path file, FileCharset charset, long end) {
  private static final int LONGEST_LINE = 1 << 12;

  static TextFile of(Path file, Charset configured) throws IOException, FileDoubt {
    var charset = FileCharset.of(file, configured);
    charset.refuseOther(file);
    boolean isPadded = charset.hasByteLines();
    return new TextFile(file, charset, isPadded ? PaddedBytes.end(file) : file.toFile().length());
  }

  InputStream bytes() throws IOException {
    return new PaddedBytes(charset.bytes(file), Math.max(0, end - charset.mark()));
  }

  Reader characters() throws IOException {
    return charset.characters(bytes());
  }

  /** What to say of a file that cannot be decoded. */
  FileDoubt doubt() throws IOException {
    return charset.doubt(file);
  }

  /** The first so many lines, or as many as there are, each up to a bound. */
  List<String> lines(int count) throws IOException {
    List<String> lines = new ArrayList<>();
    try (var text = new BufferedReader(characters())) {
      String line = line(text);
      while (line != null && lines.size() < count) {
        lines.add(line);
        line = line(text);
      }
    }
    return lines;
  }

  private static String line(Reader text) throws IOException {
    var line = new StringBuilder();
    int next = text.read();
    if (next < 0) {
      return null;
    }
    for (; next >= 0 && next != '\n' && next != '\r'; next = text.read()) {
      if (line.length() < LONGEST_LINE) {
        line.append((char) next);
      }
    }
    skipFeed(text, next);
    return line.toString();
  }

  private static void skipFeed(Reader text, int last) throws IOException {
    text.mark(1);
    if (last == '\r' && text.read() != '\n') {
      text.reset();
    }
  }

  /** Whether its last line has an end. */
  boolean endsWhole() throws IOException {
    return endsWith("\n") || endsWith("\r");
  }

  private boolean endsWith(String lineEnd) throws IOException {
    byte[] wanted = lineEnd.getBytes(charset.charset());
    byte[] last = new byte[wanted.length];
    if (end < wanted.length) {
      return false;
    }
    try (var bytes = new RandomAccessFile(file.toFile(), "r")) {
      bytes.seek(end - wanted.length);
      bytes.readFully(last);
    }
    return Arrays.equals(last, wanted);
  }
}

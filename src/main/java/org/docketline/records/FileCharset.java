package org.docketline.records;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.docketline.fetch.FileDoubt;

/**
 * How the bytes of a file are characters: as the mark at its start says, or else as configured.
 * What is no character is never replaced by another one.
 */
record FileCharset(Charset charset, int mark) {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final List<Charset> USUAL = List.of(StandardCharsets.UTF_8, WINDOWS);

  static FileCharset of(Path file, Charset configured) throws IOException {
    byte[] start = ByteOrder.start(file);
    return ByteOrder.marked(start)
        .map(order -> new FileCharset(order.charset(), order.markLength()))
        .orElseGet(() -> new FileCharset(configured, 0));
  }

  /** The same of JSON, which shows by its first bytes how it is written. */
  static FileCharset ofJson(Path file, Charset configured) throws IOException {
    FileCharset told = of(file, configured);
    Optional<ByteOrder> seen =
        told.mark == 0 ? ByteOrder.unmarked(ByteOrder.start(file)) : Optional.empty();
    return seen.map(order -> new FileCharset(order.charset(), 0)).orElse(told);
  }

  /** Whether a line end is one byte that stands for nothing else. */
  boolean hasByteLines() {
    return "\n".getBytes(charset).length == 1;
  }

  /** Whether each line means the same whatever stands before it. */
  boolean isOfLines() {
    boolean isByBytes = charset.canEncode() && charset.newEncoder().maxBytesPerChar() == 1;
    return charset.equals(StandardCharsets.UTF_8) || (hasByteLines() && isByBytes);
  }

  /** The bytes of a file after its mark. */
  InputStream bytes(Path file) throws IOException {
    InputStream bytes = Files.newInputStream(file);
    bytes.skipNBytes(mark);
    return bytes;
  }

  /** The characters of such bytes; it throws CharacterCodingException where there is none. */
  Reader characters(InputStream bytes) {
    return new InputStreamReader(bytes, CharsetScan.strict(charset));
  }

  /** Doubts a file that is plainly written otherwise than it is read. */
  void refuseOther(Path file) throws IOException, FileDoubt {
    var order = mark == 0 && hasByteLines() ? ByteOrder.unmarked(ByteOrder.start(file)) : null;
    if (order != null && order.isPresent()) {
      throw new FileDoubt("the file is %1$s: set charset=%1$s".formatted(order.get().charset()));
    }
    boolean isKnown = mark > 0 || charset.equals(StandardCharsets.UTF_8) || !hasByteLines();
    if (!isKnown && scan(file, StandardCharsets.UTF_8).isWrittenSo()) {
      throw new FileDoubt("the file is UTF-8, not " + charset + ": set charset=UTF-8");
    }
  }

  /** What to say of a file some bytes of which are no characters. */
  FileDoubt doubt(Path file) throws IOException {
    CharsetScan found = scan(file, charset);
    String other = readable(file).map(name -> "; charset=" + name + " would read it").orElse("");
    return new FileDoubt(
        (found.isCut()
                    ? "the file ends within a character of %s, at line %d: it is cut off"
                    : "not %s at line %d")
                .formatted(charset, found.badLine())
            + other);
  }

  private Optional<Charset> readable(Path file) throws IOException {
    Stream.Builder<Charset> found = Stream.builder();
    for (Charset other : mark > 0 ? List.<Charset>of() : USUAL) {
      if (!other.equals(charset) && scan(file, other).isWhole()) {
        found.add(other);
      }
    }
    return found.build().findFirst();
  }

  private CharsetScan scan(Path file, Charset as) throws IOException {
    try (InputStream bytes = bytes(file)) {
      return CharsetScan.of(bytes, as);
    }
  }
}

package org.docketline.records;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.docketline.fetch.FileDoubt;

/** What a file is by its first bytes, whatever it is said to be. */
final class FileKind {
  private static final int SEEN = 1 << 16;
  private static final String ZIP = "PK\3\4";
  private static final String OLD_OFFICE = "\u00d0\u00cf\u0011\u00e0";
  private static final String LOCKED =
      new String("EncryptedPackage".getBytes(UTF_16LE), ISO_8859_1);

  private static final String TEXT =
      "the file is no workbook; if it is text, set format=csv or format=json";

  private FileKind() {}

  /** Doubts an empty file, a web page, and what no setting of ours reads. */
  static void refusePages(Path file, String format) throws IOException, FileDoubt {
    String start = start(file);
    if (start.isEmpty()) {
      throw new FileDoubt("the file is empty");
    }
    if (start.startsWith(OLD_OFFICE)) {
      throw new FileDoubt(
          holds(file, LOCKED)
              ? "the file is a workbook with a password: it must be saved without one"
              : "the file is an old .xls workbook: it must be saved as .xlsx");
    }
    if (start.chars().filter(c -> c > ' ' && c <= '~').findFirst().orElse(0) == '<') {
      throw new FileDoubt("the file is a web page or XML, not " + format);
    }
  }

  /** Doubts a workbook where text is expected. */
  static void refuseWorkbook(Path file) throws IOException, FileDoubt {
    if (start(file).startsWith(ZIP)) {
      throw new FileDoubt(
          other(file).orElse("the file is a workbook or an archive, not text: set format=xlsx"));
    }
  }

  /** Doubts text where a workbook is expected, or another kind of workbook. */
  static void refuseText(Path file) throws IOException, FileDoubt {
    Optional<String> other = start(file).startsWith(ZIP) ? other(file) : Optional.of(TEXT);
    if (other.isPresent()) {
      throw new FileDoubt(other.get());
    }
  }

  private static Optional<String> other(Path file) throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      if (zip.getEntry("xl/workbook.bin") != null) {
        return Optional.of("the file is a binary workbook (.xlsb): it must be saved as .xlsx");
      }
      return zip.getEntry("content.xml") == null
          ? Optional.empty()
          : Optional.of("the file is an OpenDocument workbook (.ods): it must be saved as .xlsx");
    } catch (ZipException e) {
      return Optional.empty(); // whoever reads it says what is wrong
    }
  }

  private static String start(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      return new String(bytes.readNBytes(SEEN), ISO_8859_1);
    }
  }

  private static boolean holds(Path file, String wanted) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      String before = "";
      for (byte[] next = bytes.readNBytes(SEEN); next.length > 0; next = bytes.readNBytes(SEEN)) {
        String here = before + new String(next, ISO_8859_1);
        if (here.contains(wanted)) {
          return true;
        }
        before = here.substring(Math.max(0, here.length() - wanted.length()));
      }
      return false;
    }
  }
}

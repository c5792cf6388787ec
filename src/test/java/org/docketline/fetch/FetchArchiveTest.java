package org.docketline.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Gzip and zip files, good, cut, damaged and wicked. */
class FetchArchiveTest extends FetchTest {
  private static final String TEXT = "number\nA1\nA2\n";

  @Test
  void gzipIsUnpacked() throws Exception {
    assertThat(text(fetch(file(gzip(TEXT))))).isEqualTo(TEXT);
  }

  @Test
  void gzipOfSeveralMembersIsUnpackedWhole() throws Exception {
    byte[] both = joined(gzip("number\n"), gzip("A1\n"));

    assertThat(text(fetch(file(both)))).isEqualTo("number\nA1\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "folder/", "f\u00fcr/"})
  void zipOfOneFileIsUnpacked(String folder) throws Exception {
    byte[] zip = folder.isEmpty() ? zip("a.csv") : zip(folder, folder + "a.csv");

    assertThat(text(fetch(file(zip)))).isEqualTo(TEXT);
  }

  @Test
  void zipOfAnyOtherNumberOfFilesIsDoubted() throws IOException {
    doubted(zip(), "the zip file holds 0 files, not one");
    doubted(zip("folder/"), "the zip file holds 0 files, not one");
    doubted(zip("a.csv", "b.csv", "c.csv"), "the zip file holds 3 files, not one");
  }

  @Test
  void formatThatIsAZipItselfIsLeftAlone() throws Exception {
    packed = false;
    byte[] zip = zip("a.xml", "b.xml");

    assertThat(fetch(file(zip)).file()).hasBinaryContent(zip);
  }

  @Test
  void unchangedArchiveIsKnownByItsOwnBytes() throws Exception {
    FetchedFile first = fetch(file(gzip(TEXT)));

    assertThat(fetch(file(gzip(TEXT)), kept(first)).isUnread()).isTrue();
    nothingIsLeft();
  }

  @Test
  void archiveCutAnywhereIsDoubted() throws Exception {
    for (byte[] whole : new byte[][] {joined(gzip(TEXT), gzip(TEXT)), zip("a.csv")}) {
      for (int end = 4; end < whole.length; end++) {
        if (end != gzip(TEXT).length || whole[0] == 'P') { // a whole member cannot be told
          doubted(Arrays.copyOf(whole, end), "the archive is cut off or damaged");
        }
      }
    }
  }

  @Test
  void damagedArchiveIsDoubted() throws Exception {
    for (byte[] whole : new byte[][] {gzip(TEXT), zip("a.csv")}) {
      byte[] damaged = whole.clone();
      int middle = whole[0] == 'P' ? 30 + "a.csv".length() + 3 : 13; // of the packed bytes
      damaged[middle] ^= 0x10;
      doubted(damaged, "the archive is cut off or damaged");
    }
  }

  @Test
  void bombStopsAtTheBound() throws Exception {
    maxSize(1 << 20);
    var zip = new ByteArrayOutputStream();
    try (var out = new ZipOutputStream(zip)) {
      out.putNextEntry(new ZipEntry("a.csv"));
      zeros(out);
    }
    var gzip = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(gzip)) {
      zeros(out);
    }
    doubted(gzip.toByteArray(), "the file is larger than max-size, 1048576 bytes");
    doubted(zip.toByteArray(), "the file is larger than max-size, 1048576 bytes");
  }

  @Test
  void bombWritesNoMoreThanTheBound() throws Exception {
    maxSize(1 << 20);
    Path out = ours.resolve("file");
    var gzip = new ByteArrayOutputStream();
    try (var zeros = new GZIPOutputStream(gzip)) {
      zeros(zeros);
    }
    try (var deadline = new FetchDeadline(bounds.maxTime());
        var in = GzipFile.open(new ByteArrayInputStream(gzip.toByteArray()))) {
      var transfer = new FileTransfer(new FetchAllowance(bounds), deadline);
      assertThatThrownBy(() -> transfer.copy(in, out)).isInstanceOf(FileDoubt.class);
    }
    assertThat(Files.size(out)).isLessThanOrEqualTo(1 << 20);
  }

  @Test
  void emptyArchiveIsAnEmptyFile() throws IOException {
    doubted(gzip(""), "the file is empty");
  }

  private void doubted(byte[] bytes, String complaint) throws IOException {
    String url = file(bytes);
    assertThatThrownBy(() -> fetch(url)).isInstanceOf(FileDoubt.class).hasMessage(complaint);
    nothingIsLeft();
  }

  private String file(byte[] bytes) throws IOException {
    return "file:" + Files.write(county.resolve("any.name"), bytes);
  }

  private static void zeros(OutputStream out) throws IOException {
    for (int megabyte = 0; megabyte < 50; megabyte++) {
      out.write(new byte[1 << 20]);
    }
  }

  private static byte[] gzip(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  /** A name with a slash at its end is a folder's. */
  private static byte[] zip(String... names) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new ZipOutputStream(bytes, ISO_8859_1)) {
      for (String name : names) {
        out.putNextEntry(new ZipEntry(name));
        out.write(name.endsWith("/") ? new byte[0] : TEXT.getBytes(UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}

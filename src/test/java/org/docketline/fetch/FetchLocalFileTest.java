package org.docketline.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of this machine. */
class FetchLocalFileTest extends FetchTest {
  @Test
  void fileIsCopiedAndKeepsItsTime() throws Exception {
    Path file = write("a.csv", "number\n1\n", NOON);

    FetchedFile fetched = fetch("file:" + file);

    assertThat(text(fetched)).isEqualTo("number\n1\n");
    assertThat(fetched.dated()).isEqualTo(NOON);
    assertThat(fetched.sha256()).isEqualTo(FileDigest.sha256("number\n1\n"));
  }

  @Test
  void copyIsForItsOwnerOnly() throws Exception {
    fetch("file:" + write("a.csv", "number\n", NOON));

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(into())))
        .isEqualTo("rw-------");
  }

  @Test
  void unchangedFileIsNotCopied() throws Exception {
    String url = "file://" + write("a.csv", "number\n", NOON);
    FetchedFile known = kept(fetch(url));
    write("a.csv", "number\n", NOON.plusSeconds(9));

    FetchedFile again = fetch(url, known);

    assertThat(again.isUnread()).isTrue();
    assertThat(again.sha256()).isEqualTo(known.sha256());
    assertThat(again.dated()).isEqualTo(NOON.plusSeconds(9));
    nothingIsLeft();
  }

  @Test
  void changedFileIsCopied() throws Exception {
    String url = "file:" + write("a.csv", "number\n", NOON);
    FetchedFile known = kept(fetch(url));
    write("a.csv", "numbers\n", NOON);

    assertThat(text(fetch(url, known))).isEqualTo("numbers\n");
  }

  @ParameterizedTest
  @CsvSource({
    "citations-*.csv, NAME, citations-0503.csv",
    "citations-*.csv, TIME, citations-0502.csv",
    "citations-050[12].csv, NAME, citations-0502.csv",
    "'citations-050?.{csv,txt}', TIME, citations-0504.txt",
    "*, NAME, notes",
    "*, TIME, notes",
    "citations-0501.csv, TIME, citations-0501.csv",
    ".citations-0509.csv, NAME, .citations-0509.csv",
  })
  void newestOfSeveralIsFetched(String glob, NewestFile by, String expected) throws Exception {
    write("citations-0503.csv", "citations-0503.csv", NOON);
    write("citations-0501.csv", "citations-0501.csv", NOON.plusSeconds(1));
    write("citations-0502.csv", "citations-0502.csv", NOON.plusSeconds(1));
    write("citations-0504.txt", "citations-0504.txt", NOON.plusSeconds(2));
    write("notes", "notes", NOON.plusSeconds(3));
    for (String other : new String[] {".citations-0509.csv", "z.part", "z.TMP", "z.csv.filepart"}) {
      write(other, other, NOON.plusSeconds(60));
    }
    Files.createDirectory(county.resolve("citations-0510.csv"));
    newest = by;

    assertThat(text(fetch("file:" + county + "/" + glob))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "/*.csv, no file matches ",
    "/missing.csv, there is no file at ",
    "/missing/*.csv, there is no folder ",
    "/sub, is no file",
  })
  void whatIsNotThereIsSaid(String path, String complaint) throws IOException {
    Files.createDirectory(county.resolve("sub"));

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> fetch("file:" + county + path))
        .withMessageContaining(complaint)
        .withMessageContaining(county.toString());
  }

  @Test
  void emptyFileIsDoubted() {
    assertThatThrownBy(() -> fetch("file:" + write("a.csv", "", NOON)))
        .isInstanceOf(FileDoubt.class)
        .hasMessage("the file is empty");
    nothingIsLeft();
  }

  @Test
  void largerFileThanAllowedIsDoubtedBeforeItIsCopied() {
    maxSize(10);

    assertThatThrownBy(() -> fetch("file:" + write("a.csv", "01234567890", NOON)))
        .isInstanceOf(FileDoubt.class)
        .hasMessage("the file is larger than max-size, 10 bytes");
    nothingIsLeft();
  }

  @Test
  void fileThatIsWrittenWhileItIsReadIsReadAgain() throws Exception {
    Path file = write("a.csv", "first\n", NOON);

    var copy = disturbed(1, () -> append(file)).copy("a.csv", into(), transfer());

    assertThat(copy.bytes().sha256()).isEqualTo(FileDigest.sha256("first\nmore\n"));
    assertThat(into()).hasContent("first\nmore\n");
  }

  @Test
  void fileThatIsStillWrittenTheSecondTimeIsDoubted() {
    Path file = write("a.csv", "first\n", NOON);
    FileFolder folder = disturbed(2, () -> append(file));

    assertThatThrownBy(() -> folder.copy("a.csv", into(), transfer()))
        .isInstanceOf(FileDoubt.class)
        .hasMessage("the file is still being written");
  }

  @Test
  void fileThatIsReplacedWhileItIsReadIsTakenWholeAndNew() throws Exception {
    Path file = write("a.csv", "old\n".repeat(100_000), NOON);
    Path next = write("next", "new\n".repeat(100_000), NOON.plusSeconds(1));
    FileFolder folder =
        disturbed(1, () -> Files.move(next, file, StandardCopyOption.REPLACE_EXISTING));

    var copy = folder.copy("a.csv", into(), transfer());

    assertThat(copy.file().modified()).isEqualTo(NOON.plusSeconds(1));
    assertThat(into()).hasContent("new\n".repeat(100_000));
  }

  @Test
  void fileThatIsReplacedByAShorterOneInPlaceIsTakenWholeAndNew() throws Exception {
    Path file = write("a.csv", "old\n".repeat(100_000), NOON);
    FileFolder folder = disturbed(1, () -> Files.writeString(file, "new\n"));

    folder.copy("a.csv", into(), transfer());

    assertThat(into()).hasContent("new\n");
  }

  private static void append(Path file) throws IOException {
    Files.writeString(file, "more\n", StandardOpenOption.APPEND);
  }

  private FileTransfer transfer() {
    return new FileTransfer(new FetchAllowance(bounds), new FetchDeadline(Duration.ofMinutes(1)));
  }

  private interface Disturbance {
    void happen() throws IOException;
  }

  /** The county's folder, where something happens after the first bytes of a file are read. */
  private FileFolder disturbed(int times, Disturbance disturbance) {
    var left = new AtomicInteger(times);
    return new LocalFolder(county.toString()) {
      @Override
      InputStream open(String name) throws IOException {
        return new FilterInputStream(super.open(name)) {
          private boolean disturbed;

          @Override
          public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, Math.min(length, 1000));
            if (!disturbed && left.getAndDecrement() > 0) {
              disturbed = true;
              disturbance.happen();
            }
            return read;
          }
        };
      }
    };
  }
}

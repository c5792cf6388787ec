package org.docketline.records;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which rows a workbook's cells give, and what is doubted of it. */
class XlsxFileTest {
  private static final long ROOM = 1 << 20;

  @TempDir Path folder;

  @Test
  void cellsAreTextAsTheyAreShown() throws IOException {
    Path file =
        workbook(
            sheet -> {
              sheet.value(0, 0, "number");
              sheet.value(0, 1, "b");
              sheet.value(1, 0, 1234567.0);
              sheet.value(1, 1, 0.1 + 0.2);
              sheet.value(2, 0, " text ");
              sheet.value(2, 1, true);
              sheet.value(3, 0, 123456789012L);
              sheet.value(4, 1, 1e300);
            });

    assertThat(RowTexts.of(new XlsxFile(file, new Of(null), List.of(), ROOM)))
        .containsExactly("2:1234567,0.3", "3:text,true", "4:123456789012,-", "5:-,1E+300");
  }

  @Test
  void datesAreDaysAndPerhapsTimes() throws IOException {
    LocalDateTime moment = LocalDateTime.parse("2026-05-18T09:30:00");
    Path file =
        workbook(
            sheet -> {
              sheet.value(0, 0, "at");
              date(sheet, 1, moment, "m/d/yy h:mm");
              date(sheet, 2, moment.toLocalDate().atStartOfDay(), "yyyy\\-mm\\-dd");
              sheet.value(3, 0, 0.75);
              sheet.style(3, 0).format("h:mm AM/PM").set();
              sheet.value(4, 0, 46160);
              sheet.style(4, 0).format("[Red]0 \\d\\a\\y").set();
            });

    assertThat(RowTexts.of(new XlsxFile(file, new Of(null), List.of(), ROOM)))
        .containsExactly("2:2026-05-18T09:30:00", "3:2026-05-18", "4:18:00:00", "5:46160 day");
  }

  private static void date(Worksheet sheet, int row, LocalDateTime date, String format) {
    sheet.value(row, 0, date);
    sheet.style(row, 0).format(format).set();
  }

  @Test
  void sheetThatIsNamedIsRead() throws IOException {
    Path file = workbook(sheet -> sheet.value(0, 0, "number"));

    assertThat(RowTexts.of(new XlsxFile(file, new Of("other"), List.of(), ROOM)))
        .containsExactly("the workbook has no sheet 'other'");
    assertThat(RowTexts.of(new XlsxFile(file, new Of("docket"), List.of(), ROOM)))
        .containsExactly("the file has no rows");
  }

  @Test
  void workbookThatUnpacksToTooMuchIsDoubted() throws IOException {
    Path file = workbook(sheet -> sheet.value(0, 0, "x".repeat(30_000)));

    assertThat(Files.size(file)).isLessThan(10_000);
    assertThat(RowTexts.of(new XlsxFile(file, new Of(null), List.of(), 10_000)))
        .containsExactly("the workbook is longer than 10000 bytes when unpacked");
  }

  @Test
  void fileThatIsNoWorkbookIsDoubted() throws IOException {
    byte[] whole = Files.readAllBytes(workbook(sheet -> sheet.value(0, 0, "number")));

    assertThat(read(new byte[0])).isEqualTo("the file is empty");
    assertThat(read("<html>".getBytes(UTF_8)))
        .isEqualTo("the file is a web page or XML, not a workbook");
    assertThat(read("number,date".getBytes(UTF_8)))
        .isEqualTo("the file is no workbook; if it is text, set format=csv or format=json");
    assertThat(read(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1, 2}))
        .isEqualTo("the file is an old .xls workbook: it must be saved as .xlsx");
    String locked = "\u00d0\u00cf\u0011\u00e0" + "x".repeat(65_530);
    assertThat(
            read(
                (locked + new String("EncryptedPackage".getBytes(UTF_16LE), ISO_8859_1))
                    .getBytes(ISO_8859_1)))
        .isEqualTo("the file is a workbook with a password: it must be saved without one");
    assertThat(read(zip("content.xml")))
        .isEqualTo("the file is an OpenDocument workbook (.ods): it must be saved as .xlsx");
    assertThat(read(zip("xl/workbook.bin")))
        .isEqualTo("the file is a binary workbook (.xlsb): it must be saved as .xlsx");
    assertThat(read(zip("other.txt"))).startsWith("the file cannot be read as a workbook: ");
    assertThat(read(Arrays.copyOf(whole, whole.length / 2)))
        .startsWith("the file cannot be read as a workbook: ");
  }

  private static byte[] zip(String name) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
    }
    return bytes.toByteArray();
  }

  private String read(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("other.xlsx"), bytes);
    return RowTexts.of(new XlsxFile(file, new Of(null), List.of(), ROOM)).get(0);
  }

  private Path workbook(Consumer<Worksheet> filled) throws IOException {
    Path file = folder.resolve("docket.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        var workbook = new Workbook(out, "tests", "1.0")) {
      filled.accept(workbook.newWorksheet("docket"));
    }
    return file;
  }

  record Of(String name, Optional<Boolean> header, OptionalInt skipRows) implements XlsxConfig {
    Of(String name) {
      this(name, Optional.empty(), OptionalInt.empty());
    }

    @Override
    public Optional<String> sheet() {
      return Optional.ofNullable(name);
    }
  }
}

package org.docketline.records;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.docketline.records.XlsxFileTest.Of;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A workbook that no program wrote: it is held for a reason, whatever memory there is. */
class SpoiledWorkbookTest {
  private static final long ROOM = 64 << 20;
  private static final String SHEET = "xl/worksheets/sheet1.xml";

  @TempDir Path folder;

  private List<String> rows(String part, UnaryOperator<String> spoil) throws IOException {
    Path good = folder.resolve("good.xlsx");
    try (OutputStream out = Files.newOutputStream(good);
        var workbook = new Workbook(out, "test", "1.0")) {
      var sheet = workbook.newWorksheet("docket");
      sheet.value(0, 0, "number");
      sheet.value(1, 0, 10001);
    }
    Map<String, String> parts;
    try (var zip = new ZipFile(good.toFile())) {
      parts = zip.stream().collect(Collectors.toMap(ZipEntry::getName, entry -> text(zip, entry)));
    }
    assertThat(parts).containsKey(part);
    parts.compute(part, (name, text) -> spoil.apply(text));
    return RowTexts.of(new XlsxFile(zipped(parts), new Of(null), List.of(), ROOM));
  }

  private static String text(ZipFile zip, ZipEntry entry) {
    try (var bytes = zip.getInputStream(entry)) {
      return new String(bytes.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path zipped(Map<String, String> parts) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(UTF_8));
      }
    }
    return Files.write(folder.resolve("spoiled.xlsx"), bytes.toByteArray());
  }

  @Test
  void goodOneIsRead() throws IOException {
    assertThat(rows(SHEET, text -> text)).containsExactly("2:10001");
  }

  @Test
  void workbookWithoutStylesIsReadOrHeld() throws IOException {
    assertThat(rows("xl/styles.xml", text -> null))
        .singleElement()
        .asString()
        .matches("2:10001|the file cannot be read as a workbook: \\w+");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"r=\"2147483647\"", "r=\"99999999\"", "r=\"-1\"", "r=\"0x7fffffff\"", "r=\"2 \""})
  void rowBeyondEverySheetIsRefused(String number) throws IOException {
    assertThat(rows(SHEET, text -> text.replaceFirst("r=\"2\"", number)))
        .singleElement()
        .asString()
        .startsWith("the file cannot be read as a workbook");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ZZZ2", "AAAAAAA2", "XFD99999999", "2", "é2"})
  void columnBeyondEverySheetIsRefused(String cell) throws IOException {
    assertThat(rows(SHEET, text -> text.replaceFirst("r=\"A2\"", "r=\"" + cell + "\"")))
        .singleElement()
        .asString()
        .startsWith("the file cannot be read as a workbook");
  }

  @Test
  void rowOfCellsWithoutEndIsRefused() throws IOException {
    assertThat(rows(SHEET, text -> text.replaceFirst("</row>", "<c/>".repeat(20_000) + "</row>")))
        .containsExactly("the file cannot be read as a workbook: IllegalArgumentException");
  }

  @Test
  void valueLongerThanACellIsRefused() throws IOException {
    String found = "the workbook has a value longer, or elements deeper, than any cell's";
    String letters = "a".repeat(1 << 21);

    assertThat(rows(SHEET, text -> text.replaceFirst("<v>", "<v>" + letters)))
        .containsExactly(found);
    assertThat(rows(SHEET, text -> text.replaceFirst("<v>", "<v t=\"" + letters + "\">")))
        .containsExactly(found);
    assertThat(rows(SHEET, text -> text.replaceFirst("<v>", "<v><!--<" + letters + "<-->")))
        .containsExactly(found);
    assertThat(rows("xl/styles.xml", text -> text + "<a>".repeat(300))).containsExactly(found);
  }

  @Test
  void entitiesInEntitiesAreRefused() throws IOException {
    String laughs = "<!DOCTYPE a [<!ENTITY b \"bb\"><!ENTITY c \"&b;&b;&b;\">]>";

    assertThat(rows(SHEET, text -> text.replaceFirst("\\?>", "?>" + laughs)))
        .containsExactly("the workbook has a document type, which no spreadsheet program writes");
  }
}

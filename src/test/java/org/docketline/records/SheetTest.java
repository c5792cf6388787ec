package org.docketline.records;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.docketline.fetch.FileDoubt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sheets as programs write them, part by part: what is shown in a cell is what is read. */
class SheetTest {
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String LINKS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  @TempDir Path folder;

  private Path file;
  private String property = "";
  private String sheets = "<sheet name='Cases' sheetId='1' r:id='r1'/>";
  private String format = "General";
  private String merged = "";

  @BeforeEach
  void choose() {
    file = folder.resolve("docket.xlsx");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          General            ~ 412001       ~ 412001
          0                  ~ 412001.4     ~ 412001
          000000000          ~ 412001       ~ 000412001
          00-0000            ~ 41201        ~ 04-1201
          00-0000            ~ 1234567      ~ 123-4567
          "CT-"000000        ~ 412001       ~ CT-412001
          \\C000000           ~ 412          ~ C000412
          000000;-000000;    ~ 412          ~ 000412
          #,##0              ~ 1412001      ~ 1412001
          #,##0.00           ~ 150.5        ~ 150.5
          $#,##0.00          ~ 150          ~ 150
          _($* #,##0.00_)    ~ 150.25       ~ 150.25
          000.00             ~ 7.5          ~ 007.5
          [Red]0000          ~ 12           ~ 0012
          0000               ~ -12          ~ -0012
          @                  ~ 412001       ~ 412001
          $0;($0)            ~ -12          ~ 12
          0%                 ~ 412          ~ ?
          0.00E+00           ~ 412001       ~ ?
          # ?/?              ~ 0.5          ~ ?
          0,                 ~ 412001       ~ ?
          """)
  void numberIsReadAsItIsShown(String given, String number, String shown) throws Exception {
    format = given.replace("\"", "&quot;");

    assertThat(read("<c r='A2' s='1'><v>" + number + "</v></c>")).containsExactly("2:" + shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          ''                               ~ 46372     ~ 2026-12-16
          <workbookPr date1904='1'/>       ~ 44910     ~ 2026-12-16
          <workbookPr date1904='true'/>    ~ 44910.375 ~ 2026-12-16T09:00:00
          <workbookPr date1904='0'/>       ~ 46372     ~ 2026-12-16
          <workbookPr date1904='1'/>       ~ 0.375     ~ 09:00:00
          """)
  void daysCountFromTheYearOfTheWorkbook(String written, String days, String date)
      throws Exception {
    property = written;
    format = "m/d/yyyy";

    assertThat(read("<c r='A2' s='1'><v>" + days + "</v></c>")).containsExactly("2:" + date);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          <c r='A2' t='e'><v>#N/A</v></c>                                       ~ ?
          <c r='A2' t='e'><f>A9</f><v>#REF!</v></c>                             ~ ?
          <c r='A2'><f>1+1</f></c>                                              ~ ?
          <c r='A2'><f>1+1</f><v>2</v></c>                                      ~ 2
          <c r='A2' t='str'><f>A9</f><v>x</v></c>                               ~ x
          <c r='A2' t='inlineStr'><is><t>a_x0041_b</t></is></c>                 ~ aAb
          <c r='A2' t='inlineStr'><is><r><t>ri</t></r><r><t>ch</t></r></is></c> ~ rich
          <c r='A2' t='b'><v>1</v></c>                                          ~ true
          """)
  void cellSaysWhatItShows(String cell, String shown) throws Exception {
    assertThat(read(cell)).containsExactly("2:" + shown);
  }

  @Test
  void formulaThatShowsNothingIsBlank() throws Exception {
    String cells = "<c r='A2' t='str'><f>A9</f><v></v></c><c r='B2' t='str'><f>A9</f><v>x</v></c>";
    write(row(1, "a", "b") + "<row r='2'>" + cells + "</row>");

    assertThat(RowTexts.of(sheet(null, true, 0))).containsExactly("2:-,x");
  }

  @Test
  void mergedCellsShowTheSameInEachRow() throws Exception {
    merged = "<mergeCells><mergeCell ref='A2:A3'/><mergeCell ref='A5:B5'/></mergeCells>";
    String rows =
        row(1, "a", "b") + row(2, "1", "x") + row(3, "", "y") + row(4, "", "z") + row(5, "2", "");
    write(rows);

    assertThat(RowTexts.of(sheet(null, true, 0)))
        .containsExactly("2:1,x", "3:1,y", "4:-,z", "5:2,-");
  }

  @Test
  void firstSheetThatIsShownIsRead() throws Exception {
    sheets =
        "<sheet name='Lists' sheetId='1' state='hidden' r:id='r2'/>"
            + "<sheet name='More' sheetId='2' state='veryHidden' r:id='r2'/>"
            + "<sheet name='Cases' sheetId='3' r:id='r1'/>";
    write(row(1, "a", "b") + row(2, "1", "x"));

    assertThat(RowTexts.of(sheet(null, true, 0))).containsExactly("2:1,x");
    assertThat(RowTexts.of(sheet("Lists", true, 0))).containsExactly("the file has no rows");
  }

  @Test
  void headerStandsWhereTheSettingsSay() throws Exception {
    write(row(1, "Oak", "") + row(3, "a", "b") + row(4, "1", "x") + row(5, "Total", "1"));

    assertThat(RowTexts.of(sheet(null, true, 2))).containsExactly("4:1,x", "5:Total,1");
    assertThat(RowTexts.of(sheet(null, false, 3))).containsExactly("4:1,x", "5:Total,1");
  }

  @Test
  void reasonNamesTheSheetAndTheRow() throws Exception {
    write(row(1, "Oak", "") + row(3, "a", "b") + row(4, "1", "x"));
    var rows =
        new RowTaker() {
          @Override
          public void begin(ColumnHeader header) throws FileDoubt {
            throw new FileDoubt("no 'a'");
          }

          @Override
          public void row(FileRow row) {
            throw new IllegalStateException("a row of a sheet without its columns");
          }
        };

    assertThatThrownBy(() -> sheet(null, true, 0).read(rows))
        .hasMessage("no 'a' (sheet 'Cases'); it stands further down: set xlsx.skip-rows=2");
  }

  @Test
  void datesThatAreTextsAreDoubted() throws Exception {
    assertThat(read("<c r='A2' t='d'><v>2026-12-16</v></c>"))
        .containsExactly("the workbook has dates of the strict kind: save it as a usual .xlsx");
  }

  private List<String> read(String cell) throws IOException {
    write(row(1, "a") + "<row r='2'>" + cell + "</row>");
    return RowTexts.of(sheet(null, true, 0)).stream()
        .map(row -> row.replace(FileRow.UNREADABLE, "?"))
        .toList();
  }

  private XlsxFile sheet(String name, boolean header, int skipRows) {
    return new XlsxFile(file, new At(name, header, skipRows), List.of("a", "b"), 1 << 20);
  }

  private record At(String name, boolean named, int skipped) implements XlsxConfig {
    @Override
    public Optional<String> sheet() {
      return Optional.ofNullable(name);
    }

    @Override
    public Optional<Boolean> header() {
      return Optional.of(named);
    }

    @Override
    public OptionalInt skipRows() {
      return OptionalInt.of(skipped);
    }
  }

  private static String row(int number, String... texts) {
    var row = new StringBuilder("<row r='" + number + "'>");
    for (int i = 0; i < texts.length; i++) {
      String cell = "<c r='%c%d' t='inlineStr'><is><t>%s</t></is></c>";
      row.append(texts[i].isEmpty() ? "" : cell.formatted('A' + i, number, texts[i]));
    }
    return row.append("</row>").toString();
  }

  private void write(String rows) throws IOException {
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      part(zip, "[Content_Types].xml", TYPES);
      part(zip, "_rels/.rels", links("officeDocument", "xl/workbook.xml", "r1"));
      part(
          zip,
          "xl/workbook.xml",
          "<workbook xmlns='%s' xmlns:r='%s'>%s<sheets>%s</sheets></workbook>"
              .formatted(MAIN, LINKS, property, sheets));
      part(zip, "xl/_rels/workbook.xml.rels", PARTS);
      part(zip, "xl/styles.xml", STYLES.formatted(MAIN, format));
      part(zip, "xl/worksheets/sheet1.xml", SHEET.formatted(MAIN, rows, merged));
      part(zip, "xl/worksheets/sheet2.xml", SHEET.formatted(MAIN, row(1, "q"), ""));
    }
  }

  private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(xml.getBytes(UTF_8));
  }

  private static final String TYPES =
      """
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
      <Default Extension="xml" ContentType="application/xml"/>
      <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
      <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
      <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
      <Override PartName="/xl/worksheets/sheet2.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
      </Types>""";

  private static final String STYLES =
      """
      <styleSheet xmlns="%s"><numFmts><numFmt numFmtId="164" formatCode="%s"/></numFmts>
      <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>""";

  private static final String SHEET =
      "<worksheet xmlns='%s'><sheetData>%s</sheetData>%s</worksheet>";

  private static final String PARTS =
      "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
          + link("worksheet", "worksheets/sheet1.xml", "r1")
          + link("worksheet", "worksheets/sheet2.xml", "r2")
          + link("styles", "styles.xml", "r3")
          + "</Relationships>";

  private static String links(String type, String target, String id) {
    return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
        + link(type, target, id)
        + "</Relationships>";
  }

  private static String link(String type, String target, String id) {
    return "<Relationship Id='%s' Type='%s/%s' Target='%s'/>".formatted(id, LINKS, type, target);
  }
}

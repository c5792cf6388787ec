package org.docketline.records;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.docketline.fetch.FileDoubt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What tools write around a table is not taken for records, and hides none. */
class CsvDressTest {
  @TempDir Path folder;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          more delimiters in the rows  ~ `a,b\\n1,x,\\n2,y, ,\\n`                 ~ 2:1,x 3:2,y
          more fields                  ~ `a,b\\n1,x,y\\n`                        ~ 2:1,x,y
          fewer fields                 ~ `a,b,c\\n1,x\\n2,y,z\\n`                ~ 2:1,x 3:2,y,z
          a separator line             ~ `sep=,\\na,b\\n1,x\\n`                  ~ 3:1,x
          another separator            ~ `sep=;\\na;b\\n1;x\\n`                  ~ the file says 'sep=;' in its first line: set csv.delimiter=;
          another separator, a tab     ~ `sep=TAB\\naTABb\\n`                     ~ the file says 'sep=\\t' in its first line: set csv.delimiter=\\t
          a type                       ~ `#TYPE Data.Row\\r\\na,b\\r\\n1,x\\r\\n`   ~ 3:1,x
          the header again             ~ `a,b\\n1,x\\nA, b \\n2,y\\n`             ~ 2:1,x 4:2,y
          lines that are drawn         ~ `a,b\\n---,----\\n1,x\\n------\\n`        ~ 3:1,x
          lines that say nothing       ~ `a,b\\n1,x\\n , \\n  \\n,x\\n,,,\\n`          ~ 2:1,x 5:-,x
          NUL for an empty text        ~ `a,b\\n1,\\0\\n\\0,\\0\\n\\0,x\\n2,y\\n` ~ 2:1,- 4:-,x 5:2,y
          NUL in the last field        ~ `a,b\\n1,\\0\\r\\n`                     ~ 2:1,-
          a dash for nothing           ~ `a,b\\n-,x\\n`                           ~ 2:-,x
          NUL bytes at the end         ~ `a,b\\n1,x\\n\\0\\0\\0\\n\\0`            ~ 2:1,x
          Ctrl-Z at the end            ~ `a,b\\n1,x\\n\\z`                         ~ 2:1,x
          Ctrl-Z after the last field  ~ `a,b\\n1,x\\z`                            ~ 2:1,x
          a footer without an end      ~ `a,b\\n1,x\\n\\n(1 rows affected)`       ~ 2:1,x 4:(1 rows affected)
          a mark without an end        ~ `a,b\\n1,x\\n*** End of Report ***`       ~ 2:1,x 3:*** End of Report ***
          a row without an end         ~ `a,b\\n1,x\\n21`                        ~ 2:1,x the file is cut off: its last line, 3, has 1 of 2 fields
          only a type                  ~ `#TYPE Data.Row`                        ~ the file has nothing after its first 1 lines
          only the header, twice       ~ `a,b\\na,b\\n`                          ~ the file has no rows
          text after a quote           ~ `a,b\\n1,x\\n2,"T" A\\n3,"y"\\n4,z\\n`    ~ 2:1,x 3:2 4:3,y 5:4,z
          text after a quote, twice    ~ `a,b\\n"1"2,x\\n"2" ,"T"\\n3,y\\n`       ~ 2: 3: 4:3,y
          text after a quote at last   ~ `a,b\\n1,x\\n2,"T" A`                     ~ 2:1,x 3:2
          a quote that swallows rows   ~ `a,b\\n1,x\\n2,"T A\\n3,y\\n4,"z"\\n5,w\\n` ~ 2:1,x 3:2 4:3,y 5:4,z 6:5,w
          a quote that is not closed   ~ `a,b\\n1,x\\n2,"T A\\n3,y\\n`           ~ the file ends within a quoted field, or cannot be read as CSV: line 3
          """)
  void recordsAreReadAsWritten(String name, String text, String rows) throws IOException {
    assertThat(String.join(" ", RowTexts.of(csv(text, CsvWritten.plain()))))
        .isEqualTo(written(rows));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          Total~true
          Grand Total:,40~true
          TOTALS,,40,"$1,250.00"~true
          (40 rows affected)~true
          40 row(s) affected~true
          40 rows selected.~true
          Total records: 40~true
          Record Count,40~true
          *** END OF REPORT ***~true
          EOF~true
          40~false
          TOTAL WINE,40~false
          T0001,MAIN~false
          Total,MAIN,05/18/2026~false
          Total,1,2,3,4~false
          Endicott~false
          Case 40~false
          """)
  void totalIsNoRecord(String line, boolean isTotal) throws IOException, FileDoubt {
    List<String> flaws = new ArrayList<>();
    csv("a,b,c,d,e\\n" + line.strip() + "\\n", CsvWritten.plain()).read(new Flaws(flaws));

    assertThat(flaws)
        .containsExactly(
            isTotal ? "the line is a total or the end of a report, and no record" : null);
  }

  private record Flaws(List<String> found) implements RowTaker {
    @Override
    public void begin(ColumnHeader header) {}

    @Override
    public void row(FileRow row) {
      found.add(row.flaw());
    }
  }

  @Test
  void titleLinesArePassedOver() throws IOException {
    String text = "County of Oak\\n\\nof \"today\\na,b\\n1,x\\n";

    assertThat(RowTexts.of(csv(text, CsvWritten.plain().skipRows(3)))).containsExactly("5:1,x");
    assertThat(RowTexts.of(csv("one\\n1,x\\n", CsvWritten.plain().header(false).skipRows(1))))
        .containsExactly("2:1,x");
    assertThat(RowTexts.of(csv(text, CsvWritten.plain().skipRows(9))))
        .containsExactly("the file has nothing after its first 9 lines");
  }

  /**
   * Where the mapped names are not in the first line, the reason says which key would find them.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          `County of Oak\\n\\nof today\\na,b\\n1,x\\n` ~ no 'a'; it stands further down: set csv.skip-rows=3
          `a;b\\n1;x\\n`                             ~ no 'a'; csv.delimiter=; would part the header
          `aTABb\\n1,2TABx\\n`                       ~ no 'a'; csv.delimiter=\\t would part the header
          `Oak; Elm\\na|b\\n`                        ~ no 'a'; csv.delimiter=; would part the header
          `number,name\\n1,x\\n`                     ~ no 'a'
          """)
  void reasonSaysWhichKeyHelps(String text, String reason) throws IOException {
    var rows =
        new RowTaker() {
          @Override
          public void begin(ColumnHeader header) throws FileDoubt {
            if (header.position("a").isEmpty()) {
              throw new FileDoubt("no 'a'");
            }
          }

          @Override
          public void row(FileRow row) {
            throw new IllegalStateException("a row of a file without its columns");
          }
        };

    assertThatThrownBy(() -> csv(text, CsvWritten.plain()).read(rows)).hasMessage(written(reason));
  }

  @Test
  void columnsOfOneNameAreToldApart() {
    var header = new ColumnHeader(List.of("number", "Note", "date", "Date ", "note"));

    assertThatThrownBy(() -> header.refuseTwice(Stream.of("number", "date")))
        .hasMessage("column 'date' stands twice, as #3 and #4; name one of them by #");
    assertThatCode(() -> header.refuseTwice(Stream.of("number", "#3"))).doesNotThrowAnyException();
  }

  @Test
  void whatIsPassedOverIsNoRecordOnTheSecondReadingEither() throws Exception {
    CsvFile file =
        csv("sep=,\\na,b\\n--,--\\n1,x\\na,b\\n2,y,\\nTotal,2\\n\\0\\0", CsvWritten.plain());
    List<String> all = RowTexts.of(file);
    var wanted = new BitSet();
    wanted.set(0, 100);
    var again = new RowTexts();
    file.read(wanted, again);

    assertThat(all).containsExactly("4:1,x", "6:2,y", "7:Total,2");
    assertThat(again.texts()).isEqualTo(all);
    assertThat(file.warnings())
        .containsExactly("passed over as blank, drawn, or the header again: 2");
  }

  /**
   * A quote that was opened by mistake and closed by the next one swallows rows without a trace.
   */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          rows                ~ `1,x,z\\n2,"T A,z\\n3,y,z\\n4,B",z\\n`     ~ line 3: a quoted field runs over 3 lines, which look like rows
          the first row       ~ `2,"T A,z\\n4,B",z\\n`                  ~ line 2: a quoted field runs over 2 lines, where hardly any other does
          one row             ~ `1,x,z\\n2,"T A,z\\n4,B",z\\n`           ~ line 3: a quoted field runs over 2 lines, where hardly any other does
          an address          ~ `1,"Elm St\\nOak, MO",z\\n2,x,z\\n`       ~ ``
          """)
  void swallowedRowsAreDoubted(String name, String rows, String doubt) throws IOException {
    CsvFile file = csv("a,b,c\\n" + rows, CsvWritten.plain());
    RowTexts.of(file);

    assertThat(String.join(" ", file.doubts())).isEqualTo(doubt);
  }

  @Test
  void lineEndsInManyFieldsAreNoDoubt() throws IOException {
    String rows =
        IntStream.range(0, 50)
            .mapToObj(i -> i + ",\"Elm St, Apt 1\\nOak, MO\",z\\n")
            .collect(Collectors.joining());
    CsvFile file = csv("a,b,c\\n" + rows + "60,\"T A,z\\n61,y,z\\n62,B\",z\\n", CsvWritten.plain());
    RowTexts.of(file);

    assertThat(file.doubts())
        .containsExactly("line 102: a quoted field runs over 3 lines, which look like rows");
  }

  @ParameterizedTest
  @CsvSource({"999,", "1000,1_000", "1500,", "5000,5_000", "65535,65_535", "66000,"})
  void roundNumberOfRowsIsRemarked(int count, String told) throws IOException {
    CsvFile file = csv("a\\n" + "1\\n".repeat(count), CsvWritten.plain());
    RowTexts.of(file);

    assertThat(file.warnings())
        .isEqualTo(
            told == null
                ? List.of()
                : List.of("exactly " + told.replace('_', ',') + " rows: a limit of the export?"));
  }

  private CsvFile csv(String text, CsvConfig csv) throws IOException {
    Path file = Files.write(folder.resolve("rows.csv"), written(text).getBytes(UTF_8));
    return new CsvFile(file, csv, List.of("a", "b"), UTF_8);
  }

  private static String written(String text) {
    return text.replace("\\n", "\n")
        .replace("\\r", "\r")
        .replace("TAB", "\t")
        .replace("\\0", "\0")
        .replace("\\z", "\u001a");
  }
}

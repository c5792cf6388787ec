package org.docketline.records;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.docketline.fetch.FileDoubt;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading some records of a file gives what reading all of them gave, line by line. */
class CsvFileTest {
  private static final String[] FIELDS = {
    "", "a", " b ", "\"c,d\"", "\"e\ne\"", "\"f\r\nf\"", "\"g\"\"g\"", "\"\n\"", "é", "\"h\rh\""
  };
  private static final String[] ENDS = {"\n", "\r\n", "\r", "\n\n", "\r\n\r\n"};

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void wantedRecordsAreFoundAgain(long seed) throws Exception {
    var random = new Random(seed);
    Charset charset = seed % 2 == 0 ? UTF_8 : Charset.forName("windows-1252");
    Path path = write(random, charset);
    boolean header = random.nextBoolean();
    var file = new CsvFile(path, CsvWritten.plain().header(header), List.of(), charset);
    List<String> all = rows(to -> file.read(to));
    var wanted = new BitSet();
    all.stream()
        .mapToInt(CsvFileTest::line)
        .filter(line -> random.nextInt(5) == 0)
        .forEach(wanted::set);
    var everything = new BitSet();
    everything.set(0, 100_000);

    assertThat(
            rows(to -> file.read(wanted, to)).stream()
                .filter(row -> wanted.get(line(row)))
                .toList())
        .as("seed %d", seed)
        .isEqualTo(all.stream().filter(row -> wanted.get(line(row))).toList());
    assertThat(rows(to -> file.read(everything, to))).as("seed %d", seed).isEqualTo(all);
    assertThat(rows(to -> file.read(new BitSet(), to))).isEmpty();
  }

  private Path write(Random random, Charset charset) throws Exception {
    var text = new StringBuilder(charset.equals(UTF_8) && random.nextBoolean() ? "\ufeff" : "");
    String end = ENDS[random.nextInt(ENDS.length)];
    text.append("one,two,three").append(end);
    for (int row = 0; row < 3000; row++) {
      text.append(row).append(',').append(any(random)).append(',').append(any(random));
      text.append(random.nextInt(3) == 0 ? ENDS[random.nextInt(ENDS.length)] : end);
    }
    text.append("last,x,y").append(random.nextBoolean() ? end : "");
    return Files.write(folder.resolve("rows.csv"), text.toString().getBytes(charset));
  }

  private static String any(Random random) {
    return FIELDS[random.nextInt(FIELDS.length)];
  }

  private static int line(String row) {
    return Integer.parseInt(row.substring(0, row.indexOf('|')));
  }

  private interface Reading {
    void of(RowTaker to) throws Exception;
  }

  private static List<String> rows(Reading reading) throws Exception {
    List<String> rows = new ArrayList<>();
    reading.of(
        new RowTaker() {
          @Override
          public void begin(ColumnHeader header) throws FileDoubt {}

          @Override
          public void row(FileRow row) {
            rows.add(row.line() + "|" + row.text(0) + "|" + row.text(1) + "|" + row.text(2));
          }
        });
    return rows;
  }
}

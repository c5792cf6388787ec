package org.docketline.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import com.carrotsearch.hppc.LongHashSet;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.docketline.ServiceTest;
import org.docketline.docket.CountyConfig;
import org.docketline.docket.CourtDirectory;
import org.docketline.feed.FeedPart;
import org.docketline.feed.FeedReading;
import org.docketline.keys.Keyring;
import org.docketline.polling.FeedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found without parsing the lines that are the same is what all lines would tell. */
@QuarkusTest
class LineComparisonTest extends ServiceTest {
  private static final int LINES = 3000;
  private static final int DAYS = 25;
  private static final String HEADER = "number,date,note,court,printed";

  @Inject FileComparison comparison;
  @Inject LineComparison lines;
  @Inject KeptLines kept;
  @Inject CourtDirectory courts;
  @Inject CountyConfig county;
  @Inject Keyring keys;
  @TempDir Path folder;

  private final LongHashSet unread = new LongHashSet();

  @ParameterizedTest
  @CsvSource({"1, '\n', UTF-8", "2, '\r\n', UTF-8", "3, '\n', windows-1252"})
  void linesThatAreTheSameNeedNotBeParsed(long seed, String end, String charset) throws Exception {
    var random = new Random(seed);
    List<String> file = new ArrayList<>();
    for (int i = 0; i < LINES; i++) {
      file.add(line(random));
    }
    compareBoth(List.of(HEADER), file, end, charset, true);
    int byLines = 0;
    for (int day = 0; day < DAYS; day++) {
      edit(file, random, day);
      byLines += compareBoth(List.of(HEADER), file, end, charset, false) ? 1 : 0;
    }
    assertThat(byLines).isBetween(DAYS / 2, DAYS - 1);
  }

  @Test
  void anotherHeaderIsReadAsAWhole() throws Exception {
    List<String> file = List.of("A1,2026-06-01,,OAK,", "A2,2026-06-01,,OAK,");
    compareBoth(List.of(HEADER), file, "\n", "UTF-8", true);
    assertThat(compareBoth(List.of(HEADER), file, "\n", "UTF-8", false)).isTrue();
    List<String> other = List.of("number,note,date,court,printed");
    assertThat(compareBoth(other, file, "\n", "UTF-8", false)).isFalse();
    assertThat(compareBoth(other, file, "\n", "UTF-8", false)).isTrue();
  }

  @Test
  void fileThatLostItsEndIsReadAsAWhole() throws Exception {
    compareBoth(List.of(HEADER), List.of("A1,2026-06-01,,OAK,", ""), "\n", "UTF-8", true);
    assertThat(byLines(List.of(HEADER, "A1,2026-06-01,,OAK,"), "", "UTF-8")).isEmpty();
  }

  private static String line(Random random) {
    String number = "N%05d".formatted(random.nextInt(LINES)); // some twice and more
    String note =
        switch (random.nextInt(12)) {
          case 0 -> "\"a, b\"";
          case 1 -> "5\" and";
          case 2 -> "caf\u00e9";
          default -> "";
        };
    return "%s,2026-06-%02d,%s,OAK,%d"
        .formatted(number, 1 + random.nextInt(28), note, random.nextInt(3));
  }

  private static void edit(List<String> file, Random random, int day) {
    for (int edits = random.nextInt(30); edits > 0; edits--) {
      int at = random.nextInt(file.size());
      switch (random.nextInt(8)) {
        case 0 -> file.remove(at);
        case 1 -> file.add(at, line(random));
        case 2 -> file.add(file.remove(random.nextInt(file.size())));
        case 3 -> file.set(at, file.get(at) + "9"); // of a column that nobody reads
        case 4 -> file.add(at, random.nextBoolean() ? "" : HEADER);
        default -> file.set(at, line(random));
      }
    }
    switch (day) {
      case 5 -> file.add(7, "A7,2026-06-01,\"runs\non\",OAK,1");
      case 7 -> file.remove("A7,2026-06-01,\"runs\non\",OAK,1");
      case 10 -> Collections.shuffle(file, random);
      case 15 -> file.addAll(0, some(500, random));
      case 16 -> file.addAll(some(9000, random));
      case 17 -> file.subList(100, 1500).clear();
      default -> {}
    }
  }

  private static List<String> some(int lines, Random random) {
    List<String> some = new ArrayList<>();
    for (int i = 0; i < lines; i++) {
      some.add(line(random));
    }
    return some;
  }

  /** Compares both ways, and answers whether lines alone were enough. */
  private boolean compareBoth(
      List<String> head, List<String> file, String end, String charset, boolean isFirst)
      throws Exception {
    List<String> all = new ArrayList<>(head);
    all.addAll(file);
    Path written = write(all, end, charset);
    boolean byLines = !isFirst && byLines(all, end, charset).isPresent();
    FileDelta quick = compare("quick", written, charset, isFirst, false);
    FileDelta whole = compare("whole", written, charset, isFirst, true);
    assertThat(quick.rows()).isEqualTo(whole.rows());
    assertThat(sorted(quick)).isEqualTo(sorted(whole));
    assertThat(quick.parts()).isEqualTo(whole.parts());
    assertThat(query("select count(*) from feed_line where feed = 'quick'"))
        .isEqualTo(query("select count(*) from feed_line where feed = 'quick' and lines <> ''"));
    unread.clear();
    new Random(file.size()).ints(5, 0, LINES).forEach(n -> unread.add(mark("N%05d".formatted(n))));
    return byLines;
  }

  private long mark(String number) {
    return reading("quick", "UTF-8").hasher().of(number);
  }

  private static long[] sorted(FileDelta delta) {
    long[] gone = delta.gone().toArray();
    Arrays.sort(gone);
    return gone;
  }

  // Undone, so that the next comparison finds what this one found.
  private Optional<FileDelta> byLines(List<String> all, String end, String charset)
      throws Exception {
    Path written = write(all, end, charset);
    QuarkusTransaction.begin();
    try {
      FeedReading reading = reading("quick", charset);
      return lines.compare(reading, List.of(part(reading, written)), unread);
    } finally {
      QuarkusTransaction.rollback();
    }
  }

  private FileDelta compare(
      String feed, Path file, String charset, boolean isFirst, boolean everyRow) throws Exception {
    FeedReading reading = reading(feed, charset);
    Optional<CitationPrints.Read> before =
        isFirst
            ? Optional.empty()
            : Optional.of(new CitationPrints.Read("", Instant.EPOCH, new LongHashSet(unread)));
    QuarkusTransaction.begin();
    FileDelta delta = comparison.compare(reading, List.of(part(reading, file)), before, everyRow);
    QuarkusTransaction.commit();
    return delta;
  }

  private static FeedPart part(FeedReading reading, Path file) {
    return reading.feed().part("citations", file);
  }

  private FeedReading reading(String feed, String charset) {
    Map<String, String> settings = new HashMap<>();
    String key = "docketline.feeds.\"" + feed + "\".";
    settings.put(key + "url", "file:/nowhere");
    settings.put(key + "charset", charset);
    settings.put(key + "map.citation", "number");
    settings.put(key + "map.hearing-date", "date");
    settings.put(key + "map.court", "court");
    settings.put(key + "map.room", "note");
    return new FeedReading(
        FeedTest.feeds(settings).named(feed), county, courts, keys, LocalDate.of(2026, 5, 1));
  }

  private Path write(List<String> lines, String end, String charset) throws IOException {
    String text = String.join(end, lines) + end;
    return Files.write(folder.resolve("file.csv"), text.getBytes(charset));
  }
}

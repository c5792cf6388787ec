package org.docketline.polling;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * How files are read: each folder of {@code feed/reading} holds a county's files, how they are
 * configured, and what is in the docket afterwards. Where there is a {@code citations.2.…}, it
 * takes the first file's place and is polled after it.
 */
@QuarkusTest
public class ReadingTest extends FeedTest {
  public static final Path CASES = Path.of("src/test/resources/feed/reading");

  static Stream<String> cases() throws IOException {
    try (var folders = Files.list(CASES)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void fileIsReadAs(String name) throws IOException {
    Path files = CASES.resolve(name);
    read(files.resolve("feed.properties"))
        .forEach((key, value) -> set(key, value.replace("HERE", "" + files)));
    String format = settings.getOrDefault(KEY + "format", "csv");
    Path file = folder.resolve("citations." + format);
    set("url", "file:" + file);
    Files.copy(files.resolve("citations." + format), file);

    FeedRun run = pollOther();
    Path second = files.resolve("citations.2." + format);
    if (Files.exists(second)) {
      Files.copy(second, file, StandardCopyOption.REPLACE_EXISTING);
      run = pollOther();
    }

    assertThat(found(run)).isEqualTo(Files.readAllLines(files.resolve("expected.txt"), UTF_8));
  }

  /** The keys of a case, without those before the feed's name. */
  public static Map<String, String> read(Path file) throws IOException {
    var written = new Properties();
    try (var in = Files.newBufferedReader(file, UTF_8)) {
      written.load(in);
    }
    Map<String, String> keys = new TreeMap<>();
    written.forEach((key, value) -> keys.put((String) key, (String) value));
    return keys;
  }

  private List<String> found(FeedRun run) {
    List<String> lines = new ArrayList<>();
    lines.add(run.outcome + (run.reason == null ? "" : " " + run.reason));
    lines.addAll(
        query(
            """
            select 'citation', c.number, c.status, h.date, h.time, h.court, h.court_address, h.room,
              h.status
            from citation c left join hearing h on h.citation_id = c.id
            order by c.number, h.date, h.time, h.court"""));
    lines.addAll(
        query(
            """
            select 'violation', c.number, v.number, v.description, v.status, v.warrant, v.fine, v.costs
            from violation v join citation c on c.id = v.citation_id order by v.id"""));
    rejects(run).forEach(reject -> lines.add("reject|" + reject));
    lines.addAll(
        query("select 'unknown', kind, value, rows from feed_unknown order by kind, value"));
    lines.addAll(
        query(
            """
            select 'fact', part, fact, column_name, rows, unreadable, none, shapes, first_line
            from feed_fact where unreadable + none > 0 order by part, fact, column_name"""));
    return lines;
  }
}

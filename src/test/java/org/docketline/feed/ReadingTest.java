package org.docketline.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * How files are read: each folder of {@code feed/reading} holds a county's files, how they are
 * configured, and what is in the docket afterwards.
 */
@QuarkusTest
class ReadingTest extends FeedTest {
  private static final Path CASES = Path.of("src/test/resources/feed/reading");

  static Stream<String> cases() throws IOException {
    try (var folders = Files.list(CASES)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void fileIsReadAs(String name) throws IOException {
    Path files = CASES.resolve(name);
    var written = new Properties();
    try (var in = Files.newBufferedReader(files.resolve("feed.properties"), UTF_8)) {
      written.load(in);
    }
    set("url", "file:" + files.resolve("citations.csv"));
    written.forEach(
        (key, value) -> set((String) key, ((String) value).replace("HERE", "" + files)));

    FeedRun run = pollOther();

    assertThat(found(run)).isEqualTo(Files.readAllLines(files.resolve("expected.txt"), UTF_8));
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
    return lines;
  }
}

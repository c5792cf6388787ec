package org.docketline.polling;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same ten hearings as each tool exports them: each folder of {@code feed/tools} holds one
 * tool's file and the keys that read it, and of all of them the docket is the same.
 */
@QuarkusTest
class ToolExportsTest extends FeedTest {
  private static final Path PAGE = Path.of("docs/feeds.md");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Path TOOLS = Path.of("src/test/resources/feed/tools");

  static Stream<String> tools() throws IOException {
    try (var folders = Files.list(TOOLS)) {
      return folders
          .filter(Files::isDirectory)
          .map(tool -> tool.getFileName().toString())
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("tools")
  void exportGivesTheSameDocket(String tool) throws IOException {
    configure(tool);

    FeedRun run = pollOther();

    assertThat(run.reason).isNull();
    assertThat(docket()).isEqualTo(Files.readAllLines(TOOLS.resolve("expected.txt"), UTF_8));
    assertThat(unreadable()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"tyler-portal-utc-dates,aspnet", "arcgis-feature-server-dates,epoch-ms"})
  void datesThatAreTakenForInstantsAreHeld(String tool, String format) throws IOException {
    configure(tool);
    set("date-formats", format);

    assertThat(pollOther().reason).contains("midnight in UTC").contains("-date");
    assertThat(docket()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("tools")
  void pageNamesItsKeys(String tool) throws IOException {
    String row =
        Files.readAllLines(PAGE).stream()
            .filter(line -> line.contains("/feed/tools/" + tool + ")"))
            .collect(Collectors.joining());

    assertThat(CODE.matcher(row.substring(row.lastIndexOf(" | "))).results())
        .extracting(code -> code.group(1).replace("\\|", "|"))
        .containsExactlyInAnyOrderElementsOf(keys(tool));
  }

  private static List<String> keys(String tool) throws IOException {
    return ReadingTest.read(TOOLS.resolve(tool).resolve("feed.properties")).entrySet().stream()
        .filter(key -> !key.getKey().startsWith("map."))
        .map(key -> key.getKey() + "=" + key.getValue())
        .toList();
  }

  private void configure(String tool) throws IOException {
    Path files = TOOLS.resolve(tool);
    ReadingTest.read(files.resolve("feed.properties")).forEach(this::set);
    String format = settings.getOrDefault(KEY + "format", "csv");
    set("url", "file:" + files.resolve("citations." + format));
  }

  private List<String> docket() {
    return query(
        """
        select c.number, c.status, h.date, h.time, h.court, h.room, h.status
        from citation c left join hearing h on h.citation_id = c.id order by c.number""");
  }

  private List<String> unreadable() {
    return query("select fact, shapes from feed_fact where unreadable > 0");
  }
}

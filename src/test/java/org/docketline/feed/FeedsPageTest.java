package org.docketline.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.docketline.polling.FeedTest;
import org.docketline.polling.ReadingTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The worked examples of docs/feeds.md can be started with, and are what the tests read with. */
class FeedsPageTest {
  private static final Pattern EXAMPLE = Pattern.compile("```properties\n(.*?)```", Pattern.DOTALL);
  private static final Pattern NAME = Pattern.compile("docketline\\.feeds\\.\"(\\w+)\"\\.url=");

  private static final Pattern ASKING =
      Pattern.compile(
          "(.*\\.)?url|headers\\..*|username|password|every|cron"
              + "|lookup\\.(detail-url|per-second|timeout)");

  static Stream<String> examples() throws IOException {
    String page = Files.readString(Path.of("docs/feeds.md"));
    return EXAMPLE
        .matcher(page)
        .results()
        .map(example -> example.group(1))
        .filter(example -> example.contains(".map.citation=")) // others show a few keys of a feed
        .toList()
        .stream();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void exampleIsAFeedThatTheTestsRead(String example) throws IOException {
    var name = NAME.matcher(example);
    assertThat(name.find()).isTrue();
    var written = new Properties();
    written.load(new StringReader(example));
    Map<String, String> keys = new HashMap<>();
    written.forEach((key, value) -> keys.put((String) key, (String) value));

    assertThat(FeedTest.feeds(keys).names()).containsExactly(name.group(1));
    assertThat(ofFeed(keys, "docketline.feeds.\"" + name.group(1) + "\"."))
        .isEqualTo(
            ofFeed(ReadingTest.read(read(example, name.group(1)).resolve("feed.properties")), ""));
  }

  /** The folder whose files a test reads with these keys. */
  private static Path read(String example, String name) {
    Path cases = ReadingTest.CASES;
    return (example.contains(".kind=lookup") ? cases.resolveSibling("lookup") : cases)
        .resolve(name);
  }

  /**
   * The keys of a feed without the beginning, and without where its system is and how to ask it.
   */
  private static Map<String, String> ofFeed(Map<String, String> keys, String start) {
    Map<String, String> ofFeed = new HashMap<>();
    keys.forEach(
        (key, value) -> {
          String told = key.startsWith(start) ? key.substring(start.length()) : "url";
          if (!ASKING.matcher(told).matches()) {
            ofFeed.put(told, value);
          }
        });
    return ofFeed;
  }
}

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The worked examples of docs/feeds.md can be started with, and are what the tests read with. */
class FeedsPageTest {
  private static final Pattern EXAMPLE = Pattern.compile("```properties\n(.*?)```", Pattern.DOTALL);
  private static final Pattern NAME = Pattern.compile("docketline\\.feeds\\.\"(\\w+)\"\\.url=");

  static Stream<String> examples() throws IOException {
    String page = Files.readString(Path.of("docs/feeds.md"));
    return EXAMPLE.matcher(page).results().map(example -> example.group(1)).toList().stream();
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
            ofFeed(
                ReadingTest.read(
                    ReadingTest.CASES.resolve(name.group(1)).resolve("feed.properties")),
                ""));
  }

  /** The keys of a feed without the beginning; where its files are is not compared. */
  private static Map<String, String> ofFeed(Map<String, String> keys, String start) {
    Map<String, String> ofFeed = new HashMap<>();
    keys.forEach(
        (key, value) -> {
          if (key.startsWith(start) && !key.endsWith(".url") && !key.equals("url")) {
            ofFeed.put(key.substring(start.length()), value);
          }
        });
    return ofFeed;
  }
}

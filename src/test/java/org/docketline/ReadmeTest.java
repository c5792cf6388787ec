package org.docketline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents say of the configuration and of each other is so. */
class ReadmeTest {
  private static final String FEEDS = "docketline.feeds.*.";
  private static final Pattern LINK = Pattern.compile("\\]\\((?!http)([^)#]+)\\)");

  @Test
  void everyKeyIsInTheConfigurationTable() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    assertThat(keys())
        .hasSizeGreaterThan(40)
        .filteredOn(key -> !key.startsWith(FEEDS))
        .allSatisfy(key -> assertThat(readme).contains("`" + documented(key)));
  }

  private static List<String> keys() {
    return KnownSettings.all().stream().filter(key -> !key.endsWith("[*]")).toList();
  }

  // The table shortens the second and third key of a row.
  private static String documented(String key) {
    return List.of("auth-token", "sender").stream()
        .filter(last -> key.equals("docketline.twilio." + last))
        .map(last -> "." + last)
        .findFirst()
        .orElse(key.replace("variants.*.*", "variants.\"KEY\".\"NAME\""));
  }

  @Test
  void everyKeyOfAFeedIsInItsTable() throws IOException {
    String feeds = Files.readString(Path.of("docs/feeds.md"));
    assertThat(keys())
        .filteredOn(key -> key.startsWith(FEEDS) && !key.contains(".join."))
        .allSatisfy(
            key ->
                assertThat(feeds)
                    .contains(
                        key.substring(FEEDS.length())
                            .replace("map.", "")
                            .replaceFirst("\\.\\*$", "")));
  }

  @Test
  void linksLeadSomewhere() throws IOException {
    for (Path page : pages()) {
      assertThat(LINK.matcher(Files.readString(page)).results().map(MatchResult::group))
          .allSatisfy(link -> assertThat(target(page, link)).exists());
    }
  }

  private static Path target(Path page, String link) {
    Path folder = page.toAbsolutePath().getParent();
    return folder.resolve(link.substring(2, link.length() - 1));
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
      return Stream.concat(
              Stream.of("README.md", "CHANGELOG.md", "deploy/README.md").map(Path::of),
              docs.filter(page -> page.toString().endsWith(".md")))
          .toList();
    }
  }
}

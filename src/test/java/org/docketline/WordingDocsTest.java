package org.docketline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.docketline.command.PrintWording;
import org.docketline.subscription.Language;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/**
 * The pages that show the texts show those that are sent. {@code -Ddocs=write} writes them anew.
 */
class WordingDocsTest {
  private static final boolean WRITE = "write".equals(System.getProperty("docs"));
  private static final Path TEXTS = Path.of("docs/wording.md");
  private static final Path REGISTRATION = Path.of("docs/registration.md");
  private static final String BEGINS = "Written by the command above.\n\n";
  private final StringWriter out = new StringWriter();

  @Test
  void listOfTextsIsUpToDate() throws IOException {
    assertThat(run()).isZero();
    String page = Files.readString(TEXTS);
    String current = page.substring(0, page.indexOf(BEGINS) + BEGINS.length()) + out;
    if (WRITE) {
      Files.writeString(TEXTS, current, UTF_8);
    }
    assertThat(Files.readString(TEXTS)).isEqualTo(current);
  }

  @Test
  void registrationQuotesWhatIsSent() throws IOException {
    Map<String, String> texts =
        PrintWording.table(defaults()).texts(Language.EN).entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, text -> quoted(text.getValue())));
    if (WRITE) {
      Files.writeString(REGISTRATION, filled(Files.readString(REGISTRATION), texts), UTF_8);
    }
    List<String> quotes = List.of(Files.readString(REGISTRATION).split("\n\n"));
    assertThat(quotes)
        .filteredOn(part -> part.startsWith("> "))
        .hasSize(8)
        .allMatch(quote -> texts.containsValue(quote.strip()));
  }

  // A quote may be just the key of its text.
  private static String filled(String page, Map<String, String> texts) {
    String filled = page;
    for (Map.Entry<String, String> text : texts.entrySet()) {
      filled = filled.replace("\n> " + text.getKey() + "\n", "\n" + text.getValue() + "\n");
    }
    return filled;
  }

  private static String quoted(String text) {
    return text.lines().map(line -> "> " + line).collect(Collectors.joining("\\\n"));
  }

  private int run() {
    return new CommandLine(new PrintWording(WordingDocsTest::defaults))
        .setOut(new PrintWriter(out))
        .execute();
  }

  private static SmallRyeConfig defaults() {
    return KnownSettings.read(
        new SmallRyeConfigBuilder().addDefaultInterceptors().addDiscoveredConverters());
  }
}

package org.docketline;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The log that all other tests wrote, with every person they know, names nobody. */
class SuiteLogHarnessTest {
  private static final Path LOGS = Path.of("target/suite-logs");
  private static final Path PEOPLE = Path.of("src/test/resources/people-of-the-tests.txt");

  /** Every invented phone is one of these; a directory's are a court's and no person's. */
  private static final Pattern PHONE =
      Pattern.compile("(?<![\\w.])\\+?1?[-. (]*[2-9]\\d{2}[-. )]*555[-. ]?\\d{4}(?!\\d)");

  @Test
  void logNamesNobody() throws IOException {
    assumeThat(LOGS).as("the logs of a run of all tests").exists();
    String log = read(LOGS, ISO_8859_1).toLowerCase(Locale.ROOT);
    assertThat(log).as("the log").hasSizeGreaterThan(100_000);
    List<String> courts = phones(Files.readString(Path.of("src/main/resources/sample/courts.csv")));
    assertThat(phones(log)).filteredOn(phone -> !courts.contains(phone)).as("phones").isEmpty();
    assertThat(people()).filteredOn(fact -> log.contains(asRead(fact))).as("people").isEmpty();
  }

  /** A list of what no test uses would prove nothing. */
  @Test
  void everyListedPersonStandsInSomeTest() throws IOException {
    String tests = read(Path.of("src/test"), UTF_8) + read(Path.of("src/main/java"), UTF_8);
    assertThat(people())
        .hasSizeGreaterThan(20)
        .allSatisfy(fact -> assertThat(tests).contains(fact));
  }

  private static List<String> people() throws IOException {
    return Files.readAllLines(PEOPLE).stream().filter(line -> !line.startsWith("#")).toList();
  }

  // The log's charset is the machine's: its bytes are compared.
  private static String asRead(String fact) {
    return new String(fact.getBytes(UTF_8), ISO_8859_1).toLowerCase(Locale.ROOT);
  }

  private static List<String> phones(String text) {
    return PHONE
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .map(phone -> phone.replaceAll("\\D", "").replaceFirst("^1(?=\\d{10})", ""))
        .toList();
  }

  private static String read(Path folder, Charset charset) throws IOException {
    var all = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(SuiteLogHarnessTest::isOther).toList()) {
        all.append(new String(Files.readAllBytes(file), charset));
      }
    }
    return all.toString();
  }

  private static boolean isOther(Path file) {
    return Files.isRegularFile(file) && !file.endsWith(PEOPLE.getFileName());
  }
}

package org.docketline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.docketline.check.ReportStyle;
import org.docketline.command.CheckFeed;
import org.docketline.command.ReportTerminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/**
 * What a clerk is told of a sample: each folder of {@code feed/check} holds a county's files, how
 * they are configured, and the exit code and report.
 */
class CheckFeedTest {
  private static final Path CASES = Path.of("src/test/resources/feed/check");
  private static final Clock MAY =
      Clock.fixed(Instant.parse("2026-05-04T17:00:00Z"), ZoneOffset.UTC);

  private final Map<String, String> settings = new HashMap<>();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final ByteArrayOutputStream bar = new ByteArrayOutputStream();
  private boolean watched;
  private ReportStyle style = new ReportStyle(true, false);
  @TempDir Path folder;

  @BeforeEach
  void useTheCourtsOfTests() {
    settings.put("docketline.courts", "src/test/resources/courts-of-tests.csv");
  }

  static Stream<String> cases() throws IOException {
    try (var folders = Files.list(CASES)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void reportIs(String name) throws IOException {
    int exit = check(name);

    assertThat("exit " + exit + "\n" + out)
        .isEqualTo(Files.readString(CASES.resolve(name).resolve("expected.txt"), UTF_8));
    assertThat(err.toString()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void nobodyIsInTheReport(String name) throws IOException {
    check(name);

    assertThat(out.toString())
        .doesNotContainIgnoringCase(
            "quillfeather", "zephyrine", "ottershaw", "barnaby", "1975", "12th of", "Z8877")
        .doesNotContainPattern("A-?1002004[0-9]");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void linesButTheVerdictFitATerminal(String name) throws IOException {
    check(name);

    assertThat(out.toString().lines())
        .filteredOn(line -> !line.startsWith("This file would be held: "))
        .allSatisfy(line -> assertThat(line).hasSizeLessThan(80));
  }

  @Test
  void pipeIsShownNoBar() throws IOException {
    check("understood");

    assertThat(bar.toString(UTF_8)).isEmpty();
    assertThat(out.toString()).doesNotContain("\u001b");
  }

  @Test
  void terminalIsShownABarBesideTheReport() throws IOException {
    watched = true;
    style = new ReportStyle(true, true);

    check("understood");

    assertThat(bar.toString(UTF_8)).contains("citations", "violations");
    assertThat(out.toString()).contains("\u001b[1mThe guard\u001b[0m").doesNotContain("%");
  }

  @Test
  void terminalWithoutUnicodeIsShownAsciiOnly() throws IOException {
    style = new ReportStyle(false, false);

    check("understood");

    assertThat(out.toString()).matches("\\p{ASCII}*").contains("****0045", "####");
  }

  @Test
  void earlierFileShowsThatRowsAreGone() throws IOException {
    configure("too-many-bad-rows");
    settings.put(key("guard.max-reject-ratio"), "1");
    Path earlier = Files.writeString(folder.resolve("earlier.csv"), "number,court,date\n");
    for (int row = 0; row < 40; row++) {
      Files.writeString(
          earlier,
          "A100300%02d,,2026-05-18\n".formatted(row),
          java.nio.file.StandardOpenOption.APPEND);
    }

    int exit = run(file("too-many-bad-rows"), "--against", earlier.toString());

    assertThat(exit).isEqualTo(1);
    assertThat(out.toString())
        .contains("it has 8 rows where the last applied file had 40", "40 rows earlier");
  }

  @Test
  void numbersThatAreOthersThanTheEarlierFilesAreDoubted() throws IOException {
    configure("understood");
    settings.put("docketline.feeds.\"county\".guard.max-gone-ratio", "0.1");
    Path earlier = Files.writeString(folder.resolve("earlier.csv"), numbered("00"));
    Path file = Files.writeString(folder.resolve("now.csv"), numbered(""));

    int exit = run(file.toString(), "--against", earlier.toString());

    assertThat(exit).isEqualTo(1);
    assertThat(out.toString().replaceAll("\\s+", " "))
        .contains("20 of the 20 numbers of the earlier file are gone, and 20 of these are there");
  }

  private static String numbered(String zeros) {
    return IntStream.range(0, 20)
        .mapToObj(i -> "%s41%04d,,,,OAK COURT,,2026-05-18,9:30,,OPEN\n".formatted(zeros, i))
        .collect(
            Collectors.joining(
                "", "Ticket No,Surname,Born,Licence,Court,Division,Date,Time,Room,Status\n", ""));
  }

  @Test
  void joinedFileIsTakenFromWhereItIsSaidToBe() throws IOException {
    configure("understood");
    Path photos = Files.writeString(folder.resolve("photos.csv"), "ticket\nA10020045\n");

    run(file("understood"), "--join", "photos=" + photos);

    assertThat(out.toString()).contains("photos      1 read, 1 accepted, 0 rejected");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--feed other|no feed 'other' is configured; there is county",
        "--join other=x|no file 'other' is joined to feed 'county'",
        "--against nowhere.csv|there is no file at",
        "--nonsense|Unknown option: '--nonsense'"
      })
  void wrongUsageIsSaid(String usage) throws IOException {
    configure("understood");
    List<String> parts = List.of(usage.split("\\|", -1));

    int exit = run((file("understood") + " " + parts.get(0)).split(" ", -1));

    assertThat(exit).isEqualTo(2);
    assertThat(err.toString()).contains(parts.get(1)).doesNotContain("\tat ");
    assertThat(out.toString()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nowhere.csv", "file:/nowhere.csv", "http://localhost:1/x", "ftp://x/y"})
  void fileThatCannotBeHadIsNoVerdict(String address) throws IOException {
    configure("understood");

    assertThat(run(address)).isEqualTo(2);
    assertThat(err.toString()).startsWith("Nothing was checked: ").doesNotContain("\tat ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "docketline.watchdays=1",
        "docketline.feeds.\"county\".csv.delimiter=two",
        "docketline.feeds.\"county\".map.surname=x",
        "docketline.feeds.\"county\".every=soon",
        "docketline.courts=nowhere.csv"
      })
  void wrongConfigurationIsNamed(String setting) throws IOException {
    configure("understood");
    String key = setting.substring(0, setting.indexOf('='));
    settings.put(key, setting.substring(key.length() + 1));

    assertThat(run(file("understood"))).isEqualTo(78);
    assertThat(err.toString()).contains(key);
  }

  @Test
  void feedIsNamedWhereThereAreSeveral() throws IOException {
    configure("understood");
    settings.put("docketline.feeds.\"city\".url", "file:x");
    settings.put("docketline.feeds.\"city\".map.citation", "x");

    assertThat(run(file("understood"))).isEqualTo(2);
    assertThat(err.toString()).contains("--feed NAME is needed, one of city, county");
    assertThat(run(file("understood"), "--feed", "county")).isZero();
  }

  @Test
  void withoutAFeedItSaysHowToDescribeOne() {
    assertThat(run("x.csv")).isEqualTo(78);
    assertThat(err.toString()).contains("no feed is configured", "map.citation", "docs/feeds.md");
  }

  @Test
  void runsAsACommandAndLeavesNothingBehind() throws Exception {
    configure("too-many-bad-rows");
    settings.put(
        "docketline.courts", Path.of(settings.get("docketline.courts")).toAbsolutePath() + "");
    var written = new Properties();
    written.putAll(settings);
    Files.createDirectories(folder.resolve("config"));
    try (var file = Files.newBufferedWriter(folder.resolve("config/application.properties"))) {
      written.store(file, null);
    }

    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "check-feed",
                Path.of(file("too-many-bad-rows")).toAbsolutePath().toString())
            .directory(folder.toFile())
            .start();
    String report = new String(process.getInputStream().readAllBytes(), UTF_8);

    assertThat(process.waitFor()).isEqualTo(1);
    assertThat(report).startsWith("Feed \"county\"").contains("This file would be held");
    assertThat(new String(process.getErrorStream().readAllBytes(), UTF_8)).isEmpty();
    assertThat(folder).isDirectoryNotContaining(left -> !left.endsWith("config"));
  }

  private int check(String name) throws IOException {
    configure(name);
    return run(file(name));
  }

  private static String file(String name) {
    return CASES.resolve(name).resolve("citations.csv").toString();
  }

  private static String key(String key) {
    return "docketline.feeds.\"county\"." + key;
  }

  private void configure(String name) throws IOException {
    var written = new Properties();
    try (var in = Files.newBufferedReader(CASES.resolve(name).resolve("feed.properties"), UTF_8)) {
      written.load(in);
    }
    settings.put(key("url"), "file:/nowhere");
    written.forEach(
        (key, value) ->
            settings.put(
                key((String) key), ((String) value).replace("HERE", "" + CASES.resolve(name))));
  }

  private int run(String... arguments) {
    var terminal = new ReportTerminal(watched, style, new PrintStream(bar, true, UTF_8));
    return new CommandLine(new CheckFeed(this::config, MAY, terminal))
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  private SmallRyeConfig config() {
    return KnownSettings.read(
        new SmallRyeConfigBuilder()
            .addDefaultInterceptors()
            .addDiscoveredConverters()
            .withDefaultValues(settings));
  }
}

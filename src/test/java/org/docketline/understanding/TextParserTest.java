package org.docketline.understanding;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.docketline.docket.CaseName;
import org.docketline.understanding.Command.Follow;
import org.docketline.understanding.Command.Remove;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What residents mean: the cases are {@code understanding/commands.csv}. */
class TextParserTest {
  private static final Map<String, TextParser> COUNTIES =
      Map.of(
          "digits", new TextParser(Pattern.compile("[0-9]{6,9}")),
          "any", new TextParser(Pattern.compile("[A-Z0-9]{5,20}")));
  private static final Pattern ESCAPED = Pattern.compile("\\\\u([0-9a-f]{4})");

  record Case(String text, String county, String expected) {}

  static List<Case> cases() throws IOException {
    try (InputStream file =
            TextParserTest.class.getResourceAsStream("/understanding/commands.csv");
        var rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      return rows.stream().map(TextParserTest::read).toList();
    }
  }

  private static Case read(NamedCsvRecord row) {
    String text =
        ESCAPED
            .matcher(row.getField("text"))
            .replaceAll(
                found ->
                    java.util.regex.Matcher.quoteReplacement(
                        Character.toString(Integer.parseInt(found.group(1), 16))));
    return new Case(text, row.getField("county"), row.getField("expected"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void textMeansWhatItsWriterMeans(Case one) {
    assertThat(inWords(COUNTIES.get(one.county()).parse(one.text()))).isEqualTo(one.expected());
  }

  @Test
  void thereAreCasesEnough() throws IOException {
    assertThat(cases()).hasSizeGreaterThan(300);
  }

  private static String inWords(Command command) {
    if (command instanceof Follow follow) {
      return "FOLLOW " + inWords(follow.numbers());
    }
    if (command instanceof Remove remove) {
      return ("REMOVE " + inWords(remove.numbers())).strip();
    }
    if (command instanceof Command.Start start) {
      return ("START " + inWords(start.numbers())).strip();
    }
    if (command instanceof Command.Ask ask) {
      return "ASK " + ask.topic();
    }
    return command.getClass().getSimpleName().toUpperCase(Locale.ROOT);
  }

  private static String inWords(TextedNumbers numbers) {
    return numbers.pieces().stream()
        .map(
            piece -> piece.readings().stream().map(TextParserTest::inWords).collect(joining(" | ")))
        .collect(joining(" ; "));
  }

  private static String inWords(List<CaseName> reading) {
    return reading.stream().map(name -> name.number().value()).collect(joining(" "));
  }

  static Stream<String> adversaries() {
    return Stream.of(
        "no ",
        "a ",
        "ticket",
        "ticket ",
        "1",
        "12345 ",
        "12345,",
        "!",
        " ",
        "stop ",
        "remove ",
        "please ",
        "#no.",
        "№ ",
        "ﷺ",
        "\u0301",
        "a\u0301\u0316",
        "1.",
        "-",
        "\u200b",
        "&",
        "and ",
        "ab 1",
        "(");
  }

  // Each text is at its worst for some pattern; a hundred times the usual would still be seen.
  @ParameterizedTest
  @MethodSource("adversaries")
  void longestTextIsReadInNoTime(String part) {
    String body = "x" + part.repeat(1598 / part.length()) + "x";
    for (TextParser parser : COUNTIES.values()) {
      parser.parse(body);
      long started = System.nanoTime();
      parser.parse(body);
      assertThat((System.nanoTime() - started) / 1_000_000).as("milliseconds").isLessThan(500);
    }
  }

  @Test
  void whatNoCarrierBringsIsNotRead() {
    TextParser parser = COUNTIES.get("any");
    assertThat(parser.parse("stop" + " ".repeat(100_000) + "123456789"))
        .isInstanceOf(Command.Stop.class);
    long started = System.nanoTime();
    parser.parse("x" + "\u0301".repeat(250_000));
    assertThat((System.nanoTime() - started) / 1_000_000).as("milliseconds").isLessThan(1000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\ud800", "\udfff123456789", "12345\ud83d6789", "\uffff", "STOP\udc00"})
  void brokenCharactersAreNoObstacle(String text) {
    assertThatCode(() -> COUNTIES.get("digits").parse(text)).doesNotThrowAnyException();
  }
}

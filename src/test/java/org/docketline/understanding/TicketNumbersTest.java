package org.docketline.understanding;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.docketline.docket.CaseName;
import org.docketline.understanding.Command.Follow;
import org.docketline.understanding.Command.Remove;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is a ticket's number in a text, by what the county's docket looks like. {@code numbers.csv}
 * are the cases; {@code numbers-heldout.csv} was written before the rules, and none is tuned on it.
 */
class TicketNumbersTest {
  private static final String NONE = "NONE";

  record Case(String text, String county, String expected) {
    String read() {
      Command command = NumberCounties.PARSERS.get(county).parse(text);
      if (command instanceof Follow follow) {
        return "FOLLOW " + first(follow.numbers());
      }
      if (command instanceof Remove remove) {
        return "REMOVE " + first(remove.numbers());
      }
      return expected.equals(NONE) ? NONE : command.getClass().getSimpleName();
    }

    boolean isRead() {
      return read().equalsIgnoreCase(expected);
    }
  }

  private static String first(TextedNumbers numbers) {
    return numbers.pieces().stream()
        .flatMap(piece -> piece.readings().get(0).stream())
        .map(CaseName::number)
        .map(number -> number.value())
        .collect(joining(" "));
  }

  static Stream<Case> cases() throws IOException {
    return cases("numbers");
  }

  private static Stream<Case> cases(String name) throws IOException {
    try (InputStream file =
            TicketNumbersTest.class.getResourceAsStream("/understanding/" + name + ".csv");
        var rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      List<Case> cases =
          rows.stream()
              .map(
                  row ->
                      new Case(
                          row.getField("text").replace("\\u000a", "\n"),
                          row.getField("county"),
                          row.getField("expected")))
              .toList();
      return cases.stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void onlyTicketNumbersAreTakenForThem(Case one) {
    assertThat(one.read()).isEqualToIgnoringCase(one.expected());
  }

  @Test
  void numbersAreReadInTextsThatNoRuleWasWrittenOn() throws IOException {
    List<Case> heldOut = cases("numbers-heldout").toList();
    long read = heldOut.stream().filter(Case::isRead).count();
    System.out.printf(
        Locale.ROOT,
        "held-out numbers: %.3f of %d%n",
        (double) read / heldOut.size(),
        heldOut.size());
    assertThat(heldOut).hasSizeGreaterThan(80);
    assertThat((double) read / heldOut.size()).isGreaterThan(0.9);
  }
}

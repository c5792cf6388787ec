package org.docketline.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Manners, machines and the people who only look like them: {@code manners.csv}, where each text
 * must be understood, and {@code manners-heldout.csv}, which was written before any rule and on
 * which none may be tuned.
 */
class MannersTest {
  private static final TextParser PARSER = new TextParser(Pattern.compile("[A-Z0-9]{5,20}"));

  static List<MeaningFile.Row> rows() {
    return rows("manners");
  }

  private static List<MeaningFile.Row> rows(String name) {
    try (InputStream file =
        MannersTest.class.getResourceAsStream("/understanding/" + name + ".csv")) {
      return MeaningFile.read(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The kind of manners, what wants no answer, STOP and START; any other meaning is OTHER. */
  private static String meaning(String text) {
    Command command = PARSER.parse(text);
    if (command.toStop().isPresent()) {
      return "STOP";
    }
    if (command instanceof Command.Manners said) {
      return said.kind().name();
    }
    return command.isAutomatic() || command.isStart()
        ? command.getClass().getSimpleName().toUpperCase(Locale.ROOT)
        : "OTHER";
  }

  @ParameterizedTest
  @MethodSource("rows")
  void textIsTakenForWhatItIs(MeaningFile.Row row) {
    assertThat(meaning(row.text())).isEqualTo(row.expected());
  }

  @Test
  void textsThatNoRuleWasWrittenOnAreMostlyTakenForWhatTheyAre() {
    List<MeaningFile.Row> rows = rows("manners-heldout");
    List<MeaningFile.Row> wrong =
        rows.stream().filter(row -> !meaning(row.text()).equals(row.expected())).toList();
    System.out.printf(
        Locale.ROOT, "held-out manners: %d of %d%n", rows.size() - wrong.size(), rows.size());
    assertThat(rows).hasSizeGreaterThan(60);
    assertThat(wrong).hasSizeLessThan(rows.size() / 5);
    // A stop that no rule hears may be unclear; it is never manners, nor are manners a stop.
    assertThat(wrong)
        .noneMatch(row -> meaning(row.text()).equals("STOP"))
        .noneMatch(row -> row.expected().equals("STOP") && !meaning(row.text()).equals("OTHER"));
  }

  @Test
  void yesIsMannersBesideBeingACommand() {
    assertThat(PARSER.manners("Yes.")).contains(MannersKind.AGREED);
    assertThat(PARSER.manners("START")).isEmpty();
    assertThat(PARSER.manners("thanks but no thanks stop")).isEmpty();
  }
}

package org.docketline.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.docketline.understanding.Command.Ask;
import org.docketline.understanding.Command.Status;
import org.docketline.understanding.Command.Stop;
import org.docketline.understanding.MeaningFile.Row;
import org.junit.jupiter.api.Test;

/**
 * What only a court can say, in five languages. The phrases were written on {@code topics.csv};
 * {@code topics-heldout.csv} was written before any of them, and none may be tuned on it.
 */
class TopicsTest {
  private static final TextParser PARSER = new TextParser(Pattern.compile("[A-Z0-9]{5,20}"));

  private static List<Row> rows(String name) {
    try (InputStream file = TopicsTest.class.getResourceAsStream("/understanding/" + name)) {
      return MeaningFile.read(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String meaning(Row row) {
    Command command = PARSER.parse(row.text());
    if (command instanceof Ask ask) {
      return ask.topic().name();
    }
    return command instanceof Status ? "STATUS" : command instanceof Stop ? "STOP" : "OTHER";
  }

  private static boolean isUnderstood(Row row) {
    return meaning(row).equals(row.expected());
  }

  @Test
  void everyTextThatPhrasesWereWrittenOnIsUnderstood() {
    assertThat(rows("topics.csv"))
        .allSatisfy(row -> assertThat(meaning(row)).as(row.text()).isEqualTo(row.expected()));
  }

  @Test
  void mostTextsThatNoPhraseWasWrittenOnAreUnderstood() {
    List<Row> heldOut = rows("topics-heldout.csv");
    heldOut.stream()
        .map(Row::expected)
        .collect(Collectors.toCollection(TreeSet::new))
        .forEach(topic -> tell(topic, heldOut));
    long right = heldOut.stream().filter(TopicsTest::isUnderstood).count();
    System.out.printf(Locale.ROOT, "topics, held-out: %d of %d%n", right, heldOut.size());
    assertThat((double) right / heldOut.size()).isGreaterThan(0.9);
  }

  private static void tell(String topic, List<Row> rows) {
    long asked = rows.stream().filter(row -> row.expected().equals(topic)).count();
    long right = of(topic, rows).filter(TopicsTest::isUnderstood).count();
    System.out.printf(
        Locale.ROOT,
        "topic %s, held-out: recall %d of %d, precision %d of %d%n",
        topic,
        right,
        asked,
        right,
        of(topic, rows).count());
  }

  private static Stream<Row> of(String topic, List<Row> rows) {
    return rows.stream().filter(row -> meaning(row).equals(topic));
  }
}

package org.docketline.understanding;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.docketline.docket.CaseName;
import org.docketline.understanding.Command.Ask;
import org.docketline.understanding.Command.Follow;
import org.docketline.understanding.Command.Remove;

/**
 * A text of {@code understanding/*-heldout.csv}, on which no rule, model or threshold was tuned,
 * and what it must be taken for: STOP, the topic of a question, THANKS (a kind word, or a
 * greeting), FOLLOW or REMOVE and its numbers, NONE (of a number), NUMBER (something of one), or
 * OTHER.
 */
record HeldOut(String file, String text, String language, String expected, Command command) {
  private static final Path FOLDER = Path.of("src/test/resources/understanding");
  // The tests of languages and of each county's numbers read these.
  private static final Set<String> OF_THEIR_OWN =
      Set.of("language-heldout.csv", "numbers-heldout.csv");
  private static final Set<String> KIND_WORDS = Set.of("AGREED", "COMING", "GREETING");
  private static final TextParser PARSER = new TextParser(Pattern.compile("[A-Z0-9]{5,20}"));

  static List<HeldOut> all() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.toString().matches(".*-heldout[0-9]*[.]csv"))
          .filter(file -> !OF_THEIR_OWN.contains(file.getFileName().toString()))
          .sorted()
          .flatMap(file -> read(file).stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<HeldOut> read(Path file) {
    String name = file.getFileName().toString();
    try (var rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      return rows.stream().map(row -> of(name, row)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HeldOut of(String file, NamedCsvRecord row) {
    String text = row.getField("text");
    String label = row.getField("expected");
    String expected = KIND_WORDS.contains(label) ? "THANKS" : label;
    return new HeldOut(file, text, row.getField("language"), expected, PARSER.parse(text));
  }

  boolean isStop() {
    return expected.equals("STOP");
  }

  boolean isTakenForStop() {
    return command.toStop().isPresent();
  }

  boolean isDoubted() {
    return command.toStop().filter(Command.Stop::doubted).isPresent();
  }

  boolean isOf(QuestionTopic topic) {
    return expected.equals(topic.name());
  }

  boolean isQuestionOrOther() {
    return !isOfNumbers();
  }

  boolean isTakenFor(QuestionTopic topic) {
    return command instanceof Ask ask && ask.topic() == topic;
  }

  /** Whether it is understood, and as nothing that a kind word does not ask for. */
  boolean isTakenForThanks() {
    return !command.isUnclear()
        && !(command instanceof Ask)
        && !isTakenForStop()
        && numbers().isEmpty();
  }

  boolean isOfNumbers() {
    return expected.matches("(FOLLOW|REMOVE|NONE)\\b.*");
  }

  boolean hasItsNumbers() {
    return numbers().equals(expected.equals("NONE") ? "" : sorted(Stream.of(expected.split(" "))));
  }

  private String numbers() {
    if (command instanceof Follow follow) {
      return numbers("FOLLOW", follow.numbers());
    }
    return command instanceof Remove remove ? numbers("REMOVE", remove.numbers()) : "";
  }

  private static String numbers(String word, TextedNumbers found) {
    Stream<String> numbers =
        found.pieces().stream()
            .flatMap(piece -> piece.readings().get(0).stream())
            .map(CaseName::number)
            .map(number -> number.value());
    return sorted(Stream.concat(Stream.of(word), numbers));
  }

  private static String sorted(Stream<String> words) {
    return words.collect(Collectors.toCollection(TreeSet::new)).stream()
        .collect(Collectors.joining(" "));
  }
}

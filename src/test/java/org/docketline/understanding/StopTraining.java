package org.docketline.understanding;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.docketline.understanding.GramTraining.Sample;

/**
 * The texts by which the second opinion on stop is trained: those that the rules were written on,
 * those that were held out before, and whole commands. None of what is held out.
 */
final class StopTraining {
  static final GramTraining.Course COURSE = new GramTraining.Course(1 << 15, 12, 0.03, 0.01, 58);

  // Whatever was opened once is held out no more: rules were mended by what it showed.
  private static final List<String> OTHERS =
      List.of(
          "stop-written.csv",
          "talk-written.csv",
          "topics.csv",
          "manners.csv",
          "meaning-opened.csv",
          "court-talk-opened.csv",
          "talk-opened.csv",
          "stop-opened.csv",
          "stop-opened2.csv");

  private StopTraining() {}

  /** A text, and whether it wishes to stop. */
  record Labelled(String text, boolean stop) {}

  static byte[] model() {
    return new GramTraining(COURSE, 2).learn(samples(texts())).bytes();
  }

  static List<Labelled> texts() {
    List<Labelled> texts = new ArrayList<>();
    LanguageTraining.ruled().forEach(name -> texts.addAll(table(name, expected -> true)));
    OTHERS.forEach(name -> texts.addAll(table(name, expected -> true)));
    texts.addAll(table("commands.csv", StopTraining::hasNoNumber));
    return texts;
  }

  private static boolean hasNoNumber(String expected) {
    return !expected.startsWith("FOLLOW") && !expected.startsWith("REMOVE");
  }

  private static List<Labelled> table(String name, Predicate<String> isMeant) {
    try (InputStream file = StopTraining.class.getResourceAsStream("/understanding/" + name);
        var rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      return rows.stream()
          .filter(row -> isMeant.test(row.getField("expected")))
          .map(row -> new Labelled(row.getField("text"), row.getField("expected").equals("STOP")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Sample> samples(List<Labelled> texts) {
    return texts.stream().flatMap(StopTraining::samples).toList();
  }

  private static Stream<Sample> samples(Labelled text) {
    double stop = text.stop() ? 1 : 0;
    return Stream.of(text.text(), TextToken.fold(text.text().toLowerCase(Locale.ROOT)))
        .distinct()
        .map(one -> new Sample(one, List.of(1 - stop, stop), 1));
  }
}

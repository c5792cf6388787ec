package org.docketline.understanding;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.docketline.subscription.Language;
import org.docketline.understanding.GramTraining.Sample;

/**
 * The texts by which the model of languages is trained: those of the rules, the phrases of the
 * rules, and {@code language-train.csv}. Each is learnt as it is written, and as a phone without
 * its letters would write it.
 */
final class LanguageTraining {
  static final GramTraining.Course COURSE = new GramTraining.Course(1 << 14, 12, 0.1, 0.01, 58);

  private static final int LANGUAGES = Language.values().length;
  // From а to я, as phones without Cyrillic write them.
  private static final List<String> RUSSIAN =
      List.of(
          "a b v g d e zh z i y k l m n o p r s t u f h ts ch sh sch  y  e yu ya".split(" ", -1));

  private LanguageTraining() {}

  /** A text and the code of its language; blank where it is of none. */
  record Labelled(String text, String language) {}

  static byte[] model() {
    return new GramTraining(COURSE, LANGUAGES).learn(samples(texts())).bytes();
  }

  /** All of them; those written to teach languages count twice. */
  static List<Labelled> texts() {
    List<Labelled> texts = new ArrayList<>();
    ruled().forEach(name -> texts.addAll(table(name)));
    texts.addAll(table("language-train.csv"));
    texts.addAll(table("language-train.csv"));
    for (Language language : Language.values()) {
      texts.addAll(phrases(language.code()));
    }
    return List.copyOf(texts);
  }

  /** The files that rules are written on, as far as there are any. */
  static Stream<String> ruled() {
    return Stream.of("meaning-rules.csv", "meaning-seen.csv", "court-talk.csv", "stop-seen2.csv")
        .filter(name -> LanguageTraining.class.getResource("/understanding/" + name) != null);
  }

  static List<Labelled> table(String name) {
    try (InputStream file = open(name);
        var rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      return rows.stream()
          .map(row -> new Labelled(row.getField("text"), row.getField("language")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String name) {
    return LanguageTraining.class.getResourceAsStream("/understanding/" + name);
  }

  private static List<Labelled> phrases(String language) {
    try (var in = new BufferedReader(new InputStreamReader(open(language + ".txt"), UTF_8))) {
      return in.lines()
          .filter(line -> !line.isBlank() && !line.matches("[#\\[].*") && !line.contains(" = "))
          .map(line -> line.replaceAll("[|].*?(?= |$)|[~^$@{}]|\\S*[*]", "").strip())
          .filter(line -> line.contains(" "))
          .map(line -> new Labelled(line, language))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Sample> samples(List<Labelled> texts) {
    return texts.stream().flatMap(LanguageTraining::samples).toList();
  }

  private static Stream<Sample> samples(Labelled text) {
    Set<String> written = new LinkedHashSet<>();
    written.add(text.text());
    written.add(TextToken.fold(text.text().toLowerCase(Locale.ROOT)));
    if (text.language().equals("ru")) {
      written.add(inLatin(text.text().toLowerCase(Locale.ROOT)));
    }
    double weight = 1.0 / written.size() + 0.5;
    return written.stream().map(one -> new Sample(one, target(text.language()), weight));
  }

  private static List<Double> target(String language) {
    return Stream.of(Language.values())
        .map(one -> language.isEmpty() ? 1.0 / LANGUAGES : one.code().equals(language) ? 1 : 0.0)
        .toList();
  }

  private static String inLatin(String russian) {
    return russian
        .chars()
        .mapToObj(c -> c >= 'а' && c <= 'я' ? RUSSIAN.get(c - 'а') : Character.toString(c))
        .collect(Collectors.joining());
  }
}

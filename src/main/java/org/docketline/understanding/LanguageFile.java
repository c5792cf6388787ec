package org.docketline.understanding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A language's lists by their headings; {@code understanding/en.txt} says how they are written. */
final class LanguageFile {
  private final Map<String, List<String>> sections = new HashMap<>();
  private final Map<String, List<String>> classes = new HashMap<>();
  private final AccentUse accents;

  LanguageFile(String language, AccentUse accents) {
    this.accents = accents;
    var loader = LanguageFile.class.getClassLoader();
    String name = "understanding/" + language + ".txt";
    try (var in = new InputStreamReader(loader.getResourceAsStream(name), UTF_8)) {
      read(new BufferedReader(in).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (String line : lines("classes")) {
      String[] named = line.split(" = ", 2);
      classes.put(named[0], List.of(named[1].split(" ")));
    }
  }

  private void read(List<String> lines) {
    List<String> section = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith("[")) {
        section = new ArrayList<>();
        sections.put(line.substring(1, line.length() - 1), section);
      } else if (!line.isBlank() && !line.startsWith("#")) {
        section.add(line.strip());
      }
    }
  }

  List<String> lines(String section) {
    return sections.getOrDefault(section, List.of());
  }

  Set<String> words(String section) {
    return lines(section).stream()
        .flatMap(line -> Stream.of(line.split(" ")))
        .flatMap(word -> accents.forms(word).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  List<WordPhrase> phrases(String section) {
    return lines(section).stream().map(this::phrase).toList();
  }

  private WordPhrase phrase(String line) {
    return new WordPhrase(
        Stream.of(line.split(" +"))
            .map(place -> PhraseSlot.read(place, classes, accents))
            .toList());
  }

  SpellingSlips spelling() {
    return new SpellingSlips(List.copyOf(words("spelled")), words("spelt"));
  }
}

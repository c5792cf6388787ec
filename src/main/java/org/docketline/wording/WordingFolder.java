package org.docketline.wording;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.docketline.subscription.Language;

/** Where the texts are read: ours, and over them those of the county's own folder. */
final class WordingFolder {
  private static final String KEY = "docketline.wording.directory";
  private static final String ENDING = ".properties";

  private final Optional<Path> own;
  private final Map<Language, LanguageFile> read = new EnumMap<>(Language.class);

  /** All that a language's file says, for texts and pages; {@code own} are the county's keys. */
  private record LanguageFile(Map<String, WrittenText> texts, Set<String> own) {}

  private WordingFolder(Optional<Path> own) {
    this.own = own;
  }

  /** Throws ConfigurationException for a folder that is not there or holds what nobody reads. */
  static WordingFolder of(Optional<String> directory) {
    Optional<Path> own = directory.map(Path::of);
    own.ifPresent(WordingFolder::refuseUnread);
    return new WordingFolder(own);
  }

  private static void refuseUnread(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      files
          .map(file -> file.getFileName().toString())
          .filter(WordingFolder::isUnread)
          .findFirst()
          .ifPresent(file -> refuse(folder.resolve(file) + " is of no language or page of ours"));
    } catch (IOException e) {
      refuse("cannot read the folder " + folder);
    }
  }

  private static boolean isUnread(String file) {
    return file.endsWith(ENDING)
        ? language(file).isEmpty()
        : file.endsWith(CountyPages.ENDING) && !CountyPages.reads(file);
  }

  private static Optional<Language> language(String file) {
    return Language.ofCode(file.substring(0, file.length() - ENDING.length()));
  }

  private static void refuse(String why) {
    throw new ConfigurationException(KEY + ": " + why);
  }

  /** The texts of a language. */
  WordingFile read(Language language) {
    return read(language, key -> !PageWords.isKey(key));
  }

  /** The words of its pages. */
  WordingFile readPages(Language language) {
    return read(language, PageWords::isKey);
  }

  /** The pages that the county says in its own words. */
  CountyPages countyPages() {
    return new CountyPages(
        own, file -> Optional.of(file).filter(Files::exists).map(WordingFolder::text));
  }

  private WordingFile read(Language language, Predicate<String> which) {
    LanguageFile file = read.computeIfAbsent(language, this::whole);
    Map<String, WrittenText> texts = new TreeMap<>(file.texts());
    texts.keySet().removeIf(which.negate());
    return new WordingFile("wording/" + language.code() + ENDING, texts, file.own());
  }

  private LanguageFile whole(Language language) {
    String file = language.code() + ENDING;
    Map<String, WrittenText> ours = ours("wording/" + file);
    Map<String, WrittenText> theirs =
        own.map(folder -> folder.resolve(file))
            .filter(Files::exists)
            .map(WordingFolder::theirs)
            .orElse(Map.of());
    return new LanguageFile(CountyOverrides.over(ours, theirs), theirs.keySet());
  }

  static Map<String, WrittenText> ours(String file) {
    var loader = WordingFolder.class.getClassLoader();
    try (var in = loader.getResourceAsStream(file)) {
      return in == null ? Map.of() : WrittenText.read(file, new String(in.readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, WrittenText> theirs(Path file) {
    return WrittenText.read(file.toString(), text(file));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, UTF_8);
    } catch (CharacterCodingException e) {
      throw new ConfigurationException(file + " is not written in UTF-8", e);
    } catch (IOException e) {
      throw new ConfigurationException(KEY + ": cannot read " + file, e);
    }
  }
}

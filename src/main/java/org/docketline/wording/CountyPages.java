package org.docketline.wording;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.docketline.subscription.Language;

/** The pages that a county says in its own words: {@code privacy.en.txt} in its folder. */
final class CountyPages {
  static final String ENDING = ".txt";
  private static final List<String> NAMES = List.of("privacy", "terms");

  private final Map<String, CountyPage> pages = new HashMap<>();

  /** Throws ConfigurationException for a file that says nothing. */
  CountyPages(Optional<Path> folder, Function<Path, Optional<String>> read) {
    folder.ifPresent(
        own ->
            NAMES.forEach(
                name -> List.of(Language.values()).forEach(in -> take(own, read, file(name, in)))));
  }

  private void take(Path folder, Function<Path, Optional<String>> read, String file) {
    read.apply(folder.resolve(file))
        .map(CountyPage::of)
        .ifPresent(
            page -> {
              if (page.isEmpty()) {
                throw new ConfigurationException(folder.resolve(file) + " says nothing");
              }
              pages.put(file, page);
            });
  }

  /** Whether a file of this name would be read. */
  static boolean reads(String file) {
    return NAMES.stream()
        .anyMatch(
            name ->
                List.of(Language.values()).stream().anyMatch(in -> file(name, in).equals(file)));
  }

  private static String file(String page, Language language) {
    return page + "." + language.code() + ENDING;
  }

  Optional<CountyPage> find(String page, Language language) {
    return Optional.ofNullable(pages.get(file(page, language)));
  }
}

package org.docketline.wording;

import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.docketline.docket.CountyConfig;
import org.docketline.subscription.Language;
import org.docketline.subscription.Subscriber;

/**
 * Every text of the service in every language that the county lists, in one file a language: {@code
 * wording/en.properties}. All are checked when the service starts: a text that is missing or cannot
 * be worded is found then, and not when it is due.
 */
@Singleton
public final class Wording {
  public static final int LONGEST_PHONE = 25;

  private final CountyConfig county;
  private final WordingConfig config;
  private final Map<Language, WordingFile> files = new LinkedHashMap<>();
  private final Map<Language, LanguageTexts> speeches = new LinkedHashMap<>();
  private final WordingExperiments experiments;
  private final Consumer<RenderedText> spoken;

  /** Throws ConfigurationException, which names the file and the key that is wrong. */
  @Inject
  Wording(CountyConfig county, WordingConfig config, WordingUsed spoken) {
    this(county, config, spoken::note);
  }

  /** To be shown rather than said to anybody; throws likewise. */
  public Wording(CountyConfig county, WordingConfig config) {
    this(county, config, said -> {});
  }

  private Wording(CountyConfig county, WordingConfig config, Consumer<RenderedText> spoken) {
    this.county = county;
    this.config = config;
    this.spoken = spoken;
    this.experiments = VariantCheck.read(config.variants());
    WordingFolder folder = WordingFolder.of(config.directory());
    listed(county.languages()).forEach(language -> files.put(language, folder.read(language)));
    files.forEach((language, file) -> speeches.put(language, speech(language, file)));
    speeches.forEach((language, speech) -> check(files.get(language), speech));
  }

  private void check(WordingFile file, LanguageTexts speech) {
    new WordingCheck(file, speech, county).run();
    VariantCheck.run(experiments, file);
  }

  private static List<Language> listed(List<String> codes) {
    if (codes.isEmpty()) {
      throw new ConfigurationException("docketline.county.languages: at least one is needed");
    }
    return codes.stream().map(String::strip).map(Wording::language).toList();
  }

  private static Language language(String code) {
    return Language.ofCode(code)
        .orElseThrow(
            () ->
                new ConfigurationException(
                    "docketline.county.languages: there are no texts in '%s'".formatted(code)));
  }

  private LanguageTexts speech(Language language, WordingFile file) {
    TextAlphabet alphabet = TextAlphabet.of(language, config);
    file.refuseLosses(alphabet);
    return new LanguageTexts(language, file, alphabet, county, offers(language));
  }

  // An operator's file may lack it: that is told by the check of that file.
  private String offers(Language of) {
    return files.entrySet().stream()
        .filter(other -> other.getKey() != of)
        .map(other -> other.getValue().written("offer"))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" "));
  }

  /**
   * In whose language it is, and in their variants; in the county's first language, as long as a
   * phone has not shown its own.
   */
  public LanguageTexts to(Subscriber subscriber) {
    return speeches
        .getOrDefault(subscriber.language, speeches.values().iterator().next())
        .to(new VariantChoice(experiments, subscriber.id), spoken);
  }

  /** Of how many in a hundred this text is; empty where nothing is tried with it. */
  OptionalInt share(String text) {
    return experiments.share(text);
  }

  /** The same with every accent, to see what leaving them out saves. */
  LanguageTexts accented(Language language) {
    return new LanguageTexts(
        language, files.get(language), TextAlphabet.UNICODE, county, offers(language));
  }

  /** In a language that the county lists. */
  public LanguageTexts in(Language language) {
    return Optional.ofNullable(speeches.get(language)).orElseThrow();
  }

  /** Those that the county lists, in its order. */
  public List<Language> languages() {
    return List.copyOf(speeches.keySet());
  }
}

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
import org.docketline.settings.SettingProblems;
import org.docketline.subscription.Language;
import org.docketline.subscription.Subscriber;

/**
 * Every text of the service in every language that the county lists, in one file a language: {@code
 * wording/en.properties}. All are checked with the settings, before the service starts: a text that
 * is missing or cannot be worded is found then, and not when it is due.
 */
@Singleton
public final class Wording {
  public static final int LONGEST_PHONE = 25;

  private final CountyConfig county;
  private final WordingConfig config;
  private final Map<Language, WordingFile> files = new LinkedHashMap<>();
  private final Map<Language, LanguageTexts> texts = new LinkedHashMap<>();
  private final Map<Language, PageWords> pages = new LinkedHashMap<>();
  private final CountyPages countyPages;
  private final WordingExperiments experiments;
  private final Consumer<RenderedText> used;

  /** The service's own, which were checked with the settings. */
  @Inject
  Wording(CountyConfig county, WordingConfig config, WordingUsed used) {
    this(county, config, used::note, true);
  }

  /**
   * Texts that are shown and not told to anybody. Throws ConfigurationException, which names the
   * file and the key that is wrong.
   */
  public Wording(CountyConfig county, WordingConfig config) {
    this(county, config, text -> {}, false);
  }

  private Wording(
      CountyConfig county,
      WordingConfig config,
      Consumer<RenderedText> used,
      boolean checkedBefore) {
    this.county = county;
    this.config = config;
    this.used = used;
    this.experiments = VariantCheck.read(config.variants());
    WordingFolder folder = WordingFolder.of(config.directory());
    listed(county.languages()).forEach(language -> files.put(language, folder.read(language)));
    files.forEach((language, file) -> texts.put(language, texts(language, file)));
    if (!checkedBefore) {
      texts.forEach((language, its) -> check(files.get(language), its));
    }
    this.countyPages = folder.countyPages();
    WordingFile english = folder.readPages(Language.EN);
    texts
        .keySet()
        .forEach(
            language -> {
              WordingFile file = language == Language.EN ? english : folder.readPages(language);
              // A release's own are checked by its tests.
              if (!checkedBefore && (file.hasOwn() || english.hasOwn())) {
                PageWords.check(file, english);
              }
              pages.put(language, pages(language, file));
            });
  }

  private PageWords pages(Language language, WordingFile file) {
    return new PageWords(
        file,
        accented(language),
        Map.of(
            Placeholder.COUNTY.key(), county.name(),
            Placeholder.TEXTS.key(), accented(language).name(),
            Placeholder.PHONE.key(), county.contact()));
  }

  /** The first thing that is wrong with the texts, by its file or key. */
  public static List<String> problems(CountyConfig county, WordingConfig config) {
    return new SettingProblems().check(() -> new Wording(county, config)).found();
  }

  private void check(WordingFile file, LanguageTexts ofLanguage) {
    file.refuseLosses(TextAlphabet.of(ofLanguage.language(), config));
    new WordingCheck(file, ofLanguage, county).run();
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

  private LanguageTexts texts(Language language, WordingFile file) {
    TextAlphabet alphabet = TextAlphabet.of(language, config);
    return new LanguageTexts(language, file, alphabet, county, offers(language));
  }

  // An operator's file may lack the offer: the check of that file says so.
  private String offers(Language of) {
    return files.entrySet().stream()
        .filter(other -> other.getKey() != of)
        .map(other -> other.getValue().written(ServiceText.OFFER.key()))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" "));
  }

  /**
   * The texts in a subscriber's language and variants. As long as a phone has not shown its
   * language, they are in the first that the county lists.
   */
  public LanguageTexts to(Subscriber subscriber) {
    return texts
        .getOrDefault(subscriber.language, texts.values().iterator().next())
        .to(new VariantChoice(experiments, subscriber.id), used);
  }

  /** How many in a hundred are told this text; empty where it has no variants. */
  OptionalInt share(String text) {
    return experiments.share(text);
  }

  /** The same texts with every accent, to show what leaving the accents out saves. */
  LanguageTexts accented(Language language) {
    return new LanguageTexts(
        language, files.get(language), TextAlphabet.UNICODE, county, offers(language));
  }

  /** The texts in a language that the county lists. */
  public LanguageTexts in(Language language) {
    return Optional.ofNullable(texts.get(language)).orElseThrow();
  }

  /** The words of the pages in a language that the county lists. */
  public PageWords pages(Language language) {
    return Optional.ofNullable(pages.get(language)).orElseThrow();
  }

  /** A page of ours that the county says in its own words in this language. */
  public Optional<CountyPage> countyPage(String page, Language language) {
    return countyPages.find(page, language);
  }

  /** The languages that the county lists, in its order. */
  public List<Language> languages() {
    return List.copyOf(texts.keySet());
  }
}

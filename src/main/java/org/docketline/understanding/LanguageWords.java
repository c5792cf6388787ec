package org.docketline.understanding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.docketline.subscription.Language;

/**
 * Tells which language a text asks for, or is written in: by a model of its letters and words, and
 * by the rules that understood it. Pure, and linear in the text.
 */
public final class LanguageWords {
  /** So likely the language is for one phone of which none is known yet. */
  private static final double LIKELY = 0.9;

  /** And so for one that has been texted in another. */
  private static final double PLAIN = 0.97;

  /** Names that only an answer may be: elsewhere they are words of another meaning. */
  private static final Map<Language, List<String>> ONLY_IN_ANSWERS =
      Map.of(
          Language.EN, List.of("anh"),
          Language.ES, List.of("tay ban nha"),
          Language.BS, List.of("bosanac"),
          Language.RU, List.of("nga"));

  private static final LanguageModel MODEL = new LanguageModel(GramWeights.named("language"));
  private static final LanguageRequest REQUEST = new LanguageRequest();

  private LanguageWords() {}

  /** The language that this text asks to be texted in. */
  static Optional<Language> named(String body) {
    return REQUEST.in(body);
  }

  /** How people call a language, in each of ours. */
  public static List<String> namesOf(Language language) {
    return Stream.of(
            Stream.of(Language.values())
                .map(in -> language.locale().getDisplayLanguage(in.locale())),
            REQUEST.namesOf(language).stream(),
            ONLY_IN_ANSWERS.getOrDefault(language, List.of()).stream())
        .flatMap(names -> names)
        .distinct()
        .toList();
  }

  /** The language that this text shows; none where it may be another's. */
  public static Optional<Language> spokenIn(String body) {
    return spokenIn(body, LIKELY);
  }

  /** The same where there is no doubt: what is known of a phone may change by it. */
  public static Optional<Language> plainlySpokenIn(String body) {
    return spokenIn(body, PLAIN)
        .filter(one -> one != Language.EN || !REQUEST.isBorrowed(TextParser.cut(body)));
  }

  private static Optional<Language> spokenIn(String body, double atLeast) {
    return MODEL
        .of(body, atLeast)
        .or(() -> understoodIn(body).flatMap(heard -> MODEL.of(body, atLeast, heard)));
  }

  private static Optional<Language> understoodIn(String body) {
    return new TextMeaning(TextParser.plain(TextParser.cut(body))).onlyLanguage();
  }
}

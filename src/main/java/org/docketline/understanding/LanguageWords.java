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

  private static final Map<Language, List<String>> NAMES =
      Map.of(
          Language.EN, List.of("english", "ingles", "engleski", "anh"),
          Language.ES,
              List.of("espanol", "spanish", "castellano", "spanski", "spanjolski", "tay ban nha"),
          Language.VI, List.of("tieng viet", "vietnamese", "viet", "vietnamita", "vijetnamski"),
          Language.BS,
              List.of(
                  "bosanski", "bosnian", "bosanskom", "bosanac", "hrvatski", "srpski", "bosnio"),
          Language.RU,
              List.of(
                  "\u0440\u0443\u0441\u0441\u043a\u0438\u0439",
                  "russian",
                  "russkiy",
                  "ruso",
                  "ruski",
                  "nga"));

  private static final LanguageModel MODEL = new LanguageModel(GramWeights.named("language"));
  private static final LanguageRequest REQUEST = new LanguageRequest();
  private static final TextMeaning MEANING = new TextMeaning();

  private LanguageWords() {}

  /** The language that this text asks to be texted in. */
  static Optional<Language> named(String body) {
    return REQUEST.in(body);
  }

  /** How people call a language, in each of ours. */
  public static List<String> namesOf(Language language) {
    return Stream.concat(
            Stream.of(Language.values())
                .map(in -> language.locale().getDisplayLanguage(in.locale())),
            NAMES.get(language).stream())
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
        .or(() -> MEANING.onlyLanguage(body).flatMap(heard -> MODEL.of(body, atLeast, heard)));
  }
}

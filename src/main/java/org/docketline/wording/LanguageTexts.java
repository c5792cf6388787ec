package org.docketline.wording;

import io.quarkus.qute.Template;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.docketline.docket.CountyConfig;
import org.docketline.subscription.Language;

/** Every text in one language, filled with the facts it is to tell. */
public final class LanguageTexts {
  static final int MOST_SEGMENTS = 2;

  // A time may end in one itself, as "9:00 a. m." does.
  private static final Pattern TWO_STOPS = Pattern.compile("(?<!\\.)\\.\\.(?!\\.)");

  // Where a fact is empty, the blanks on both sides of it meet.
  private static final Pattern BLANKS = Pattern.compile(" {2,}");

  private final Language language;
  private final WordingFile texts;
  private final TextAlphabet alphabet;
  private final CountyConfig county;
  private final String offers;
  private final VariantChoice telling;
  private final Consumer<RenderedText> spoken;

  /** {@code offers} says how to be texted in each of the other languages. */
  LanguageTexts(
      Language language,
      WordingFile texts,
      TextAlphabet alphabet,
      CountyConfig county,
      String offers) {
    this.language = language;
    this.texts = texts;
    this.alphabet = alphabet;
    this.county = county;
    this.offers = alphabet.plain(offers);
    this.telling = VariantChoice.TO_ANYBODY;
    this.spoken = said -> {};
  }

  private LanguageTexts(LanguageTexts same, VariantChoice telling, Consumer<RenderedText> spoken) {
    this.language = same.language;
    this.texts = same.texts;
    this.alphabet = same.alphabet;
    this.county = same.county;
    this.offers = same.offers;
    this.telling = telling;
    this.spoken = spoken;
  }

  /** The same language to somebody of whom each text that they are told is noted. */
  LanguageTexts to(VariantChoice somebody, Consumer<RenderedText> noted) {
    return new LanguageTexts(this, somebody, noted);
  }

  /**
   * The text of this key with its placeholders filled, in as many words as fit; who texts is filled
   * always.
   */
  public String say(String key, Map<String, ?> facts) {
    RenderedText said = said(key, facts);
    spoken.accept(said);
    return said.text();
  }

  /** The same with the texts that it is of. */
  public RenderedText said(String key, Map<String, ?> facts) {
    return Stream.of(TextBrevity.values())
        .map(brevity -> said(key, facts, brevity))
        .filter(said -> fits(said.text()))
        .findFirst()
        .orElseGet(() -> said(key, facts, TextBrevity.CUT));
  }

  public RenderedText said(String key, Map<String, ?> facts, TextBrevity brevity) {
    var whole = to(telling.anew(), spoken);
    return new RenderedText(whole.say(key, facts, brevity), whole.telling.wording());
  }

  /** The text of a key whose placeholders are only the county's own. */
  public String say(String key) {
    return say(key, countysOwn());
  }

  /** As a part of what is being said. */
  public String say(String key, Map<String, ?> facts, TextBrevity brevity) {
    return texts
        .text(telling.text(key), brevity)
        .map(text -> fill(text, facts, brevity))
        .orElseThrow(() -> new IllegalArgumentException("No wording '" + key + "'"));
  }

  /** Whether this is no longer than one text may be. */
  public static boolean fits(String text) {
    return TextLimit.holds(text, MOST_SEGMENTS);
  }

  Map<String, String> countysOwn() {
    return Map.of("phone", county.contact());
  }

  String fill(Template text, Map<String, ?> facts, TextBrevity brevity) {
    Map<String, Object> filled = new HashMap<>(countysOwn());
    // No more than it asks for: what is worded here is noted as told.
    Set<String> asked = WordingFile.placeholders(text);
    facts.forEach(
        (name, fact) -> {
          if (asked.contains(name)) {
            filled.put(name, plain(fact, brevity));
          }
        });
    filled.put("county", plain(county.name(), brevity));
    filled.put("offers", offers);
    String said = TWO_STOPS.matcher(render(text, filled)).replaceAll(".");
    return alphabet.holds(said) ? said : alphabet.plainLines(said);
  }

  private static String render(Template text, Map<String, Object> facts) {
    return BLANKS.matcher(text.render(facts).strip()).replaceAll(" ");
  }

  // Only a part of ours may have lines; a feed's line ends are blanks.
  private String plain(Object fact, TextBrevity brevity) {
    return fact instanceof TextPart part
        ? alphabet.plainLines(part.say(this, brevity))
        : alphabet.plain(fact.toString());
  }

  /** How its dates are written. */
  DateWords dates() {
    return DateWords.in(language);
  }

  public Language language() {
    return language;
  }

  public TextAlphabet alphabet() {
    return alphabet;
  }

  /** Every key, to be checked one by one. */
  public Set<String> keys() {
    return texts.texts().keySet();
  }
}

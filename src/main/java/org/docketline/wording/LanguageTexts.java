package org.docketline.wording;

import io.quarkus.qute.Template;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.docketline.docket.CountyConfig;
import org.docketline.subscription.Language;

/** Every text in one language: it words what a {@link FilledText} has to tell. */
public final class LanguageTexts {
  static final int MOST_SEGMENTS = 2;

  // A time may end in one itself, as "9:00 a. m." does.
  static final Pattern TWO_STOPS = Pattern.compile("(?<!\\.)\\.\\.(?!\\.)");

  // "St. Louis County Courts court texts" would say it twice.
  private static final Pattern NAMES_COURTS = Pattern.compile("(?i)\\bcourts?\\b");
  // Where a fact is empty, the blanks on both sides of it meet.
  private static final Pattern BLANKS = Pattern.compile(" {2,}");

  private final Language language;
  private final WordingFile file;
  private final TextAlphabet alphabet;
  private final CountyConfig county;
  private final String offers;
  private final Optional<Pattern> begun;
  private final VariantChoice variants;
  private final Consumer<RenderedText> used;

  /** {@code offers} says how to be texted in each of the other languages. */
  LanguageTexts(
      Language language,
      WordingFile file,
      TextAlphabet alphabet,
      CountyConfig county,
      String offers) {
    this.language = language;
    this.file = file;
    this.alphabet = alphabet;
    this.county = county;
    this.offers = alphabet.plain(offers);
    this.begun =
        file.text(ServiceText.THE_COURT.key(), TextBrevity.FULL)
            .map(court -> Pattern.compile("(?<=[.?!] )" + Pattern.quote(court.render())));
    this.variants = VariantChoice.TO_ANYBODY;
    this.used = text -> {};
  }

  private LanguageTexts(LanguageTexts same, VariantChoice variants, Consumer<RenderedText> used) {
    this.language = same.language;
    this.file = same.file;
    this.alphabet = same.alphabet;
    this.county = same.county;
    this.offers = same.offers;
    this.begun = same.begun;
    this.variants = variants;
    this.used = used;
  }

  /** The same texts in one person's variants; {@code used} hears of each that they are told. */
  LanguageTexts to(VariantChoice person, Consumer<RenderedText> used) {
    return new LanguageTexts(this, person, used);
  }

  /** Tells somebody this text, in as many words as fit. */
  public String say(FilledText text) {
    RenderedText rendered = rendered(text);
    used.accept(rendered);
    return rendered.text();
  }

  /** Tells somebody this text, in as many words as fit after such. */
  public String sayAfter(String words, FilledText text) {
    RenderedText rendered = renderedAfter(words, text);
    used.accept(rendered);
    return rendered.text();
  }

  /** What was said, and this in a line of its own, if there is room for it. */
  public String sayAlso(String said, FilledText text) {
    RenderedText rendered = renderedAfter(said + "\n", text);
    String longer = said + "\n" + rendered.text();
    if (!fits(longer)) {
      return said;
    }
    used.accept(rendered);
    return longer;
  }

  /** The text in as many words as fit. Nobody is told it yet. */
  public RenderedText rendered(FilledText text) {
    return renderedAfter("", text);
  }

  /** The same of several, each in a line of its own, as far as there is room. */
  public String sayAlso(String said, Stream<FilledText> texts) {
    String all = said;
    for (FilledText text : texts.toList()) {
      all = sayAlso(all, text);
    }
    return all;
  }

  private RenderedText renderedAfter(String words, FilledText text) {
    return Stream.of(TextBrevity.values())
        .map(brevity -> rendered(text, brevity))
        .filter(rendered -> fits(words + rendered.text()))
        .findFirst()
        .orElseGet(() -> rendered(text, TextBrevity.CUT));
  }

  /** The text as briefly as this. */
  public RenderedText rendered(FilledText text, TextBrevity brevity) {
    LanguageTexts whole = to(variants.anew(), used);
    return new RenderedText(whole.words(text, brevity), whole.variants.wording());
  }

  /** The words of a text that is a part of the one that is being rendered. */
  String words(FilledText text, TextBrevity brevity) {
    return file.text(variants.text(text.key()), brevity)
        .map(template -> fill(template, text.facts(), brevity))
        .orElseThrow(() -> new IllegalArgumentException("No wording '" + text.key() + "'"));
  }

  /** Whether this is no longer than one text may be. */
  public static boolean fits(String text) {
    return TextLimit.holds(text, MOST_SEGMENTS);
  }

  String fill(Template template, Map<Placeholder, ?> facts, TextBrevity brevity) {
    Map<String, Object> filled = new HashMap<>();
    filled.put(Placeholder.PHONE.key(), county.contact());
    // No more than the text asks for: which variant a part is told in is noted when it is worded.
    Set<String> asked = WordingFile.placeholders(template);
    facts.forEach(
        (placeholder, fact) -> {
          if (asked.contains(placeholder.key())) {
            filled.put(placeholder.key(), plain(fact, brevity));
          }
        });
    filled.put(Placeholder.COUNTY.key(), plain(county.name(), brevity));
    filled.put(Placeholder.TEXTS.key(), asked.contains(Placeholder.TEXTS.key()) ? name() : "");
    filled.put(Placeholder.OFFERS.key(), offers);
    String text = begin(TWO_STOPS.matcher(render(template, filled)).replaceAll("."));
    return alphabet.holds(text) ? text : alphabet.plainLines(text);
  }

  /** How the county names its texts: in its own words, which no language changes, or in ours. */
  String name() {
    return county
        .textsName()
        .map(alphabet::plain)
        .orElseGet(
            () ->
                words(
                    NAMES_COURTS.matcher(county.name()).find()
                        ? ServiceText.TEXTS_NAME_COURT
                        : ServiceText.TEXTS_NAME,
                    TextBrevity.FULL));
  }

  // A court without a name of its own may begin a sentence.
  private String begin(String text) {
    return begun
        .map(court -> court.matcher(text).replaceAll(found -> capital(found.group())))
        .orElse(text);
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private static String render(Template template, Map<String, Object> filled) {
    return BLANKS.matcher(template.render(filled).strip()).replaceAll(" ");
  }

  // Only a part of ours may have lines; the line ends of a feed become blanks.
  private String plain(Object fact, TextBrevity brevity) {
    return fact instanceof TextPart part
        ? alphabet.plainLines(part.words(this, brevity))
        : alphabet.plain(fact.toString());
  }

  /** A line of a court or a feed in the letters of this language. */
  public String plain(String line) {
    return alphabet.plain(line);
  }

  /** How its dates are written. */
  DateWords dates() {
    return DateWords.in(language);
  }

  public Language language() {
    return language;
  }

  /** Whether the words of this key are the county's. */
  boolean isOwn(String key) {
    return file.isOwn(key);
  }

  /** Every key that its file has, those of variants and short forms too. */
  Set<String> keys() {
    return file.keys();
  }
}

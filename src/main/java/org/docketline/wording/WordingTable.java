package org.docketline.wording;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.docketline.docket.CountyConfig;
import org.docketline.docket.Court;
import org.docketline.docket.CourtDirectory;
import org.docketline.sms.Segments;
import org.docketline.subscription.Language;

/** Every text in every listed language, as the court with the longest name and address has it. */
public final class WordingTable {
  private final Wording wording;
  private final SampleFacts samples;

  /** The table for the courts of this county. */
  public WordingTable(Wording wording, CountyConfig county, CourtDirectory courts) {
    this.wording = wording;
    this.samples = new SampleFacts(wording.languages(), county, courts);
  }

  /** The table in Markdown, which a terminal shows as well. */
  public String text() {
    return wording.languages().stream().map(this::chapter).collect(Collectors.joining("\n"));
  }

  private String chapter(Language language) {
    LanguageTexts texts = wording.in(language);
    String name = language.locale().getDisplayLanguage(Locale.ENGLISH);
    String draft = language.isDraft() ? ", a draft that awaits a court's review" : "";
    return "## %s (%s)%s\n\n".formatted(name, language.code(), draft)
        + keys(texts).map(key -> entry(key, language)).collect(Collectors.joining("\n"));
  }

  private static Stream<String> keys(LanguageTexts texts) {
    return texts.keys().stream().map(WordingFile::keyOf).distinct().sorted();
  }

  private String entry(String key, Language language) {
    String text = say(key, wording.in(language));
    return "**%s**%s: %s, %d characters%s\n\n%s\n"
        .formatted(
            key,
            share(key),
            cost(text),
            text.codePointCount(0, text.length()),
            saved(text, say(key, wording.accented(language))),
            text.lines().map(line -> "    " + line).collect(Collectors.joining("\n")));
  }

  private static String cost(String text) {
    int segments = Segments.count(text);
    return "%d %s of %s"
        .formatted(
            segments,
            segments == 1 ? "segment" : "segments",
            Segments.isGsm7(text) ? "GSM-7" : "UCS-2");
  }

  private static String saved(String text, String accented) {
    boolean saves = Segments.isGsm7(text) && !Segments.isGsm7(accented);
    return saves ? " (with its accents " + cost(accented) + ")" : "";
  }

  private String share(String key) {
    OptionalInt share = wording.share(key);
    return share.isPresent() ? " (to %d %%)".formatted(share.getAsInt()) : "";
  }

  private String say(String key, LanguageTexts texts) {
    return texts.say(new FilledText(key, samples.of(key)));
  }

  /** The court whose words they have. */
  public Court court() {
    return samples.court();
  }

  /** Each text of one language as it would go out, by key. */
  public List<SampleText> samples(Language language) {
    LanguageTexts texts = wording.in(language);
    return keys(texts).map(key -> sample(key, texts)).toList();
  }

  private SampleText sample(String key, LanguageTexts texts) {
    OptionalInt share = wording.share(key);
    return new SampleText(
        key,
        texts.language(),
        say(key, texts),
        VariantKey.isOne(key) ? VariantKey.nameOf(key) : "",
        share.isPresent() ? share.getAsInt() : null,
        texts.isOwn(key));
  }

  /** The texts of one language by key. */
  public Map<String, String> texts(Language language) {
    LanguageTexts texts = wording.in(language);
    return keys(texts).collect(Collectors.toMap(key -> key, key -> say(key, texts)));
  }
}

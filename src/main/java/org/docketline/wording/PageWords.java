package org.docketline.wording;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.docketline.subscription.Language;

/**
 * The words of the pages in one language. They stand in the same files as the texts, under keys
 * that begin with {@code page.}, and a county may put its own in their place in the same way.
 */
public final class PageWords {
  private static final String PREFIX = "page.";

  private final WordingFile file;
  private final LanguageTexts texts;
  private final Map<String, Object> known;

  /** {@code texts} are those of the same language, in all its letters. */
  PageWords(WordingFile file, LanguageTexts texts, Map<String, Object> known) {
    this.file = file;
    this.texts = texts;
    this.known = Map.copyOf(known);
  }

  static boolean isKey(String key) {
    return key.startsWith(PREFIX);
  }

  /** Throws where a word that English has is missing, is of no page, or leaves open another. */
  static void check(WordingFile file, WordingFile english) {
    english.keys().stream()
        .filter(key -> !file.keys().contains(key))
        .forEach(
            key -> {
              throw file.wrong(key, "the words are missing");
            });
    file.keys().forEach(key -> check(file, english, key));
  }

  private static void check(WordingFile file, WordingFile english, String key) {
    if (!english.keys().contains(key)) {
      throw file.wrong(key, "no page has these words");
    }
    if (!known(english, key).containsAll(known(file, key))) {
      throw file.wrong(key, "it may leave open no more than " + known(english, key));
    }
  }

  private static Set<String> known(WordingFile file, String key) {
    return WordingFile.placeholders(file.text(key));
  }

  /** The same with something more that every sentence may say. */
  public PageWords with(String name, Object value) {
    Map<String, Object> more = new HashMap<>(known);
    more.put(name, value);
    return new PageWords(file, texts, more);
  }

  /**
   * The words of a key, which is written without {@code page.}, filled with names and values by
   * turns. Throws IllegalArgumentException for a key that no file has.
   */
  public String say(String key, Object... filled) {
    Map<String, Object> facts = new HashMap<>(known);
    for (int at = 0; at < filled.length; at += 2) {
      facts.put((String) filled[at], filled[at + 1]);
    }
    return file.text(PREFIX + key, TextBrevity.FULL)
        .map(words -> LanguageTexts.TWO_STOPS.matcher(words.render(facts)).replaceAll("."))
        .orElseThrow(() -> new IllegalArgumentException("No wording '" + PREFIX + key + "'"));
  }

  /** What a text says, in as many words as it has. */
  public String text(TextPart text) {
    return text.words(texts, TextBrevity.FULL).strip();
  }

  /** The weekday, day, month and year. */
  public String date(LocalDate day) {
    return texts.dates().full(day);
  }

  /** The hour and minute. */
  public String time(LocalTime time) {
    return texts.dates().time(time);
  }

  /** The name of a zone's clock in summer and winter: Mountain Time. */
  public String zone(ZoneId zone) {
    return zone.getDisplayName(TextStyle.FULL, language().locale());
  }

  /** US dollars. */
  public String money(BigDecimal amount) {
    NumberFormat format = NumberFormat.getCurrencyInstance(language().locale());
    format.setCurrency(Currency.getInstance("USD"));
    return format.format(amount);
  }

  /** The language of all this. */
  public Language language() {
    return texts.language();
  }
}

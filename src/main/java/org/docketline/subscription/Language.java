package org.docketline.subscription;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A language that residents can be texted in, if the county lists it. */
public enum Language {
  EN("en-US", "ENGLISH"),
  ES("es-US", "ESPA\u00d1OL"),
  VI("vi-VN", "TIENG VIET"),
  BS("bs-BA", "BOSANSKI"),
  RU("ru-RU", "RUSSKIY");

  private final Locale locale;
  private final String word;

  Language(String tag, String word) {
    this.locale = Locale.forLanguageTag(tag);
    this.word = word;
  }

  /** Whose weekdays and months it is. */
  public Locale locale() {
    return locale;
  }

  /** Its name in English. */
  public String english() {
    return locale.getDisplayLanguage(Locale.US);
  }

  /** What to text to be texted in it, in letters that no text pays more for. */
  public String word() {
    return word;
  }

  /** Whether no court has yet reviewed our texts in it. */
  public boolean isDraft() {
    return this != EN && this != ES;
  }

  /** As settings and files name it: {@code es}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The language of this code. */
  public static Optional<Language> ofCode(String code) {
    return Stream.of(values()).filter(language -> language.code().equals(code)).findFirst();
  }
}

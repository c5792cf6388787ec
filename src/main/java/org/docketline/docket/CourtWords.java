package org.docketline.docket;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a court wants said, in its own words: by the code of each language that it has them in, the
 * county's first language first.
 */
public record CourtWords(Map<String, String> byLanguage) {
  /** Of a court that wants nothing said. */
  public static final CourtWords NONE = new CourtWords(Map.of());

  public CourtWords {
    byLanguage = Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
  }

  /** Empty in a language that it has no words in: nobody's text mixes two. */
  public Optional<String> in(String language) {
    return Optional.ofNullable(byLanguage.get(language));
  }

  /**
   * For a page, which can say what language a part is in: the words in this one, else in the first
   * that there is. To leave out a deadline is worse than to say it in English.
   */
  public Optional<WordsRead> toRead(String language) {
    return in(language)
        .map(text -> new WordsRead(language, text))
        .or(() -> byLanguage.entrySet().stream().findFirst().map(CourtWords::read));
  }

  private static WordsRead read(Map.Entry<String, String> words) {
    return new WordsRead(words.getKey(), words.getValue());
  }

  /** Whether there are any. */
  public boolean isGiven() {
    return !byLanguage.isEmpty();
  }
}

package org.docketline.docket;

import java.util.Map;
import java.util.Optional;

/** What a court wants said, in its own words: by the code of each language that it has them in. */
public record CourtWords(Map<String, String> byLanguage) {
  /** Of a court that wants nothing said. */
  public static final CourtWords NONE = new CourtWords(Map.of());

  public CourtWords {
    byLanguage = Map.copyOf(byLanguage);
  }

  /** Empty in a language that it has no words in: nobody's text mixes two. */
  public Optional<String> in(String language) {
    return Optional.ofNullable(byLanguage.get(language));
  }
}

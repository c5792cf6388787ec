package org.docketline.wording;

import java.util.Map;

/**
 * A text with all that it has to tell, in no language yet; it may be a part of another. A {@link
 * TextKey} makes it.
 */
public final class FilledText implements TextPart {
  private final String key;
  private final Map<Placeholder, ?> facts;

  FilledText(String key, Map<Placeholder, ?> facts) {
    this.key = key;
    this.facts = facts;
  }

  @Override
  public String words(LanguageTexts texts, TextBrevity brevity) {
    return texts.words(this, brevity);
  }

  String key() {
    return key;
  }

  Map<Placeholder, ?> facts() {
    return facts;
  }
}

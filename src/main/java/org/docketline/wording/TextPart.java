package org.docketline.wording;

import java.util.Map;

/** A part of a text: said in the text's language, and as briefly as the text. */
public interface TextPart {
  String say(LanguageTexts speech, TextBrevity brevity);

  /** A text inside another. */
  static TextPart of(String key, Map<String, ?> facts) {
    return (speech, brevity) -> speech.say(key, facts, brevity);
  }

  static TextPart of(String key) {
    return (speech, brevity) -> speech.say(key, speech.countysOwn(), brevity);
  }
}

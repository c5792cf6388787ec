package org.docketline.wording;

import java.util.Map;

/** A part of a text: said in the text's language, and as briefly as the text. */
public interface Part {
  String say(Speech speech, Brevity brevity);

  /** A text inside another. */
  static Part of(String key, Map<String, ?> facts) {
    return (speech, brevity) -> speech.say(key, facts, brevity);
  }

  static Part of(String key) {
    return (speech, brevity) -> speech.say(key, speech.countysOwn(), brevity);
  }
}

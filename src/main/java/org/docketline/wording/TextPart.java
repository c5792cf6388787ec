package org.docketline.wording;

/** A part of a text: worded in the text's language, and as briefly as the text. */
public interface TextPart {
  /** Its words in this language. */
  String words(LanguageTexts texts, TextBrevity brevity);
}

package org.docketline.understanding;

import java.util.List;

/** Tells a text that asks from one that answers. Pure. */
public final class AskingWords {
  private AskingWords() {}

  /** Whether a text asks: by its sign, or by the word that it begins with and others after it. */
  public static boolean begin(String body) {
    List<AnswerWord> words = AnswerWord.of(TextParser.cut(body));
    return body.indexOf('?') >= 0 || begin(words);
  }

  static boolean begin(List<AnswerWord> words) {
    return words.size() > 1 && (are(words.subList(0, 1)) || are(words.subList(0, 2)));
  }

  private static boolean are(List<AnswerWord> words) {
    return ChoiceWords.holds("asks", AnswerWord.join(words));
  }
}

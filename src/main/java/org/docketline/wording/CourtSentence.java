package org.docketline.wording;

import java.util.function.Predicate;
import org.docketline.docket.CourtWords;

/**
 * What a court wants said, as a sentence of a text that is no briefer than this. In a language that
 * the court has no words in, the text says nothing of it.
 */
public record CourtSentence(CourtWords courtWords, TextBrevity briefest) implements TextPart {
  private static final String STOPS = ".!?";

  @Override
  public String words(LanguageTexts texts, TextBrevity brevity) {
    return courtWords
        .in(texts.language().code())
        .filter(words -> brevity.compareTo(briefest) <= 0)
        .map(texts::plain)
        .filter(Predicate.not(String::isEmpty))
        .map(CourtSentence::ended)
        .orElse("");
  }

  private static String ended(String words) {
    return STOPS.indexOf(words.charAt(words.length() - 1)) < 0 ? words + "." : words;
  }
}

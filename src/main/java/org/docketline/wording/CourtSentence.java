package org.docketline.wording;

import java.util.function.Predicate;
import org.docketline.docket.CourtWords;

/**
 * What a court wants said, as a sentence of a text that is no briefer than this; nothing in a
 * language that it has no words in.
 */
public record CourtSentence(CourtWords statement, TextBrevity briefest) implements TextPart {
  private static final String STOPS = ".!?";

  @Override
  public String say(LanguageTexts speech, TextBrevity brevity) {
    return statement
        .in(speech.language().code())
        .filter(words -> brevity.compareTo(briefest) <= 0)
        .map(speech.alphabet()::plain)
        .filter(Predicate.not(String::isEmpty))
        .map(CourtSentence::ended)
        .orElse("");
  }

  private static String ended(String words) {
    return STOPS.indexOf(words.charAt(words.length() - 1)) < 0 ? words + "." : words;
  }
}

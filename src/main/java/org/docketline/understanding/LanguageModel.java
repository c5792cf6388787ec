package org.docketline.understanding;

import java.util.List;
import java.util.Optional;
import org.docketline.subscription.Language;

/**
 * How likely a text is of each language, by its letters and words. Pure, and linear in the text.
 */
final class LanguageModel {
  /** What it adds to a language's score that its rules alone understood the text. */
  private static final double HEARD = 2;

  private final GramWeights weights;

  /** In the order of the scores. */
  private static final List<Language> LEARNED = List.of(Language.values());

  LanguageModel(GramWeights weights) {
    this.weights = weights;
  }

  /** The likeliest language, where it is at least so likely. */
  Optional<Language> of(String text, double atLeast) {
    return likeliest(weights.scores(text), atLeast);
  }

  /** The same of a text that rules of this language understood, and those of no other. */
  Optional<Language> of(String text, double atLeast, Language heard) {
    double[] scores = weights.scores(text);
    scores[LEARNED.indexOf(heard)] += HEARD;
    return likeliest(scores, atLeast);
  }

  private static Optional<Language> likeliest(double[] scores, double atLeast) {
    double[] likely = GramWeights.likely(scores);
    int best = 0;
    for (int i = 1; i < likely.length; i++) {
      best = likely[i] > likely[best] ? i : best;
    }
    return likely[best] >= atLeast ? Optional.of(LEARNED.get(best)) : Optional.empty();
  }
}

package org.docketline.understanding;

import org.docketline.subscription.EndReason;

/**
 * A second opinion on a text that the rules take for a wish to stop: a model of its letters and
 * words, trained on other texts than a phrase can hold. Pure, and linear in the text.
 */
final class StopOpinion {
  private static final int STOP = 1; // of the model's two classes

  /** Below this it disagrees: of a hundred true wishes, two or three. */
  private static final double DOUBT = 0.15;

  /** The wrong person's words are many and of all kinds, so that it must be surer there. */
  private static final double FIRM_DOUBT = 0.03;

  /** Above this it hears a wish in a text of our texts that no rule understands. */
  private static final double SURE = 0.95;

  private final GramWeights weights;

  StopOpinion(GramWeights weights) {
    this.weights = weights;
  }

  /** Whether it holds that this text wishes no such thing. */
  boolean doubts(String text, EndReason why) {
    return likely(text) < (why == EndReason.WRONG_NUMBER ? FIRM_DOUBT : DOUBT);
  }

  /** Whether it holds that this text wishes to stop, whatever the rules hear. */
  boolean isSure(String text) {
    return likely(text) > SURE;
  }

  double likely(String text) {
    return GramWeights.likely(weights.scores(text))[STOP];
  }
}

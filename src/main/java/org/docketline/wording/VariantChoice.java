package org.docketline.wording;

import java.util.LinkedHashSet;
import java.util.Set;

/** The texts that one thing is said with, to somebody whose variants they are. */
final class VariantChoice {
  static final VariantChoice TO_ANYBODY = new VariantChoice(WordingExperiments.NONE, 0);

  private final WordingExperiments experiments;
  private final long subscriber;
  private final Set<String> told = new LinkedHashSet<>();

  VariantChoice(WordingExperiments experiments, long subscriber) {
    this.experiments = experiments;
    this.subscriber = subscriber;
  }

  /** Something else to the same one. */
  VariantChoice anew() {
    return new VariantChoice(experiments, subscriber);
  }

  /** The text that says this to them. */
  String text(String key) {
    String text = experiments.told(key, subscriber);
    if (told.isEmpty() || experiments.isTried(key)) {
      told.add(text);
    }
    return text;
  }

  String wording() {
    return String.join(" ", told);
  }
}

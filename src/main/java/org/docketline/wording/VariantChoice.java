package org.docketline.wording;

import java.util.LinkedHashSet;
import java.util.Set;

/** The texts that one thing is said with, to somebody whose variants they are. */
final class VariantChoice {
  static final VariantChoice TO_ANYBODY = new VariantChoice(WordingExperiments.NONE, new byte[0]);

  private final WordingExperiments experiments;
  private final byte[] phoneHash;
  private final Set<String> told = new LinkedHashSet<>();

  VariantChoice(WordingExperiments experiments, byte[] phoneHash) {
    this.experiments = experiments;
    this.phoneHash = phoneHash;
  }

  /** Something else to the same one. */
  VariantChoice anew() {
    return new VariantChoice(experiments, phoneHash);
  }

  /** The text that says this to them. */
  String text(String key) {
    String text = experiments.told(key, phoneHash);
    if (told.isEmpty() || experiments.isTried(key)) {
      told.add(text);
    }
    return text;
  }

  String wording() {
    return String.join(" ", told);
  }
}

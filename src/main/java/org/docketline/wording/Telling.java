package org.docketline.wording;

import java.util.LinkedHashSet;
import java.util.Set;

/** The texts that one thing is said with, to somebody whose variants they are. */
final class Telling {
  static final Telling TO_ANYBODY = new Telling(Experiments.NONE, new byte[0]);

  private final Experiments experiments;
  private final byte[] phoneHash;
  private final Set<String> told = new LinkedHashSet<>();

  Telling(Experiments experiments, byte[] phoneHash) {
    this.experiments = experiments;
    this.phoneHash = phoneHash;
  }

  /** Something else to the same one. */
  Telling anew() {
    return new Telling(experiments, phoneHash);
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

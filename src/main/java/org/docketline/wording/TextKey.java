package org.docketline.wording;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The key of a text in the wording files, with the type of the facts that the text is filled with:
 * without them there is no text to say. {@link ServiceText} has them all.
 */
public final class TextKey<F> {
  private final String key;
  private final Set<Placeholder> placeholders;
  private final Function<F, Map<Placeholder, ?>> filling;
  private final Placeholder whole;
  private final int segments;

  /** The placeholder that the text is a part of may be null. */
  TextKey(
      String key,
      Set<Placeholder> placeholders,
      Function<F, Map<Placeholder, ?>> filling,
      Placeholder whole,
      int segments) {
    this.key = key;
    this.placeholders = placeholders;
    this.filling = filling;
    this.whole = whole;
    this.segments = segments;
  }

  /** The text that tells these facts. */
  public FilledText with(F facts) {
    return new FilledText(key, filling.apply(facts));
  }

  String key() {
    return key;
  }

  /** What it may say, beside what every text may. */
  Set<Placeholder> placeholders() {
    return placeholders;
  }

  /** Whether it stands in another text, in the place of this. */
  boolean isPartOf(Placeholder placeholder) {
    return whole == placeholder;
  }

  /** Whether it stands in another text, and never alone. */
  boolean isPart() {
    return whole != null;
  }

  /** How long it may be. */
  int mostSegments() {
    return segments;
  }
}

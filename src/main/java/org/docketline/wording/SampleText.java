package org.docketline.wording;

import org.docketline.sms.Segments;
import org.docketline.subscription.Language;

/**
 * A text as it would go out about an invented hearing. {@code variant} is the name of the variant
 * that it is, or empty; {@code share} is of how many in a hundred it is, null where nothing is
 * tried with it; {@code own} is whether its words are the county's.
 */
public record SampleText(
    String key, Language language, String text, String variant, Integer share, boolean own) {
  /** What it tells, without the variant. */
  public String name() {
    return VariantKey.keyOf(key);
  }

  /** How many messages the carrier bills. */
  public int segments() {
    return Segments.count(text);
  }

  /** In which letters it goes out. */
  public String alphabet() {
    return Segments.isGsm7(text) ? "GSM-7" : "UCS-2";
  }

  /** Whether it stands in other texts, and never alone. */
  public boolean isPart() {
    return ServiceText.written(key).orElseThrow().isPart();
  }
}

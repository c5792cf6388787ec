package org.docketline.wording;

import org.docketline.sms.Segments;

/**
 * How long texts may be: so many segments of cheap letters. A language of other letters may say as
 * much, in as many characters, and pays for it: in two of its own segments no first text would fit.
 */
public final class TextLimit {
  /**
   * Of one text for a person's day: one more than a text of one ticket may have. A text with its
   * place takes two as a rule, so that three hold two of them whatever their courts are called.
   */
  public static final int DAY_SEGMENTS = 3;

  /** Of a link or note of a court. What is longer is left out: a link that is cut leads nowhere. */
  public static final int COURT_FACT = 100;

  private static final int SEGMENT = 153;

  private TextLimit() {}

  public static boolean holds(String text, int segments) {
    return Segments.isGsm7(text)
        ? Segments.count(text) <= segments
        : text.length() <= segments * SEGMENT;
  }
}

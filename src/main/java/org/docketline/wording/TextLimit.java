package org.docketline.wording;

import org.docketline.sms.Segments;

/**
 * How long texts may be: so many segments of cheap letters. A language of other letters may say as
 * much, in as many characters, and pays for it: in two of its own segments no first text would fit.
 */
public final class TextLimit {
  /**
   * How many segments one text for a person's day may have: one more than a text of one ticket. A
   * text with its place takes two as a rule, so that three hold two tickets whatever their courts
   * are called.
   */
  public static final int DAY_SEGMENTS = 3;

  /** Of a link or note of a court. */
  static final int COURT_FACT = 100;

  private static final int SEGMENT = 153;

  private TextLimit() {}

  /** Whether these words are within so many segments. */
  public static boolean holds(String text, int segments) {
    return Segments.isGsm7(text)
        ? Segments.count(text) <= segments
        : text.length() <= segments * SEGMENT;
  }

  /** Whether a text has room for a court's note. One that is longer is left out. */
  public static boolean holdsNote(String note) {
    return note.length() <= COURT_FACT;
  }

  /** The same of a link, which must not change either: a link that is cut leads nowhere. */
  public static boolean holdsLink(String link) {
    return holdsNote(link) && CheapLetters.plain(link).equals(link);
  }
}

package org.docketline.understanding;

import java.util.Locale;

/** What a resident asks of the next court date, in the order in which a text is tried. */
public enum QuestionTopic {
  /** Is this real, and who texts? */
  WHO,
  /** Whoever cannot come, or wants another date. */
  ABSENT,
  /** What happens if I miss it, or after I did? */
  MISSED,
  WHEN,
  WHERE,
  BRING,
  /** A person please. */
  PERSON,
  PAY;

  /** The heading of its phrases in a language's file. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

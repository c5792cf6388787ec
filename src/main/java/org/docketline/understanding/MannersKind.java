package org.docketline.understanding;

import java.util.Locale;

/** What a text that is nothing but manners says, in the order in which it is answered. */
public enum MannersKind {
  THANKS,
  /** "I'll be there". */
  COMING,
  /** "OK", "yes", a thumb. */
  AGREED,
  GREETING;

  /** The heading of its phrases in a language's file. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package org.docketline.docket;

import java.util.Locale;

/** Whether all of a ticket can be paid online, as far as its feed tells. */
public enum PayOnline {
  YES,
  NO,
  UNKNOWN;

  static PayOnline of(Boolean told) {
    if (told == null) {
      return UNKNOWN;
    }
    return told ? YES : NO;
  }

  /** Its name in the keys of the words of pages. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}

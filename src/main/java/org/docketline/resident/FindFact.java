package org.docketline.resident;

import java.util.Locale;

/** A fact that a resident is asked for, and what browsers and telephones are told of its field. */
public enum FindFact {
  NUMBER("off", 40),
  LICENCE("off", 40),
  STATE("address-level1", 40),
  BORN("off", 40),
  NAME("off", 80);

  private final String autocomplete;
  private final int longest;

  FindFact(String autocomplete, int longest) {
    this.autocomplete = autocomplete;
    this.longest = longest;
  }

  /** As forms and words call it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * What a browser may fill in, and keeps for it: no fact of the driver, who may not be whoever
   * types, at a computer that many use.
   */
  public String autocomplete() {
    return autocomplete;
  }

  /** Which letters a telephone begins with capitals. */
  public String capitals() {
    return this == NAME || this == STATE ? "words" : this == BORN ? "off" : "characters";
  }

  /** The most letters of it. */
  public int longest() {
    return longest;
  }
}

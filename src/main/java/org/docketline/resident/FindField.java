package org.docketline.resident;

/** A field of a form as its page shows it; {@code error} is the key of words, or null. */
public record FindField(FindFact fact, String value, String error) {
  /** Its name in the form and of its words. */
  public String name() {
    return fact.word();
  }

  /** The key of what it is called. */
  public String label() {
    return "find.label-" + name();
  }

  /** The key of what helps to fill it in. */
  public String hint() {
    return "find.hint-" + name();
  }
}

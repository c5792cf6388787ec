package org.docketline.feed;

/** One fact of a row cannot be read; what it says is personal data, and no part of this. */
final class BadFact extends Exception {
  private static final long serialVersionUID = 1L;

  /** Where it fits no form that we know. */
  BadFact() {
    this("");
  }

  /** Where it can be read, and is not believed: why, in words after its shape. */
  BadFact(String why) {
    super(why, null, false, false);
  }
}

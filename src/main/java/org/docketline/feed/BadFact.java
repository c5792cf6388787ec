package org.docketline.feed;

/** One fact of a row cannot be read; what it says is personal data, and no part of this. */
final class BadFact extends Exception {
  private static final long serialVersionUID = 1L;

  BadFact() {
    super(null, null, false, false);
  }
}

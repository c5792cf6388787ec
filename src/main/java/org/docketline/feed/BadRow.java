package org.docketline.feed;

/** Why one row is rejected, in words that hold nothing personal. */
public final class BadRow extends Exception {
  private static final long serialVersionUID = 1L;

  BadRow(String reason) {
    super(reason, null, false, false);
  }
}

package org.docketline.feed;

/** A reason not to believe a file as a whole: it is held, and the docket stays as it was. */
final class Doubt extends Exception {
  private static final long serialVersionUID = 1L;

  Doubt(String reason) {
    super(reason);
  }
}

package org.docketline.fetch;

/** A reason not to believe a file as a whole: it is held, and the docket stays as it was. */
public final class Doubt extends Exception {
  private static final long serialVersionUID = 1L;

  public Doubt(String reason) {
    super(reason);
  }
}

package org.docketline.postgres;

/** The service cannot start here; the message tells the operator why and what to do. */
public final class StartRefused extends RuntimeException {
  public StartRefused(String message) {
    super(message, null, false, false);
  }
}

package org.docketline;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The parts of the public port, by the first segment of their paths. What is not named here is not
 * there: a page that somebody adds answers nobody until its area is named.
 */
enum PublicArea {
  /** What Twilio calls: no page, and signed. */
  TWILIO("twilio", PublicArea.NO_PAGE),
  /** The operators' pages: whatever the path below, nobody passes without signing in. */
  CONSOLE("console", PublicArea.PAGE),
  /** Carrier, phone and county to try the service with. */
  SIMULATOR("simulator", PublicArea.PAGE + "; script-src 'self'; connect-src 'self'");

  static final String NO_PAGE =
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
  private static final String PAGE =
      "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'self';"
          + " frame-ancestors 'none'";

  private final String segment;
  private final String contentSecurityPolicy;

  PublicArea(String segment, String contentSecurityPolicy) {
    this.segment = segment;
    this.contentSecurityPolicy = contentSecurityPolicy;
  }

  /** What a browser may load for a page of this area. */
  String contentSecurityPolicy() {
    return contentSecurityPolicy;
  }

  /**
   * The area of a path without dot segments, as the router sees it: {@code /console;a=b/x} is the
   * console's too.
   */
  static Optional<PublicArea> of(String path) {
    String first = path.substring(1).split("[/;]", 2)[0];
    return Stream.of(values()).filter(area -> area.segment.equals(first)).findFirst();
  }
}

package org.docketline;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.docketline.resident.ResidentPaths;

/**
 * The parts of the public port, by the first segment of their paths. What is not named here is not
 * there: a page that somebody adds answers nobody until its area is named.
 */
enum PublicArea {
  /** What Twilio calls: no page, and signed. */
  TWILIO(PublicArea.NO_PAGE, below("twilio")),
  /** The operators' pages: whatever the path below, nobody passes without signing in. */
  CONSOLE(PublicArea.PAGE, below("console")),
  /** The simulated carrier, which the service calls as it calls Twilio. */
  CARRIER(PublicArea.NO_PAGE, path -> path.startsWith("/simulator/carrier/")),
  /** Carrier, phone and county to try the service with. */
  SIMULATOR(PublicArea.PAGE + "; connect-src 'self'", below("simulator")),
  /** The files that pages load. */
  ASSETS(PublicArea.NO_PAGE, below("assets")),
  /** The pages for residents. */
  RESIDENT(PublicArea.PAGE, ResidentPaths::hold);

  static final String NO_PAGE =
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
  private static final String PAGE =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:;"
          + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  private final String contentSecurityPolicy;

  @SuppressWarnings("ImmutableEnumChecker") // none of these predicates changes
  private final Predicate<String> holds;

  PublicArea(String contentSecurityPolicy, Predicate<String> holds) {
    this.contentSecurityPolicy = contentSecurityPolicy;
    this.holds = holds;
  }

  private static Predicate<String> below(String segment) {
    return path -> ResidentPaths.first(path).equals(segment);
  }

  /** Whether it is there beside the simulator only. */
  boolean isPretended() {
    return this == SIMULATOR || this == CARRIER;
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
    return Stream.of(values()).filter(area -> area.holds.test(path)).findFirst();
  }
}

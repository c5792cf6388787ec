package org.docketline;

import java.util.Set;

/** The methods of HTTP that a browser, Twilio or a monitor uses here. */
final class KnownMethods {
  private static final Set<String> NAMES = Set.of("GET", "HEAD", "POST");
  private static final String ANY_OTHER = "other";

  private KnownMethods() {}

  static boolean hold(String method) {
    return NAMES.contains(method);
  }

  /** The method, or one word for all that we do not know. */
  static String nameOf(String method) {
    return hold(method) ? method : ANY_OTHER;
  }
}

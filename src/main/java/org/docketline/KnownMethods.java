package org.docketline;

import java.util.List;

/** The methods of HTTP that a browser, Twilio or a monitor uses here. */
final class KnownMethods {
  private static final List<String> NAMES = List.of("GET", "HEAD", "POST");

  private KnownMethods() {}

  static String list() {
    return String.join(", ", NAMES);
  }

  static boolean hold(String method) {
    return NAMES.contains(method);
  }
}

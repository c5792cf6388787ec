package org.docketline;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;

/**
 * The languages that a browser asks for. Sorting out a very long list takes a second of a
 * processor, and one that cannot be read would be refused: whoever sends either has asked for none.
 */
final class AskedLanguages {
  private static final int LONGEST = 200;

  private AskedLanguages() {}

  static void dropNonsense(HttpServerRequest request) {
    String asked = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
    if (asked != null && !isReadable(asked)) {
      request.headers().remove(HttpHeaders.ACCEPT_LANGUAGE);
    }
  }

  private static boolean isReadable(String asked) {
    try {
      return asked.length() <= LONGEST && !Locale.LanguageRange.parse(asked).isEmpty();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}

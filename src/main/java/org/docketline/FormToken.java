package org.docketline;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/**
 * The library asks every form for the token that its page was made with (quarkus-rest-csrf), and
 * can except none. What is signed by Twilio, and what the simulator judges by where it comes from,
 * gets such a token here.
 */
final class FormToken {
  /** Sixteen bytes, as the library's own are; it says nothing and is no secret. */
  private static final String ANY = "AAAAAAAAAAAAAAAAAAAAAA";

  private static final String COOKIE = "csrf-token";

  private FormToken() {}

  static void vouchFor(RoutingContext request) {
    request
        .request()
        .headers()
        .set(HttpHeaders.COOKIE, COOKIE + "=" + ANY)
        .set("X-CSRF-TOKEN", ANY);
    // The library would hand it to the browser, which may have a resident's page open.
    request.addHeadersEndHandler(end -> request.response().removeCookie(COOKIE, false));
  }
}

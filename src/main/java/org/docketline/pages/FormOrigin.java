package org.docketline.pages;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;

/**
 * Whether a form was sent by a page of ours: a browser sends cookies and passwords along with any
 * form that another site makes it post. Browsers say where a form came from; what says nothing is
 * no browser.
 */
public final class FormOrigin {
  private FormOrigin() {}

  /** Whether the request changes nothing, or comes from one of our own pages. */
  public static boolean isOwn(HttpServerRequest request) {
    boolean changes =
        !request.method().equals(HttpMethod.GET) && !request.method().equals(HttpMethod.HEAD);
    return !changes || isSameSite(request);
  }

  private static boolean isSameSite(HttpServerRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    String origin = request.getHeader("Origin");
    if (site != null) {
      return site.equals("same-origin");
    }
    return origin == null || isOwn(origin, request.getHeader(HttpHeaders.HOST));
  }

  private static boolean isOwn(String origin, String host) {
    try {
      String authority = URI.create(origin).getAuthority();
      return authority != null && authority.equalsIgnoreCase(host);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}

package org.docketline.resident;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;

/**
 * Each page has one path: whoever asks for it with a slash at the end is sent on, since a form has
 * no token at any other.
 */
@Singleton
final class PlainPath {
  private static final int AFTER_THE_DOOR = -900;

  void lead(@Observes Router router) {
    router
        .routeWithRegex("/.+/")
        .method(HttpMethod.GET)
        .method(HttpMethod.HEAD)
        .order(AFTER_THE_DOOR)
        .handler(PlainPath::sendOn);
  }

  private static void sendOn(RoutingContext page) {
    String path = page.normalizedPath();
    if (!ResidentPaths.hold(path)) {
      page.next();
      return;
    }
    String query = page.request().query();
    page.response()
        .setStatusCode(Response.Status.MOVED_PERMANENTLY.getStatusCode())
        .putHeader(
            HttpHeaders.LOCATION,
            path.substring(0, path.length() - 1) + (query == null ? "" : "?" + query))
        .end();
  }
}

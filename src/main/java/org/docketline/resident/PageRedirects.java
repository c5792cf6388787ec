package org.docketline.resident;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * A page that leads to another of ours names its path alone. The library would put before it
 * whatever host and scheme the request came with, and behind a web server those are the wrong ones.
 */
final class PageRedirects {
  @ServerResponseFilter
  public void shorten(ContainerResponseContext answer, RoutingContext page) {
    URI target = answer.getLocation();
    if (target != null && ResidentPaths.hold(page.normalizedPath())) {
      answer.getHeaders().putSingle(HttpHeaders.LOCATION, path(target));
    }
  }

  private static String path(URI target) {
    return target.getRawQuery() == null
        ? target.getRawPath()
        : target.getRawPath() + "?" + target.getRawQuery();
  }
}

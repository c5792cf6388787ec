package org.docketline.resident;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;

/** What browsers and search engines ask every site for. */
@Path("/")
class SiteFiles {
  private static final String FOR_A_DAY = "public, max-age=86400";
  private static final String ROBOTS =
      """
      User-agent: *
      Disallow: /find
      Disallow: /ticket
      Disallow: /texts
      Disallow: /t/
      Disallow: /console
      Disallow: /simulator
      """;

  @GET
  @Path("robots.txt")
  @Produces(MediaType.TEXT_PLAIN)
  public String robots(RoutingContext page) {
    keep(page);
    return ROBOTS;
  }

  @GET
  @Path("favicon.ico")
  @Produces("image/x-icon")
  public byte[] icon(RoutingContext page) throws IOException {
    keep(page);
    try (var in = SiteFiles.class.getClassLoader().getResourceAsStream("pages/favicon.ico")) {
      return in.readAllBytes();
    }
  }

  private static void keep(RoutingContext page) {
    page.response().putHeader(HttpHeaders.CACHE_CONTROL, FOR_A_DAY);
  }
}

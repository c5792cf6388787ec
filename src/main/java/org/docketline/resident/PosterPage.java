package org.docketline.resident;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.docketline.pages.QrCode;

/** What a clerk prints for a wall, or a county for its tickets. */
@Path("/poster")
@Produces(MediaType.TEXT_HTML)
class PosterPage {
  private final PageFrames frames;
  private final TextNumber number;
  private final SiteAddress site;

  PosterPage(PageFrames frames, TextNumber number, SiteAddress site) {
    this.frames = frames;
    this.number = number;
    this.site = site;
  }

  @GET
  public TemplateInstance page(RoutingContext page) {
    PageFrame frame = frames.open(page, "poster.title");
    return Templates.poster(
        frame, number, number.code(frame.w()), QrCode.of(site.of("/")), site.host());
  }

  @CheckedTemplate(basePath = "resident")
  static class Templates {
    static native TemplateInstance poster(
        PageFrame frame, TextNumber number, QrCode textCode, QrCode siteCode, String host);

    private Templates() {}
  }
}

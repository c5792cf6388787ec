package org.docketline.resident;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.docketline.pages.QrCode;

/** The two doors: text us, or find a ticket here. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class HomePage {
  private final PageFrames frames;
  private final TextNumber number;

  HomePage(PageFrames frames, TextNumber number) {
    this.frames = frames;
    this.number = number;
  }

  @GET
  public TemplateInstance page(RoutingContext page) {
    PageFrame frame = frames.open(page, "home.title");
    return Templates.home(frame, number, number.code(frame.w()));
  }

  @CheckedTemplate(basePath = "resident")
  static class Templates {
    static native TemplateInstance home(PageFrame frame, TextNumber number, QrCode textCode);

    private Templates() {}
  }
}

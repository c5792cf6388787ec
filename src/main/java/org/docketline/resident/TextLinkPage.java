package org.docketline.resident;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.docketline.outbox.TextLinks;

/**
 * Where a link in a text leads: to what the text said. It names no ticket to whoever has not got
 * the text, and a link that is over is answered as one that never was.
 */
@Path("/t/{token}")
class TextLinkPage {
  private final PageFrames frames;
  private final TextLinks links;
  private final TextedHearing texted;

  TextLinkPage(PageFrames frames, TextLinks links, TextedHearing texted) {
    this.frames = frames;
    this.links = links;
    this.texted = texted;
  }

  @GET
  @Blocking
  public Response page(RoutingContext page, @PathParam("token") String token) {
    // Not even our own log of another page should hold the address.
    page.response().putHeader("Referrer-Policy", "no-referrer");
    return links
        .find(token)
        .flatMap(texted::read)
        .map(
            said ->
                answer(
                    Response.Status.OK, Templates.link(frames.personal(page, "link.title"), said)))
        .orElseGet(() -> over(page));
  }

  private Response over(RoutingContext page) {
    return answer(
        Response.Status.NOT_FOUND, Templates.over(frames.personal(page, "link.over-title")));
  }

  private static Response answer(Response.Status status, TemplateInstance words) {
    return Response.status(status).entity(words.render()).type(MediaType.TEXT_HTML_TYPE).build();
  }

  @CheckedTemplate(basePath = "resident")
  static class Templates {
    static native TemplateInstance link(PageFrame frame, TextedHearing.Said said);

    static native TemplateInstance over(PageFrame frame);

    private Templates() {}
  }
}

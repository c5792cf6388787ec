package org.docketline.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.docketline.feed.Feeds;
import org.docketline.polling.HeldFileDecisions;
import org.docketline.polling.HeldFileDecisions.Decided;
import org.jboss.resteasy.reactive.RestForm;

/** The operators' page: every feed's last runs, and the held files to decide on. */
@Path("/console")
@Produces(MediaType.TEXT_HTML)
class ConsolePage {
  private static final String UNSURE =
      "Nothing was done: tick the box first, to say that you have asked the county.";

  private final Feeds feeds;
  private final FeedBoard board;
  private final HeldFileDecisions decisions;

  ConsolePage(Feeds feeds, FeedBoard board, HeldFileDecisions decisions) {
    this.feeds = feeds;
    this.board = board;
    this.decisions = decisions;
  }

  @GET
  public Response page() {
    return show(Response.Status.OK, "");
  }

  @POST
  @Path("apply")
  public Response apply(@RestForm String feed, @RestForm long run, @RestForm String sure)
      throws Exception {
    check(feed);
    return sure == null
        ? show(Response.Status.BAD_REQUEST, UNSURE)
        : show(decisions.apply(feed, run, OperatorPassword.USER));
  }

  @POST
  @Path("discard")
  public Response discard(@RestForm String feed, @RestForm long run, @RestForm String sure)
      throws Exception {
    check(feed);
    return sure == null
        ? show(Response.Status.BAD_REQUEST, UNSURE)
        : show(decisions.discard(feed, run, OperatorPassword.USER));
  }

  private void check(String feed) {
    if (feed == null || !feeds.names().contains(feed)) {
      throw new NotFoundException();
    }
  }

  private Response show(Decided decided) {
    return show(decided.done() ? Response.Status.OK : Response.Status.CONFLICT, decided.words());
  }

  private Response show(Response.Status status, String said) {
    return Response.status(status).entity(Templates.page(said, board.feeds())).build();
  }

  @GET
  @Path("console.css")
  @Produces("text/css")
  public InputStream style() {
    return getClass().getResourceAsStream("/console/console.css");
  }

  @CheckedTemplate(basePath = "console")
  static class Templates {
    static native TemplateInstance page(String said, List<FeedBoard.FeedView> feeds);

    private Templates() {}
  }
}

package org.docketline.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.docketline.feed.Feeds;
import org.docketline.polling.HeldFileDecisions;
import org.docketline.polling.HeldFileDecisions.Decided;
import org.docketline.staff.StaffRole;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** The operators' pages: the feeds' runs, a held file to decide on, the texts that nobody got. */
@Path("/console")
@RolesAllowed(StaffRole.VIEWERS)
@Produces(MediaType.TEXT_HTML)
class ConsolePage {
  private static final String APPLY = "APPLY";
  private static final String DISCARD = "DISCARD";

  private final Feeds feeds;
  private final FeedBoard board;
  private final UntoldBoard untold;
  private final HeldFileDecisions decisions;
  private final ConsoleUser user;

  ConsolePage(
      Feeds feeds,
      FeedBoard board,
      UntoldBoard untold,
      HeldFileDecisions decisions,
      ConsoleUser user) {
    this.feeds = feeds;
    this.board = board;
    this.untold = untold;
    this.decisions = decisions;
    this.user = user;
  }

  @GET
  public Response page() {
    return show(Response.Status.OK, "");
  }

  /** A page of its own, so that no key pressed on the first one decides anything. */
  @GET
  @Path("held")
  @RolesAllowed(StaffRole.CLERKS)
  public Response held(@RestQuery String feed, @RestQuery long run) throws Exception {
    check(feed);
    return showHeld(Response.Status.OK, "", feed, run);
  }

  @POST
  @Path("apply")
  @RolesAllowed(StaffRole.CLERKS)
  public Response apply(@RestForm String feed, @RestForm long run, @RestForm String word)
      throws Exception {
    check(feed);
    return isWord(APPLY, word)
        ? show(decisions.apply(feed, run, user.name()))
        : showHeld(Response.Status.BAD_REQUEST, APPLY, feed, run);
  }

  @POST
  @Path("discard")
  @RolesAllowed(StaffRole.CLERKS)
  public Response discard(@RestForm String feed, @RestForm long run, @RestForm String word)
      throws Exception {
    check(feed);
    return isWord(DISCARD, word)
        ? show(decisions.discard(feed, run, user.name()))
        : showHeld(Response.Status.BAD_REQUEST, DISCARD, feed, run);
  }

  private static boolean isWord(String expected, String typed) {
    return typed != null && typed.strip().equalsIgnoreCase(expected);
  }

  private void check(String feed) {
    if (feed == null || !feeds.names().contains(feed)) {
      throw new NotFoundException();
    }
  }

  /** {@code missing} is the word that was to be typed and was not; empty where none is missing. */
  private Response showHeld(Response.Status status, String missing, String feed, long run)
      throws Exception {
    Optional<Decided> refusal = decisions.refusal(feed, run);
    return refusal.isPresent()
        ? show(refusal.get())
        : Response.status(status)
            .entity(Templates.held(title(missing), missing, feed, board.held(run)))
            .build();
  }

  private static String title(String missing) {
    return (missing.isEmpty() ? "" : "Error: ") + "Held file - Docketline console";
  }

  private Response show(Decided decided) {
    return show(decided.done() ? Response.Status.OK : Response.Status.CONFLICT, decided.words());
  }

  private Response show(Response.Status status, String said) {
    return Response.status(status)
        .entity(Templates.page(said, board.feeds(), untold.latest()))
        .build();
  }

  @CheckedTemplate(basePath = "console")
  static class Templates {
    static native TemplateInstance page(
        String said, List<FeedBoard.FeedView> feeds, List<UntoldBoard.UntoldView> untold);

    static native TemplateInstance held(
        String title, String missing, String feed, FeedBoard.Held held);

    private Templates() {}
  }
}

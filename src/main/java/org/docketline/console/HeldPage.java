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
import org.docketline.polling.HeldChoice;
import org.docketline.polling.HeldFileDecisions;
import org.docketline.polling.HeldFileDecisions.Decided;
import org.docketline.polling.HeldPreview;
import org.docketline.polling.HeldPreviews;
import org.docketline.staff.StaffRole;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * A held file: what it would do, and a page for each thing that can be decided about it, so that no
 * key pressed on another decides anything.
 */
@Path("/console/held")
@RolesAllowed(StaffRole.CLERKS)
@Produces(MediaType.TEXT_HTML)
class HeldPage {
  private final FeedBoard board;
  private final HeldFileDecisions decisions;
  private final DecisionPost post;

  HeldPage(FeedBoard board, HeldFileDecisions decisions, DecisionPost post) {
    this.board = board;
    this.decisions = decisions;
    this.post = post;
  }

  @GET
  public Response held(@RestQuery String feed, @RestQuery long run) throws Exception {
    post.check(feed);
    Optional<Decided> refusal = decisions.refusal(feed, run);
    return refusal.isPresent() ? post.refused(refusal.get()) : shown(feed, board.held(run));
  }

  private static Response shown(String feed, FeedBoard.Held held) {
    HeldPreview preview = HeldPreviews.read(held.run());
    return Response.ok(Templates.held(feed, held, preview, ShiftBar.of(preview.shifts()))).build();
  }

  @GET
  @Path("{choice}")
  public Response choice(@RestPath String choice, @RestQuery String feed, @RestQuery long run)
      throws Exception {
    post.check(feed);
    HeldChoice chosen = HeldChoice.at(choice).orElseThrow(NotFoundException::new);
    return asked(Response.Status.OK, chosen, feed, run, "");
  }

  private Response asked(
      Response.Status status, HeldChoice chosen, String feed, long run, String said)
      throws Exception {
    Optional<Decided> refusal = decisions.refusal(feed, run);
    if (refusal.isPresent()) {
      return post.refused(refusal.get());
    }
    FeedBoard.Held held = board.held(run);
    return Response.status(status)
        .entity(Templates.decide(chosen, feed, held, HeldPreviews.read(held.run()), said))
        .build();
  }

  @POST
  @Path("{choice}")
  public Response decide(
      @RestPath String choice, @RestForm String feed, @RestForm long run, @RestForm String why)
      throws Exception {
    post.check(feed);
    HeldChoice chosen = HeldChoice.at(choice).orElseThrow(NotFoundException::new);
    Optional<String> reason = WrittenReason.of(why);
    return reason.isEmpty()
        ? asked(Response.Status.BAD_REQUEST, chosen, feed, run, "why")
        : post.decide(chosen, feed, run, reason.get());
  }

  @CheckedTemplate(basePath = "console")
  static class Templates {
    static native TemplateInstance held(
        String feed, FeedBoard.Held held, HeldPreview preview, List<ShiftBar> bars);

    static native TemplateInstance decide(
        HeldChoice choice, String feed, FeedBoard.Held held, HeldPreview preview, String said);

    private Templates() {}
  }
}

package org.docketline.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.docketline.polling.HeldChoice;
import org.docketline.polling.HeldFileDecisions.Decided;
import org.docketline.polling.TakeBack;
import org.docketline.polling.TakeBackPreview;
import org.docketline.staff.StaffRole;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** A held file that was applied and is to be taken back: what that would do, and why. */
@Path("/console/take-back")
@RolesAllowed(StaffRole.CLERKS)
@Produces(MediaType.TEXT_HTML)
class TakeBackPage {
  private final TakeBack takeBack;
  private final DecisionPost post;
  private final SpokenTime time;

  TakeBackPage(TakeBack takeBack, DecisionPost post, SpokenTime time) {
    this.takeBack = takeBack;
    this.post = post;
    this.time = time;
  }

  /** Where the file that this run had held can be taken back. */
  static String address(String feed, long run) {
    return "/console/take-back?feed=%s&run=%d".formatted(FeedBoard.asked(feed), run);
  }

  @GET
  public Response page(@RestQuery String feed, @RestQuery long run) throws Exception {
    post.check(feed);
    return asked(Response.Status.OK, feed, run, "");
  }

  private Response asked(Response.Status status, String feed, long run, String said)
      throws Exception {
    Optional<Decided> refusal = takeBack.refusal(feed, run);
    if (refusal.isPresent()) {
      return post.refused(refusal.get());
    }
    TakeBackPreview preview = takeBack.preview(feed, run);
    String applied = time.of(preview.run().finishedAt);
    return Response.status(status).entity(Templates.takeBack(applied, preview, said)).build();
  }

  @POST
  public Response takeBack(@RestForm String feed, @RestForm long run, @RestForm String why)
      throws Exception {
    post.check(feed);
    Optional<String> reason = WrittenReason.of(why);
    return reason.isEmpty()
        ? asked(Response.Status.BAD_REQUEST, feed, run, "why")
        : post.decide(HeldChoice.TAKE_BACK, feed, run, reason.get());
  }

  @CheckedTemplate(basePath = "console")
  static class Templates {
    static native TemplateInstance takeBack(String applied, TakeBackPreview preview, String said);

    private Templates() {}
  }
}

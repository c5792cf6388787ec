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
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.docketline.feed.Feeds;
import org.docketline.polling.HeldChoice;
import org.docketline.polling.HeldFileDecisions;
import org.docketline.polling.HeldFileDecisions.Decided;
import org.docketline.polling.TakeBack;
import org.docketline.polling.TakeBackPreview;
import org.docketline.signin.ConsoleUser;
import org.docketline.staff.StaffRole;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** A held file that was applied and is to be taken back: what that would do, and why. */
@Path("/console/take-back")
@RolesAllowed(StaffRole.CLERKS)
@Produces(MediaType.TEXT_HTML)
class TakeBackPage {
  private final Feeds feeds;
  private final TakeBack takeBack;
  private final HeldFileDecisions decisions;
  private final DecisionsPage history;
  private final SpokenTime time;
  private final ConsoleUser user;

  TakeBackPage(
      Feeds feeds,
      TakeBack takeBack,
      HeldFileDecisions decisions,
      DecisionsPage history,
      SpokenTime time,
      ConsoleUser user) {
    this.feeds = feeds;
    this.takeBack = takeBack;
    this.decisions = decisions;
    this.history = history;
    this.time = time;
    this.user = user;
  }

  /** Where the file that this run had held can be taken back. */
  static String address(String feed, long run) {
    return "/console/take-back?feed=%s&run=%d"
        .formatted(URLEncoder.encode(feed, StandardCharsets.UTF_8), run);
  }

  @GET
  public Response page(@RestQuery String feed, @RestQuery long run) throws Exception {
    check(feed);
    return asked(Response.Status.OK, feed, run, "");
  }

  private Response asked(Response.Status status, String feed, long run, String said)
      throws Exception {
    Optional<Decided> refusal = takeBack.refusal(feed, run);
    if (refusal.isPresent()) {
      return Response.status(Response.Status.CONFLICT)
          .entity(history.first(refusal.get().words()))
          .build();
    }
    TakeBackPreview preview = takeBack.preview(feed, run);
    String applied = time.of(preview.run().finishedAt);
    return Response.status(status).entity(Templates.takeBack(applied, preview, said)).build();
  }

  @POST
  public Response takeBack(@RestForm String feed, @RestForm long run, @RestForm String why)
      throws Exception {
    check(feed);
    Optional<String> reason = WrittenReason.of(why);
    return reason.isEmpty()
        ? asked(Response.Status.BAD_REQUEST, feed, run, "why")
        : takenBack(feed, run, reason.get());
  }

  private Response takenBack(String feed, long run, String why) throws Exception {
    HeldChoice choice = HeldChoice.TAKE_BACK;
    boolean done = decisions.decide(choice, feed, run, user.name(), why).done();
    if (done) {
      user.did(HeldPage.act(choice), "feed %s, run %d".formatted(feed, run), why);
    }
    return Response.seeOther(URI.create("/console/decisions?done=" + done)).build();
  }

  private void check(String feed) {
    if (feed == null || !feeds.names().contains(feed)) {
      throw new NotFoundException();
    }
  }

  @CheckedTemplate(basePath = "console")
  static class Templates {
    static native TemplateInstance takeBack(String applied, TakeBackPreview preview, String said);

    private Templates() {}
  }
}

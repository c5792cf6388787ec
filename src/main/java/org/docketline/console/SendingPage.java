package org.docketline.console;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.docketline.outbox.SendingPauses;
import org.docketline.signin.ConsoleUser;
import org.docketline.staff.AuditAct;
import org.docketline.staff.StaffRole;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** Whether texts go out, and a page each to pause all sending and to resume it. */
@Path("/console/sending")
@RolesAllowed(StaffRole.CLERKS)
@Produces(MediaType.TEXT_HTML)
class SendingPage {
  private final SendingBoard board;
  private final SendingPauses pauses;
  private final ConsoleUser user;

  SendingPage(SendingBoard board, SendingPauses pauses, ConsoleUser user) {
    this.board = board;
    this.pauses = pauses;
    this.user = user;
  }

  /** {@code done} is whether what was just asked for was done, or somebody else had done it. */
  @GET
  public TemplateInstance page(@RestQuery Boolean done) {
    return Templates.sending(board.now(), done);
  }

  @GET
  @Path("pause")
  public Response pausing() {
    return asked(Response.Status.OK, true, "");
  }

  @GET
  @Path("resume")
  public Response resuming() {
    return asked(Response.Status.OK, false, "");
  }

  // Somebody else has done it since the link was shown.
  private Response asked(Response.Status status, boolean pause, String said) {
    SendingBoard.Sending sending = board.now();
    return pause == (sending.paused() != null)
        ? done(false)
        : Response.status(status).entity(Templates.pause(sending, pause, said)).build();
  }

  private static Response done(boolean done) {
    return Response.seeOther(URI.create("/console/sending?done=" + done)).build();
  }

  @POST
  @Path("pause")
  public Response pause(@RestForm String why) {
    Optional<String> reason = WrittenReason.of(why);
    return reason.isEmpty()
        ? asked(Response.Status.BAD_REQUEST, true, "why")
        : done(
            AuditAct.PAUSED_SENDING, reason.get(), () -> pauses.begin(user.name(), reason.get()));
  }

  /** Ends the pause that was shown, and no other that somebody has begun since. */
  @POST
  @Path("resume")
  public Response resume(@RestForm long pause, @RestForm String why) {
    Optional<String> reason = WrittenReason.of(why);
    return reason.isEmpty()
        ? asked(Response.Status.BAD_REQUEST, false, "why")
        : done(
            AuditAct.RESUMED_SENDING,
            reason.get(),
            () -> pauses.end(pause, user.name(), reason.get()));
  }

  private Response done(AuditAct act, String why, BooleanSupplier what) {
    return done(
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  boolean done = what.getAsBoolean();
                  if (done) {
                    user.did(act, null, why);
                  }
                  return done;
                }));
  }

  @CheckedTemplate(basePath = "console")
  static class Templates {
    static native TemplateInstance sending(SendingBoard.Sending sending, Boolean done);

    static native TemplateInstance pause(SendingBoard.Sending sending, boolean pause, String said);

    private Templates() {}
  }
}

package org.docketline.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.docketline.staff.StaffRole;
import org.docketline.subscription.Language;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** A caller on the line: found by a phone or a ticket, which stand in no address. */
@Path("/console/caller")
@RolesAllowed(StaffRole.CLERKS)
@Produces(MediaType.TEXT_HTML)
class CallerPage {
  private final CallerDesk desk;

  CallerPage(CallerDesk desk) {
    this.desk = desk;
  }

  @GET
  public Response page(@RestQuery Long id) {
    return id == null
        ? searched(Response.Status.OK, "", List.of())
        : shown(Response.Status.OK, id, "");
  }

  private static Response searched(
      Response.Status status, String said, List<CallerDesk.Found> found) {
    return Response.status(status).entity(Templates.search(said, found)).build();
  }

  private Response shown(Response.Status status, long id, String said) {
    return desk.look(id)
        .map(caller -> Response.status(status).entity(Templates.caller(caller, said)).build())
        .orElseGet(() -> searched(Response.Status.NOT_FOUND, "gone", List.of()));
  }

  /** A search goes to the one who is meant, or lists those who may be. */
  @POST
  public Response find(@RestForm String typed) {
    if (typed == null || typed.isBlank()) {
      return searched(Response.Status.BAD_REQUEST, "empty", List.of());
    }
    List<CallerDesk.Found> found = desk.find(typed.strip());
    return found.size() == 1
        ? Response.seeOther(URI.create("/console/caller?id=" + found.get(0).id())).build()
        : searched(
            found.isEmpty() ? Response.Status.NOT_FOUND : Response.Status.OK,
            found.isEmpty() ? "none" : "",
            found);
  }

  /** Does what the caller asks for; doing it again changes nothing. */
  @POST
  @Path("do")
  public Response act(
      @RestForm long id,
      @RestForm String act,
      @RestForm long ticket,
      @RestForm String language,
      @RestForm String why) {
    return WrittenReason.of(why)
        .map(reason -> shown(Response.Status.OK, id, done(id, act, ticket, language, reason)))
        .orElseGet(() -> shown(Response.Status.BAD_REQUEST, id, "why"));
  }

  private String done(long id, String act, long ticket, String language, String why) {
    return switch (act == null ? "" : act) {
      case "stop" -> desk.stop(id, why);
      case "start" -> desk.start(id, why);
      case "leave" -> desk.leave(id, ticket, why);
      case "speak" ->
          desk.speak(id, Language.ofCode(language).orElseThrow(BadRequestException::new), why);
      default -> throw new BadRequestException();
    };
  }

  @CheckedTemplate(basePath = "console")
  static class Templates {
    static native TemplateInstance search(String said, List<CallerDesk.Found> found);

    static native TemplateInstance caller(CallerDesk.Caller caller, String said);

    private Templates() {}
  }
}

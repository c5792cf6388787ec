package org.docketline.console;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.docketline.polling.HeldDecision;
import org.docketline.staff.StaffRole;
import org.jboss.resteasy.reactive.RestQuery;

/** All that was decided about held files, newest first: who, why, and what came of it. */
@Path("/console/decisions")
@RolesAllowed(StaffRole.CLERKS)
@Produces(MediaType.TEXT_HTML)
class DecisionsPage {
  private static final int SHOWN = 50;

  private final SpokenTime time;

  DecisionsPage(SpokenTime time) {
    this.time = time;
  }

  /** A decision as the page shows it. */
  record Line(String at, HeldDecision decision) {}

  /** {@code done} where one was just taken: the first of the list, which says what came of it. */
  @GET
  public Response page(@RestQuery Long before, @RestQuery Boolean done) {
    List<Line> lines = lines(before == null ? Long.MAX_VALUE : before);
    Response.Status status =
        Boolean.FALSE.equals(done) ? Response.Status.CONFLICT : Response.Status.OK;
    String said = done == null || lines.isEmpty() ? "" : lines.get(0).decision().outcome;
    return Response.status(status).entity(shown(lines, said)).build();
  }

  /** The newest of them, after something was said. */
  TemplateInstance first(String said) {
    return shown(lines(Long.MAX_VALUE), said);
  }

  private List<Line> lines(long before) {
    return QuarkusTransaction.joiningExisting()
        .call(() -> HeldDecision.before(before, SHOWN))
        .stream()
        .map(one -> new Line(time.of(one.at), one))
        .toList();
  }

  private static TemplateInstance shown(List<Line> lines, String said) {
    Long older = lines.size() < SHOWN ? null : lines.get(SHOWN - 1).decision().id;
    return Templates.decisions(said, lines, older);
  }

  @CheckedTemplate(basePath = "console")
  static class Templates {
    static native TemplateInstance decisions(String said, List<Line> lines, Long older);

    private Templates() {}
  }
}

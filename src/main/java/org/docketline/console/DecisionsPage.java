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
import java.util.Set;
import org.docketline.polling.HeldDecision;
import org.docketline.polling.TakeBack;
import org.docketline.staff.StaffRole;
import org.jboss.resteasy.reactive.RestQuery;

/** All that was decided about held files, newest first: who, why, and what came of it. */
@Path("/console/decisions")
@RolesAllowed(StaffRole.CLERKS)
@Produces(MediaType.TEXT_HTML)
class DecisionsPage {
  private static final int SHOWN = 50;

  private final SpokenTime time;
  private final TakeBack takeBack;

  DecisionsPage(SpokenTime time, TakeBack takeBack) {
    this.time = time;
    this.takeBack = takeBack;
  }

  /** A decision as the page shows it, and whether the file can be taken back. */
  record Line(String at, HeldDecision decision, boolean revocable) {
    /** The address of the page that takes it back. */
    public String back() {
      return TakeBackPage.address(decision.feed, decision.run);
    }
  }

  /** {@code done} where one was just taken: the first of the list, which says what came of it. */
  @GET
  public Response page(@RestQuery Long before, @RestQuery Boolean done) throws Exception {
    List<Line> lines = lines(before == null ? Long.MAX_VALUE : before);
    Response.Status status =
        Boolean.FALSE.equals(done) ? Response.Status.CONFLICT : Response.Status.OK;
    String said = done == null || lines.isEmpty() ? "" : lines.get(0).decision().outcome;
    return Response.status(status).entity(shown(lines, said)).build();
  }

  /** The newest of them, after something was said. */
  TemplateInstance first(String said) throws Exception {
    return shown(lines(Long.MAX_VALUE), said);
  }

  private List<Line> lines(long before) throws Exception {
    List<HeldDecision> decisions =
        QuarkusTransaction.joiningExisting().call(() -> HeldDecision.before(before, SHOWN));
    Set<Long> revocable = takeBack.possible(decisions);
    return decisions.stream().map(one -> line(one, revocable)).toList();
  }

  private Line line(HeldDecision one, Set<Long> revocable) {
    boolean applied = one.done && one.choice.isApplying();
    return new Line(time.of(one.at), one, applied && revocable.contains(one.run));
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

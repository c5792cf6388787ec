package org.docketline.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.docketline.signin.ConsoleUser;
import org.docketline.staff.AuditAct;
import org.docketline.staff.StaffRole;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** What residents texted and we did not understand, masked, for a clerk to say what was meant. */
@Path("/console/not-understood")
@RolesAllowed(StaffRole.CLERKS)
@Produces(MediaType.TEXT_HTML)
class UnclearPage {
  private static final String HERE = "/console/not-understood";
  private static final int LONGEST_NOTE = 200;

  private final UnclearBoard board;
  private final UnclearDesk desk;
  private final UnclearExport export;
  private final ConsoleUser user;

  UnclearPage(UnclearBoard board, UnclearDesk desk, UnclearExport export, ConsoleUser user) {
    this.board = board;
    this.desk = desk;
    this.export = export;
    this.user = user;
  }

  /** {@code done} are the words that were just marked. */
  @GET
  public TemplateInstance page(
      @RestQuery String order, @RestQuery Long after, @RestQuery Long id, @RestQuery Long done) {
    return shown(UnclearOrder.of(order), after, id, done);
  }

  @GET
  @Path("marked")
  public TemplateInstance marked(@RestQuery Long after, @RestQuery Long id) {
    return shown(UnclearOrder.MARKED, after, id, null);
  }

  private TemplateInstance shown(UnclearOrder order, Long after, Long id, Long done) {
    List<UnclearBoard.Words> lines =
        board.after(
            order, after == null ? Long.MAX_VALUE : after, id == null ? Long.MAX_VALUE : id);
    UnclearBoard.Words last =
        lines.size() < UnclearBoard.SHOWN ? null : lines.get(UnclearBoard.SHOWN - 1);
    return Templates.unclear(order.word(), lines, last, done);
  }

  /** One of them, with the form. */
  @GET
  @Path("words")
  public Response words(@RestQuery long id, @RestQuery boolean done) {
    return asked(Response.Status.OK, id, "", done);
  }

  private Response asked(Response.Status status, long id, String wrong, boolean done) {
    return Response.status(status)
        .entity(Templates.words(detail(id), List.of(MeantText.values()), wrong, done))
        .build();
  }

  private UnclearBoard.Detail detail(long id) {
    return board.look(id).orElseThrow(NotFoundException::new);
  }

  /** Keeps what was meant; what ends texts is asked once more, on a page that says of how many. */
  @POST
  @Path("mark")
  public Response mark(
      @RestForm long id,
      @RestForm int seen,
      @RestForm String meant,
      @RestForm String note,
      @RestForm boolean back) {
    MeantText chosen = MeantText.of(meant).orElse(null);
    String why = note == null ? "" : note.strip();
    if (chosen == null) {
      return asked(Response.Status.BAD_REQUEST, id, "meant", false);
    }
    if (chosen.ends().isPresent()) {
      return Response.seeOther(stopAddress(id, chosen, back)).build();
    }
    if (why.length() > LONGEST_NOTE || (chosen.wantsNote() && why.isEmpty())) {
      return asked(Response.Status.BAD_REQUEST, id, "note", false);
    }
    return desk.mark(new UnclearDesk.Said(id, seen, chosen, why, back))
        ? Response.seeOther(URI.create(HERE + "?done=" + id)).build()
        : asked(Response.Status.CONFLICT, id, "other", false);
  }

  private static URI stopAddress(long id, MeantText meant, boolean back) {
    return URI.create("%s/stop?id=%d&meant=%s&back=%b".formatted(HERE, id, meant, back));
  }

  /** What stopping whoever wrote them would do. */
  @GET
  @Path("stop")
  public Response stop(@RestQuery long id, @RestQuery String meant, @RestQuery boolean back) {
    return confirmed(Response.Status.OK, id, ending(meant), back, "");
  }

  private static MeantText ending(String meant) {
    return MeantText.of(meant)
        .filter(one -> one.ends().isPresent())
        .orElseThrow(BadRequestException::new);
  }

  private Response confirmed(
      Response.Status status, long id, MeantText meant, boolean back, String said) {
    return Response.status(status)
        .entity(Templates.stopWords(detail(id), meant, back, said))
        .build();
  }

  /** Keeps that they meant STOP, and stops whoever wrote them. */
  @POST
  @Path("stop")
  public Response stop(
      @RestForm long id,
      @RestForm int seen,
      @RestForm String meant,
      @RestForm String why,
      @RestForm boolean back) {
    MeantText chosen = ending(meant);
    String reason = WrittenReason.of(why).filter(one -> one.length() <= LONGEST_NOTE).orElse("");
    if (reason.isEmpty()) {
      return confirmed(Response.Status.BAD_REQUEST, id, chosen, back, "why");
    }
    return desk.stop(new UnclearDesk.Said(id, seen, chosen, reason, back))
        ? Response.seeOther(URI.create("%s/words?id=%d&done=true".formatted(HERE, id))).build()
        : confirmed(Response.Status.CONFLICT, id, chosen, back, "other");
  }

  /** The marked ones as test data. */
  @GET
  @Path("csv")
  @Produces("text/csv")
  public Response csv() {
    user.did(AuditAct.EXPORTED_TEXTS, null, null);
    return CsvDownload.of("meaning-texted.csv", export::write);
  }

  @CheckedTemplate(basePath = "console")
  static class Templates {
    static native TemplateInstance unclear(
        String order, List<UnclearBoard.Words> lines, UnclearBoard.Words last, Long done);

    static native TemplateInstance words(
        UnclearBoard.Detail detail, List<MeantText> meanings, String said, boolean done);

    static native TemplateInstance stopWords(
        UnclearBoard.Detail detail, MeantText meant, boolean back, String said);

    private Templates() {}
  }
}

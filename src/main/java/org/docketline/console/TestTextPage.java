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
import java.util.Locale;
import java.util.Optional;
import org.docketline.console.TestTextDesk.Outcome;
import org.docketline.staff.StaffRole;
import org.docketline.subscription.Language;
import org.docketline.wording.SampleText;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** A text of ours on a phone that is at hand: first a code, then the text. */
@Path("/console/test-text")
@RolesAllowed(StaffRole.CLERKS)
@Produces(MediaType.TEXT_HTML)
class TestTextPage {
  private final TestTextDesk desk;
  private final ShownWordings wordings;

  TestTextPage(TestTextDesk desk, ShownWordings wordings) {
    this.desk = desk;
    this.wordings = wordings;
  }

  @GET
  public TemplateInstance page() {
    return Templates.testPhone("");
  }

  /** The phone stands in no address: the next page is found by the number of the code. */
  @POST
  public Response ask(@RestForm String phone) {
    TestTextDesk.Asked asked = desk.ask(phone);
    return asked.outcome().isDone()
        ? Response.seeOther(URI.create("/console/test-text/code?id=" + asked.signUp())).build()
        : Response.status(status(asked.outcome()))
            .entity(Templates.testPhone(word(asked.outcome())))
            .build();
  }

  @GET
  @Path("code")
  public Response code(@RestQuery long id, @RestQuery String said) {
    String sent =
        Optional.ofNullable(said).filter(word -> word.matches("sent(_before)?")).orElse("");
    return typing(Response.Status.OK, id, sent, false);
  }

  @POST
  @Path("code")
  public Response send(
      @RestForm long id, @RestForm String code, @RestForm String text, @RestForm String language) {
    if (!desk.isTheirs(id)) {
      throw new NotFoundException();
    }
    Outcome outcome = desk.send(id, code == null ? "" : code, asked(text, language));
    return outcome.isDone()
        ? Response.seeOther(
                URI.create("/console/test-text/code?id=%d&said=%s".formatted(id, word(outcome))))
            .build()
        : typing(status(outcome), id, word(outcome), true);
  }

  private SampleText asked(String key, String language) {
    return Language.ofCode(language)
        .filter(wordings.languages()::contains)
        .flatMap(one -> wordings.find(one, key))
        .orElseThrow(BadRequestException::new);
  }

  private Response typing(Response.Status status, long id, String said, boolean refused) {
    if (!desk.isTheirs(id)) {
      throw new NotFoundException();
    }
    List<Language> languages = wordings.languages();
    return Response.status(status)
        .entity(Templates.testCode(id, said, refused, wordings.whole(languages.get(0)), languages))
        .build();
  }

  private static Response.Status status(Outcome outcome) {
    return switch (outcome) {
      case NO_PHONE -> Response.Status.BAD_REQUEST;
      case TOO_MANY -> Response.Status.TOO_MANY_REQUESTS;
      case WRONG, OVER -> Response.Status.FORBIDDEN;
      case STOPPED, PAUSED -> Response.Status.CONFLICT;
      case CODE_SENT, SENT, SENT_BEFORE -> Response.Status.OK;
    };
  }

  private static String word(Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT);
  }

  @CheckedTemplate(basePath = "console")
  static class Templates {
    static native TemplateInstance testPhone(String said);

    static native TemplateInstance testCode(
        long id, String said, boolean refused, List<SampleText> texts, List<Language> languages);

    private Templates() {}
  }
}

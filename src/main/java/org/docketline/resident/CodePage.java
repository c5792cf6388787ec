package org.docketline.resident;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/**
 * Where the code is typed. It says the same whoever's phone it is and whether or not a text goes
 * out: who has stopped, and who is known to us, is nobody else's business.
 */
@Path("/texts/code")
@Produces(MediaType.TEXT_HTML)
class CodePage {
  private final PageFrames frames;
  private final SignUpDraft.Kept drafts;
  private final SignUpDesk desk;
  private final ProvedPhone phones;
  private final TextNumber number;

  CodePage(
      PageFrames frames,
      SignUpDraft.Kept drafts,
      SignUpDesk desk,
      ProvedPhone phones,
      TextNumber number) {
    this.frames = frames;
    this.drafts = drafts;
    this.desk = desk;
    this.phones = phones;
    this.number = number;
  }

  /** What is on the form: the key of the error's words, and where another code is asked for. */
  record Form(String error, String again, boolean numberKnown) {}

  /** Why no code helps now: {@code over}, {@code stopped} or {@code too-many}. */
  record End(String kind, String again, boolean numberKnown) {}

  @GET
  public Response page(RoutingContext page) {
    return asked(page)
        .map(draft -> PageAnswers.shown(shown(page, draft, null)))
        .orElseGet(() -> elsewhere(page));
  }

  @POST
  public Response take(RoutingContext page, @FormParam("code") String code) {
    return asked(page)
        .map(draft -> take(page, draft, code == null ? "" : code.strip()))
        .orElseGet(() -> elsewhere(page));
  }

  private Optional<SignUpDraft> asked(RoutingContext page) {
    return drafts.of(page).filter(draft -> draft.signUp() != null);
  }

  // Who comes back to this page, or sends it twice, has proved the phone already.
  private Response elsewhere(RoutingContext page) {
    return PageAnswers.goTo(phones.isThere(page) ? "/texts/mine" : "/texts");
  }

  private Response take(RoutingContext page, SignUpDraft draft, String code) {
    if (code.isEmpty()) {
      return PageAnswers.toBeMended(shown(page, draft, "texts.code-empty"));
    }
    SignUpDesk.Proof proof = desk.prove(draft.signUp(), code);
    return switch (proof.outcome()) {
      case PROVED -> proved(page, draft, proof.subscriber());
      case WRONG -> PageAnswers.toBeMended(shown(page, draft, "texts.code-wrong"));
      case LAST_WRONG, OVER -> PageAnswers.toBeMended(ended(page, "over", again(draft)));
      case RESTING -> tooMany(page, again(draft));
      case STOPPED -> PageAnswers.toBeMended(ended(page, "stopped", again(draft)));
    };
  }

  private Response proved(RoutingContext page, SignUpDraft draft, long subscriber) {
    drafts.end(page);
    phones.prove(page, subscriber);
    return PageAnswers.goTo(draft.wished().isPresent() ? "/texts/done" : "/texts/mine");
  }

  /** The phone, or the address that asks, has had as many codes as it may for now. */
  Response tooMany(RoutingContext page, String again) {
    return PageAnswers.tooMany(ended(page, "too-many", again));
  }

  private static String again(SignUpDraft draft) {
    return draft.wished().isPresent() ? "/texts/phone" : "/texts/sign-in";
  }

  private TemplateInstance shown(RoutingContext page, SignUpDraft draft, String error) {
    PageFrame frame = frames.personal(page, "texts.code-title");
    return Templates.code(
        error == null ? frame : frame.withError(), new Form(error, again(draft), number.isKnown()));
  }

  private TemplateInstance ended(RoutingContext page, String kind, String again) {
    return Templates.codeEnd(
        frames.personal(page, "texts.%s-title".formatted(kind)),
        new End(kind, again, number.isKnown()));
  }

  @CheckedTemplate(basePath = "resident/texts")
  static class Templates {
    static native TemplateInstance code(PageFrame frame, Form form);

    static native TemplateInstance codeEnd(PageFrame frame, End end);

    private Templates() {}
  }
}

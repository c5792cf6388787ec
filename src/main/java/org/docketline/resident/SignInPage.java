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
import org.docketline.sms.PhoneNumber;

/** Whose texts to see: the same code that signs up opens the list of what a phone follows. */
@Path("/texts/sign-in")
@Produces(MediaType.TEXT_HTML)
class SignInPage {
  private static final String TITLE = "texts.sign-in-title";

  private final PageFrames frames;
  private final CodeAsking codes;
  private final CodePage codePage;

  SignInPage(PageFrames frames, CodeAsking codes, CodePage codePage) {
    this.frames = frames;
    this.codes = codes;
    this.codePage = codePage;
  }

  /** What is on the form; the error is the key of its words. */
  record Form(String phone, String error) {}

  @GET
  public TemplateInstance page(RoutingContext page) {
    return shown(page, new Form("", null));
  }

  @POST
  public Response take(RoutingContext page, @FormParam("phone") String phone) {
    String typed = phone == null ? "" : phone.strip();
    return PhoneNumber.parseForCode(typed)
        .map(known -> ask(page, known))
        .orElseGet(() -> PageAnswers.toBeMended(shown(page, new Form(typed, "texts.phone-error"))));
  }

  private Response ask(RoutingContext page, PhoneNumber phone) {
    var language = frames.personal(page, TITLE).w().language();
    boolean asked = codes.ask(page, SignUpDraft.TO_SEE, phone, language, Optional.empty());
    return asked ? PageAnswers.goTo("/texts/code") : codePage.tooMany(page, "/texts/sign-in");
  }

  private TemplateInstance shown(RoutingContext page, Form form) {
    PageFrame frame = frames.personal(page, TITLE);
    return Templates.signIn(form.error() == null ? frame : frame.withError(), form);
  }

  @CheckedTemplate(basePath = "resident/texts")
  static class Templates {
    static native TemplateInstance signIn(PageFrame frame, Form form);

    private Templates() {}
  }
}

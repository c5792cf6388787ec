package org.docketline.resident;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.docketline.sms.PhoneNumber;
import org.docketline.subscription.Subscribers;

/** To which phone, and whether its owner agrees to be texted: a box that nobody ticks for them. */
@Path("/texts/phone")
@Produces(MediaType.TEXT_HTML)
class PhonePage {
  private static final String TITLE = "texts.phone-title";

  private final PageFrames frames;
  private final SignUpDraft.Kept drafts;
  private final CodeAsking codes;
  private final CodePage codePage;
  private final ProvedPhone phones;
  private final Subscribers subscribers;

  PhonePage(
      PageFrames frames,
      SignUpDraft.Kept drafts,
      CodeAsking codes,
      CodePage codePage,
      ProvedPhone phones,
      Subscribers subscribers) {
    this.frames = frames;
    this.drafts = drafts;
    this.codes = codes;
    this.codePage = codePage;
    this.phones = phones;
    this.subscribers = subscribers;
  }

  /**
   * What is on the form; each error is the key of its words, {@code proved} a phone's end or null.
   */
  record Form(String phone, boolean agreed, String phoneError, String consentError, String proved) {
    public boolean isWrong() {
      return phoneError != null || consentError != null;
    }
  }

  /** Whoever has proved a phone is not asked for it, unless they want another to be texted. */
  @GET
  public Response page(RoutingContext page, @QueryParam("another") String another) {
    String proved = another == null ? proved(page).orElse(null) : null;
    return draft(page)
        .map(draft -> PageAnswers.shown(shown(page, new Form("", false, null, null, proved))))
        .orElseGet(() -> PageAnswers.goTo("/texts"));
  }

  @POST
  public Response take(
      RoutingContext page, @FormParam("phone") String phone, @FormParam("agree") String agree) {
    Optional<String> proved = phone == null ? proved(page) : Optional.empty();
    return draft(page)
        .map(
            draft ->
                proved
                    .map(last4 -> takeProved(page, draft, last4, agree != null))
                    .orElseGet(
                        () -> take(page, draft, phone == null ? "" : phone.strip(), agree != null)))
        .orElseGet(() -> PageAnswers.goTo("/texts"));
  }

  private Optional<String> proved(RoutingContext page) {
    return phones.with(page, who -> subscribers.phoneOf(who).last4());
  }

  private Response takeProved(
      RoutingContext page, SignUpDraft draft, String last4, boolean agreed) {
    return agreed
        ? follow(page, draft)
        : PageAnswers.toBeMended(
            shown(page, new Form("", false, null, "texts.consent-error", last4)));
  }

  private Response follow(RoutingContext page, SignUpDraft draft) {
    var words = frames.personal(page, TITLE).w();
    if (!codes.follow(page, draft, words.language(), words.say("texts.consent"))) {
      return codePage.tooMany(page, "/texts");
    }
    drafts.end(page);
    return PageAnswers.goTo("/texts/done");
  }

  private Optional<SignUpDraft> draft(RoutingContext page) {
    return drafts.of(page).filter(draft -> draft.wished().isPresent());
  }

  private Response take(RoutingContext page, SignUpDraft draft, String typed, boolean agreed) {
    Optional<PhoneNumber> phone = PhoneNumber.parseForCode(typed);
    Form form =
        new Form(
            typed,
            agreed,
            phone.isPresent() ? null : "texts.phone-error",
            agreed ? null : "texts.consent-error",
            null);
    return form.isWrong()
        ? PageAnswers.toBeMended(shown(page, form))
        : ask(page, draft, phone.orElseThrow());
  }

  // The sentence is kept as it stood there, in the language in which it was read.
  private Response ask(RoutingContext page, SignUpDraft draft, PhoneNumber phone) {
    var words = frames.personal(page, TITLE).w();
    boolean asked =
        codes.ask(page, draft, phone, words.language(), Optional.of(words.say("texts.consent")));
    return asked ? PageAnswers.goTo("/texts/code") : codePage.tooMany(page, "/texts");
  }

  private TemplateInstance shown(RoutingContext page, Form form) {
    PageFrame frame = frames.personal(page, TITLE);
    return Templates.phone(form.isWrong() ? frame.withError() : frame, form);
  }

  @CheckedTemplate(basePath = "resident/texts")
  static class Templates {
    static native TemplateInstance phone(PageFrame frame, Form form);

    private Templates() {}
  }
}

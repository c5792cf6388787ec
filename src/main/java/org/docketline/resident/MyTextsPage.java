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
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.docketline.subscription.EndReason;
import org.docketline.subscription.Following;
import org.docketline.subscription.Language;
import org.docketline.subscription.Subscriber;
import org.docketline.subscription.Subscribers;
import org.docketline.subscription.Subscription;
import org.docketline.wording.Wording;

/** What a proved phone follows, with a way out of each ticket and the language of its texts. */
@Path("/texts/mine")
@Produces(MediaType.TEXT_HTML)
class MyTextsPage {
  private final PageFrames frames;
  private final ProvedPhone phones;
  private final FollowedTickets tickets;
  private final Subscribers subscribers;
  private final Following following;
  private final Wording wording;

  MyTextsPage(
      PageFrames frames,
      ProvedPhone phones,
      FollowedTickets tickets,
      Subscribers subscribers,
      Following following,
      Wording wording) {
    this.frames = frames;
    this.phones = phones;
    this.tickets = tickets;
    this.subscribers = subscribers;
    this.following = following;
    this.wording = wording;
  }

  /**
   * What it shows; {@code said} is what has just been done, in words, or null, and {@code full}
   * that there is no room for more, or null.
   */
  record Texts(
      String last4,
      List<FollowedTickets.Ticket> tickets,
      List<PageFrame.LanguageLink> languages,
      String said,
      String full) {}

  @GET
  public Response page(RoutingContext page) {
    return shown(page, subscriber -> null);
  }

  /** Leaves a ticket or sets the language; doing it again changes nothing. */
  @POST
  public Response take(
      RoutingContext page, @FormParam("leave") Long leave, @FormParam("language") String language) {
    PageFrame frame = frame(page);
    return shown(
        page,
        subscriber ->
            leave == null ? speak(subscriber, language, frame) : leave(subscriber, leave, frame));
  }

  private PageFrame frame(RoutingContext page) {
    return frames.personal(page, "texts.mine-title");
  }

  private Response shown(RoutingContext page, Function<Subscriber, String> first) {
    PageFrame frame = frame(page);
    return phones
        .with(page, subscriber -> texts(subscriber, frame, first.apply(subscriber)))
        .map(texts -> PageAnswers.shown(Templates.mine(frame, texts)))
        .orElseGet(() -> PageAnswers.goTo("/texts/sign-in"));
  }

  private Texts texts(Subscriber subscriber, PageFrame frame, String said) {
    return new Texts(
        subscribers.phoneOf(subscriber).last4(),
        tickets.of(subscriber, frame.w()),
        frames.links(wording.to(subscriber).language()),
        said,
        tickets.full(subscriber, frame.w()));
  }

  // As a text does, it leaves every citation of that number.
  private String leave(Subscriber subscriber, long id, PageFrame frame) {
    Optional<Subscription> left =
        Subscription.<Subscription>findByIdOptional(id)
            .filter(one -> one.subscriberId.equals(subscriber.id));
    left.map(one -> Subscription.of(subscriber, one.citationNumber())).stream()
        .flatMap(List::stream)
        .forEach(one -> following.end(one, EndReason.LEFT));
    return left.map(one -> frame.w().say("texts.left", "ticket", one.number())).orElse(null);
  }

  private String speak(Subscriber subscriber, String code, PageFrame frame) {
    Optional<Language> chosen =
        Optional.ofNullable(code).flatMap(Language::ofCode).filter(wording.languages()::contains);
    chosen.ifPresent(language -> subscriber.language = language);
    return chosen
        .map(language -> wording.pages(language).say("frame.language"))
        .map(name -> frame.w().say("texts.language-saved", "language", name))
        .orElse(null);
  }

  @CheckedTemplate(basePath = "resident/texts")
  static class Templates {
    static native TemplateInstance mine(PageFrame frame, Texts texts);

    private Templates() {}
  }
}

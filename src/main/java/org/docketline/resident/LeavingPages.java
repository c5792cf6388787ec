package org.docketline.resident;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Consumer;
import org.docketline.subscription.EndReason;
import org.docketline.subscription.Subscriber;
import org.docketline.subscription.SubscriberDeletion;
import org.docketline.subscription.Subscribers;

/** The two ways out, each with a page that says what it means and one that says that it is done. */
@Path("/texts")
@Produces(MediaType.TEXT_HTML)
class LeavingPages {
  private final PageFrames frames;
  private final ProvedPhone phones;
  private final Subscribers subscribers;
  private final SubscriberDeletion deletion;
  private final TextNumber number;

  LeavingPages(
      PageFrames frames,
      ProvedPhone phones,
      Subscribers subscribers,
      SubscriberDeletion deletion,
      TextNumber number) {
    this.frames = frames;
    this.phones = phones;
    this.subscribers = subscribers;
    this.deletion = deletion;
    this.number = number;
  }

  @GET
  @Path("stop")
  public Response mayStop(RoutingContext page) {
    return asked(page, "stop");
  }

  @POST
  @Path("stop")
  public Response stop(RoutingContext page) {
    return done(page, "stop", who -> subscribers.stop(who, EndReason.ASKED_TO_STOP));
  }

  @GET
  @Path("delete")
  public Response mayDelete(RoutingContext page) {
    return asked(page, "delete");
  }

  @POST
  @Path("delete")
  public Response delete(RoutingContext page) {
    return done(page, "delete", deletion::delete);
  }

  private Response asked(RoutingContext page, String way) {
    return phones
        .with(page, this::last4)
        .map(last4 -> PageAnswers.shown(page(page, way, last4, false)))
        .orElseGet(() -> PageAnswers.goTo("/texts/sign-in"));
  }

  private Response done(RoutingContext page, String way, Consumer<Subscriber> what) {
    return phones
        .with(
            page,
            subscriber -> {
              String last4 = last4(subscriber);
              what.accept(subscriber);
              return last4;
            })
        .map(last4 -> ended(page, way, last4))
        .orElseGet(() -> PageAnswers.goTo("/texts/sign-in"));
  }

  private Response ended(RoutingContext page, String way, String last4) {
    phones.end(page);
    return PageAnswers.shown(page(page, way, last4, true));
  }

  private String last4(Subscriber subscriber) {
    return subscribers.phoneOf(subscriber).last4();
  }

  private TemplateInstance page(RoutingContext page, String way, String last4, boolean done) {
    String title = "texts.%s%s-title".formatted(way, done ? "-done" : "");
    return Templates.leaving(
        frames.personal(page, title), new Leaving(way, last4, done, number.isKnown()));
  }

  /** Which way out, of which phone, and whether it is taken. */
  record Leaving(String way, String last4, boolean done, boolean numberKnown) {}

  @CheckedTemplate(basePath = "resident/texts")
  static class Templates {
    static native TemplateInstance leaving(PageFrame frame, Leaving leaving);

    private Templates() {}
  }
}

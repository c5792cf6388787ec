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
import java.util.Optional;
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
    return answer(page, "stop", phones.with(page, this::last4), false);
  }

  /** Whoever stops all may still want to be deleted, for which no code can be texted any more. */
  @POST
  @Path("stop")
  public Response stop(RoutingContext page) {
    Optional<Subscriber> stopped =
        phones.with(
            page,
            who -> {
              subscribers.stop(who, EndReason.ASKED_TO_STOP);
              return who;
            });
    stopped.ifPresent(who -> phones.prove(page, who.id));
    return answer(page, "stop", stopped.map(this::last4), true);
  }

  @GET
  @Path("delete")
  public Response mayDelete(RoutingContext page) {
    return answer(page, "delete", phones.withStopped(page, this::last4), false);
  }

  @POST
  @Path("delete")
  public Response delete(RoutingContext page) {
    Optional<String> deleted =
        phones.withStopped(
            page,
            who -> {
              String last4 = last4(who);
              deletion.delete(who);
              return last4;
            });
    phones.end(page);
    return answer(page, "delete", deleted, true);
  }

  private Response answer(RoutingContext page, String way, Optional<String> last4, boolean done) {
    return last4
        .map(digits -> PageAnswers.shown(page(page, way, digits, done)))
        .orElseGet(() -> PageAnswers.goTo("/texts/sign-in"));
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

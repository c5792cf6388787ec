package org.docketline.resident;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.docketline.subscription.Subscribers;

/** What is followed now, once the right code has come. */
@Path("/texts/done")
@Produces(MediaType.TEXT_HTML)
class DonePage {
  private final PageFrames frames;
  private final ProvedPhone phones;
  private final FollowedTickets tickets;
  private final Subscribers subscribers;
  private final SignUpFollowing following;

  DonePage(
      PageFrames frames,
      ProvedPhone phones,
      FollowedTickets tickets,
      Subscribers subscribers,
      SignUpFollowing following) {
    this.frames = frames;
    this.phones = phones;
    this.tickets = tickets;
    this.subscribers = subscribers;
    this.following = following;
  }

  /**
   * What it says: the end of the phone, the tickets, whether more is asked by text, and that there
   * is no room for more, or null.
   */
  record Done(String last4, List<FollowedTickets.Ticket> tickets, boolean asks, String full) {}

  @GET
  public Response page(RoutingContext page) {
    PageFrame frame = frames.personal(page, "texts.done-title");
    return phones
        .with(
            page,
            subscriber ->
                new Done(
                    subscribers.phoneOf(subscriber).last4(),
                    tickets.of(subscriber, frame.w()),
                    following.isProofWanted(),
                    tickets.full(subscriber, frame.w())))
        .map(done -> PageAnswers.shown(Templates.done(frame, done)))
        .orElseGet(() -> PageAnswers.goTo("/texts/sign-in"));
  }

  @CheckedTemplate(basePath = "resident/texts")
  static class Templates {
    static native TemplateInstance done(PageFrame frame, Done done);

    private Templates() {}
  }
}

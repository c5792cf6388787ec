package org.docketline.resident;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import org.docketline.docket.CountyConfig;
import org.docketline.wording.PageWords;

/** What a browser has found: when and where each ticket is heard, and what can be done about it. */
@Path("/ticket")
@Produces(MediaType.TEXT_HTML)
class TicketPage {
  private final TicketCards cards;
  private final PageSession session;
  private final PageFrames frames;
  private final TextNumber number;
  private final CountyConfig county;
  private final Clock clock;

  TicketPage(
      TicketCards cards,
      PageSession session,
      PageFrames frames,
      TextNumber number,
      CountyConfig county,
      Clock clock) {
    this.cards = cards;
    this.session = session;
    this.frames = frames;
    this.number = number;
    this.county = county;
    this.clock = clock;
  }

  @GET
  @Transactional
  public Response page(RoutingContext page) {
    List<TicketCard> all = cards.of(page);
    return all.isEmpty()
        ? PageAnswers.goTo("/find")
        : PageAnswers.shown(shown(frames.personal(page, "ticket.title"), all));
  }

  private TemplateInstance shown(PageFrame frame, List<TicketCard> all) {
    return Templates.ticket(frame, new CardList(all, number), county.contact(), asOf(frame.w()));
  }

  // Paper is read when the list may say something else.
  private String asOf(PageWords w) {
    ZonedDateTime now = clock.instant().atZone(county.timeZone());
    return w.say(
        "ticket.as-of", "day", w.date(now.toLocalDate()), "time", w.time(now.toLocalTime()));
  }

  /** Ends all sessions: the next who uses this browser sees nothing of them. */
  @POST
  @Path("/finish")
  public Response finish(RoutingContext page) {
    session.endAll(page);
    return PageAnswers.goTo("/");
  }

  @CheckedTemplate(basePath = "resident")
  static class Templates {
    static native TemplateInstance ticket(
        PageFrame frame, CardList cards, String countyPhone, String asOf);

    private Templates() {}
  }
}

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
import java.net.URI;
import java.util.List;
import org.docketline.docket.CountyConfig;

/** What a browser has found: when and where each ticket is heard, and what can be done about it. */
@Path("/ticket")
@Produces(MediaType.TEXT_HTML)
class TicketPage {
  private static final URI TO_FIND = URI.create("/find");
  private static final URI START = URI.create("/");

  private final TicketCards cards;
  private final FoundTickets found;
  private final PageFrames frames;
  private final TextNumber number;
  private final CountyConfig county;

  TicketPage(
      TicketCards cards,
      FoundTickets found,
      PageFrames frames,
      TextNumber number,
      CountyConfig county) {
    this.cards = cards;
    this.found = found;
    this.frames = frames;
    this.number = number;
    this.county = county;
  }

  @GET
  @Transactional
  public Response page(RoutingContext page) {
    List<TicketCard> all = cards.of(page);
    return all.isEmpty()
        ? Response.seeOther(TO_FIND).build()
        : Response.ok(
                Templates.ticket(
                    frames.personal(page, "ticket.title"),
                    new CardList(all, number),
                    county.contact()))
            .build();
  }

  /** Ends the session: the next who uses this browser sees nothing of it. */
  @POST
  @Path("/finish")
  public Response finish(RoutingContext page) {
    found.forget(page);
    return Response.seeOther(START).build();
  }

  @CheckedTemplate(basePath = "resident")
  static class Templates {
    static native TemplateInstance ticket(PageFrame frame, CardList cards, String countyPhone);

    private Templates() {}
  }
}

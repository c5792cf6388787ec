package org.docketline.resident;

import io.vertx.ext.web.RoutingContext;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * A found ticket's date for a calendar. The address says which of the found ones by its place among
 * them: it holds nothing that means anything to another browser.
 */
@Path("/ticket/calendar")
@Produces({CalendarResource.TYPE, MediaType.TEXT_HTML})
class CalendarResource {
  static final String TYPE = "text/calendar;charset=UTF-8";
  private static final URI BACK = URI.create("/ticket");

  private final TicketCards cards;
  private final CourtEvent events;
  private final PageFrames frames;

  CalendarResource(TicketCards cards, CourtEvent events, PageFrames frames) {
    this.cards = cards;
    this.events = events;
    this.frames = frames;
  }

  @GET
  @Transactional
  public Response file(
      RoutingContext page,
      @QueryParam("ticket") @DefaultValue("0") int ticket,
      @QueryParam("date") @DefaultValue("0") int date) {
    return at(cards.of(page), ticket)
        .flatMap(card -> at(card.events(), date).map(day -> event(page, card, day)))
        .map(CalendarResource::answer)
        .orElseGet(() -> Response.seeOther(BACK).build());
  }

  private String event(RoutingContext page, TicketCard card, CardDate day) {
    return events.of(day, card.ticket().number(), frames.personal(page, "ticket.title").w());
  }

  private static Response answer(String event) {
    return Response.ok(event, TYPE)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"court-date.ics\"")
        .build();
  }

  private static <T> Optional<T> at(List<T> all, int place) {
    return place < 0 || place >= all.size() ? Optional.empty() : Optional.of(all.get(place));
  }
}

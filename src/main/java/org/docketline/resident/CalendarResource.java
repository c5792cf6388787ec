package org.docketline.resident;

import io.vertx.ext.web.RoutingContext;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * A found ticket's date for a calendar. The address names the date by its token, which opens it
 * only to a browser that has found its ticket.
 */
@Path("/ticket/calendar")
@Produces({CalendarResource.TYPE, MediaType.TEXT_HTML})
class CalendarResource {
  static final String TYPE = "text/calendar;charset=UTF-8";

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
  public Response file(RoutingContext page, @RestQuery String date) {
    return cards.of(page).stream()
        .flatMap(card -> named(date, card).map(day -> event(page, card, day)))
        .findFirst()
        .map(CalendarResource::answer)
        .orElseGet(() -> PageAnswers.goTo("/ticket"));
  }

  private String event(RoutingContext page, TicketCard card, CardDate day) {
    return events.of(day, card.ticket().number(), frames.personal(page, "ticket.title").w());
  }

  private static Response answer(String event) {
    return Response.ok(event, TYPE)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"court-date.ics\"")
        .build();
  }

  private static Stream<CardDate> named(String token, TicketCard card) {
    return card.events().stream().filter(day -> day.token().equals(token));
  }
}

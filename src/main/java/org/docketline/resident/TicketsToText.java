package org.docketline.resident;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.LongPredicate;
import org.docketline.docket.ProvenTicket;
import org.docketline.resident.TicketWish.FoundTicket;

/** The tickets that this browser has found by their driver's facts, to be texted about. */
@Singleton
final class TicketsToText {
  private final FoundTickets found;

  TicketsToText(FoundTickets found) {
    this.found = found;
  }

  /** One of them, and whether it is chosen. */
  record Choice(FoundTicket ticket, String number, boolean chosen) {}

  /** As they are first shown: all chosen. */
  List<Choice> of(RoutingContext page) {
    return choices(page, ticket -> true);
  }

  /** As they were chosen. */
  List<Choice> of(RoutingContext page, List<Long> chosen) {
    return choices(page, chosen::contains);
  }

  private List<Choice> choices(RoutingContext page, LongPredicate isChosen) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                found.of(page).stream()
                    .filter(ticket -> !ticket.citation().isClosed())
                    .map(ticket -> choice(ticket, isChosen.test(ticket.citation().id)))
                    .toList());
  }

  private static Choice choice(ProvenTicket ticket, boolean chosen) {
    var wanted = new FoundTicket(ticket.citation().id, ticket.driver());
    return new Choice(wanted, ticket.citation().number, chosen);
  }
}

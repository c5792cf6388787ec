package org.docketline.resident;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.docketline.docket.AskedTicket;
import org.docketline.docket.Citation;
import org.docketline.docket.CourtDirectory;
import org.docketline.docket.HearingNow;
import org.docketline.docket.NamelessLists;
import org.docketline.docket.TicketAmounts;
import org.docketline.docket.TicketNow;
import org.docketline.notice.CitationFacts;
import org.docketline.wording.TextFacts.StandingFacts;

/** Reads the tickets that a browser has found, as they stand now; a transaction must be open. */
@Singleton
final class TicketCards {
  private final FoundTickets found;
  private final NamelessLists lists;
  private final CitationFacts facts;
  private final CourtDirectory courts;
  private final CardDates dates;

  TicketCards(
      FoundTickets found,
      NamelessLists lists,
      CitationFacts facts,
      CourtDirectory courts,
      CardDates dates) {
    this.found = found;
    this.lists = lists;
    this.facts = facts;
    this.courts = courts;
    this.dates = dates;
  }

  /** In the order in which they were found; none without a session. */
  List<TicketCard> of(RoutingContext page) {
    List<AskedTicket> asked = lists.with(found.of(page));
    List<TicketNow> told = facts.ofFound(asked);
    return IntStream.range(0, told.size())
        .mapToObj(at -> card(at, told.get(at), amounts(told.get(at), told, asked)))
        .toList();
  }

  private TicketCard card(int place, TicketNow ticket, TicketAmounts amounts) {
    List<HearingNow> ahead = ticket.citation().isClosed() ? List.of() : ticket.ahead();
    List<StandingFacts> said = facts.ofEachDate(ticket);
    return new TicketCard(
        place,
        ticket,
        IntStream.range(0, ahead.size())
            .mapToObj(at -> dates.of(ahead.get(at), said.get(at).facts()))
            .toList(),
        ticket.latest().map(last -> dates.of(last, said.get(0).facts())),
        said.get(0).facts(),
        amounts,
        courts.tellsMissed(ticket.citation(), ticket.latest().map(HearingNow::hearing)));
  }

  // A list of dates may leave out what another list says that the same ticket is for.
  private static TicketAmounts amounts(
      TicketNow ticket, List<TicketNow> told, List<AskedTicket> asked) {
    return Stream.concat(Stream.of(ticket.citation()), untold(ticket, told, asked))
        .map(TicketAmounts::of)
        .filter(amounts -> !amounts.charges().isEmpty())
        .findFirst()
        .orElseGet(() -> TicketAmounts.of(ticket.citation()));
  }

  private static Stream<Citation> untold(
      TicketNow ticket, List<TicketNow> told, List<AskedTicket> asked) {
    return asked.stream()
        .map(AskedTicket::citation)
        .filter(ticket.citation()::isInOtherList)
        .filter(other -> told.stream().noneMatch(one -> one.citation() == other));
  }
}

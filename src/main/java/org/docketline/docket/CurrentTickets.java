package org.docketline.docket;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Reads how tickets stand now, as values without words. Texts and pages both ask here. */
@Singleton
public final class CurrentTickets {
  private final CourtDirectory courts;
  private final SeveralLists lists;
  private final Clock clock;

  CurrentTickets(CourtDirectory courts, SeveralLists lists, Clock clock) {
    this.courts = courts;
    this.lists = lists;
    this.clock = clock;
  }

  /** The ticket of this citation, without the hearings that are another's. */
  public TicketNow of(long citationId, Predicate<Hearing> isAnothers) {
    return of(new AskedTicket(Citation.findById(citationId), isAnothers), List.of());
  }

  /** The same without what the other lists that are asked about have of it too. */
  public TicketNow of(AskedTicket asked, List<AskedTicket> inOtherLists) {
    List<Hearing> theirs =
        asked.citation().hearings().stream().filter(asked.isAnothers().negate()).toList();
    List<HearingNow> told =
        without(theirs, asked, inOtherLists).stream()
            .map(hearing -> HearingNow.of(hearing, courts, clock))
            .toList();
    return new TicketNow(
        asked.citation(), courts.of(asked.citation()), told, told.isEmpty() && !theirs.isEmpty());
  }

  // Nearly always there is one list.
  private List<Hearing> without(
      List<Hearing> theirs, AskedTicket asked, List<AskedTicket> inOtherLists) {
    if (inOtherLists.isEmpty()) {
      return theirs;
    }
    HearingCopies copies =
        lists.of(Stream.concat(Stream.of(asked), inOtherLists.stream()).toList());
    return theirs.stream().filter(hearing -> !copies.isEcho(hearing)).toList();
  }
}

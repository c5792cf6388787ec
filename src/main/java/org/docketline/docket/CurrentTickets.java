package org.docketline.docket;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;

/** Reads how tickets stand now, as values without words. */
@Singleton
public final class CurrentTickets {
  private final CourtDirectory courts;
  private final Clock clock;

  CurrentTickets(CourtDirectory courts, Clock clock) {
    this.courts = courts;
    this.clock = clock;
  }

  /** The ticket of this citation, without the hearings that are another's. */
  public TicketNow of(long citationId, Predicate<Hearing> isAnothers) {
    Citation citation = Citation.findById(citationId);
    List<HearingNow> hearings =
        Hearing.ofCitation(citationId).stream()
            .filter(isAnothers.negate())
            .map(hearing -> HearingNow.of(hearing, courts, clock))
            .toList();
    return new TicketNow(citation, courts.of(citation), hearings);
  }
}

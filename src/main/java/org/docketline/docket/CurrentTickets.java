package org.docketline.docket;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;

/** Reads how tickets stand now, as values without words. */
@Singleton
public final class CurrentTickets {
  private final CourtDirectory courts;
  private final Clock clock;

  CurrentTickets(CourtDirectory courts, Clock clock) {
    this.courts = courts;
    this.clock = clock;
  }

  /** The ticket of this citation, without the hearings that are declined as another's. */
  public TicketNow of(long citationId, Collection<Long> declined) {
    Citation citation = Citation.findById(citationId);
    List<HearingNow> hearings =
        Hearing.ofCitation(citationId).stream()
            .filter(hearing -> !declined.contains(hearing.id))
            .map(hearing -> HearingNow.of(hearing, courts, clock))
            .toList();
    return new TicketNow(citation, courts.of(citation), hearings);
  }
}

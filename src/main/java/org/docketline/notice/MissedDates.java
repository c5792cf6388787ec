package org.docketline.notice;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.docketline.docket.Citation;
import org.docketline.docket.CitationStatus;
import org.docketline.docket.CourtDirectory;
import org.docketline.docket.Hearing;
import org.docketline.docket.HearingStatus;

/** What a feed means that says a date was missed, and whether that is told. */
@Singleton
final class MissedDates {
  private final CourtDirectory courts;
  private final Schedule schedule;
  private final Clock clock;

  MissedDates(CourtDirectory courts, Schedule schedule, Clock clock) {
    this.courts = courts;
    this.schedule = schedule;
    this.clock = clock;
  }

  /** The last hearing that has begun; a feed may call a ticket missed of which we knew no date. */
  Optional<Hearing> last(Citation citation) {
    return Hearing.ofCitation(citation.id).stream()
        .filter(hearing -> hearing.status != HearingStatus.CANCELLED)
        .filter(this::hasBegun)
        .reduce((earlier, later) -> later);
  }

  private boolean hasBegun(Hearing hearing) {
    return !schedule.start(hearing).isAfter(clock.instant());
  }

  /** Whether the court of it wants it told. */
  boolean isTold(Citation citation, Optional<Hearing> missed) {
    return courts.tellsMissed(citation, missed);
  }

  /** Why this is no longer to be told, if so; the hearing may be null. */
  Optional<String> stale(Citation citation, Hearing missed) {
    if (citation.status != CitationStatus.MISSED) {
      return Optional.of("no longer listed as missed");
    }
    return Hearing.ofCitation(citation.id).stream()
        .filter(hearing -> hearing.status == HearingStatus.SCHEDULED && !hasBegun(hearing))
        .filter(next -> missed == null || isSetAfter(next, missed))
        .findFirst()
        .map(next -> "it has a new date");
  }

  // Of two dates one may be missed; a date that was set after the missed one is the way back.
  private boolean isSetAfter(Hearing next, Hearing missed) {
    return next.datedAt.isAfter(schedule.start(missed));
  }
}

package org.docketline.notice;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.docketline.docket.Citation;
import org.docketline.docket.CitationStatus;
import org.docketline.docket.CourtDirectory;
import org.docketline.docket.Hearing;
import org.docketline.docket.HearingStatus;
import org.docketline.subscription.Subscription;

/** Finds which date a feed calls missed, and decides whether that is told. */
@Singleton
final class MissedDates {
  private static final Duration NEWS_FOR = Duration.ofDays(60);

  private final CourtDirectory courts;
  private final NoticeSchedule schedule;
  private final Clock clock;

  MissedDates(CourtDirectory courts, NoticeSchedule schedule, Clock clock) {
    this.courts = courts;
    this.schedule = schedule;
    this.clock = clock;
  }

  /** The last hearing that has begun; empty where we knew no date of the missed ticket. */
  Optional<Hearing> last(Subscription followed) {
    return Hearing.ofCitation(followed.citationId).stream()
        .filter(hearing -> hearing.status != HearingStatus.CANCELLED)
        .filter(hearing -> !followed.declines(hearing))
        .filter(this::hasBegun)
        .reduce((earlier, later) -> later);
  }

  private boolean hasBegun(Hearing hearing) {
    return !schedule.start(hearing).isAfter(clock.instant());
  }

  /** Whether the court wants it told, and it is not long ago. */
  boolean isTold(Citation citation, Optional<Hearing> missed) {
    return missed.stream().noneMatch(this::isLongAgo) && courts.tellsMissed(citation, missed);
  }

  // When a county first maps its word for "missed", years of tickets change in one poll.
  private boolean isLongAgo(Hearing hearing) {
    return schedule.start(hearing).isBefore(clock.instant().minus(NEWS_FOR));
  }

  /** Why a missed date is no longer to be told; empty if it still is. The hearing may be null. */
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

  // A ticket may have two dates, one of them missed. Only a date that was set after the missed one
  // takes its place.
  private boolean isSetAfter(Hearing next, Hearing missed) {
    return next.datedAt.isAfter(schedule.start(missed));
  }
}

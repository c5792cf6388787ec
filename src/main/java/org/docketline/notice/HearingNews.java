package org.docketline.notice;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import org.docketline.docket.DocketChange;
import org.docketline.docket.Hearing;
import org.docketline.outbox.HearingAsTold;
import org.docketline.outbox.SendUrgency;
import org.docketline.outbox.StillKnown;

/** Which news a change of a hearing is: the difference from what somebody knows of it. */
@Singleton
final class HearingNews {
  private final NoticeSchedule schedule;
  private final CitationFacts facts;

  HearingNews(NoticeSchedule schedule, CitationFacts facts) {
    this.schedule = schedule;
    this.facts = facts;
  }

  /** To whoever knows the hearing as it was right before this change. */
  PlannedNews of(DocketChange change, Hearing hearing) {
    HearingAsTold was = before(change);
    return of(onAgain(Notice.of(change.kind), was, hearing), hearing, was);
  }

  /** Of several changes that somebody was not told of, the sum; there may be none. */
  Optional<PlannedNews> of(DocketChange change, Hearing hearing, StillKnown known) {
    return known.hearing().isEmpty()
        ? Optional.of(of(change, hearing))
        : sum(Notice.of(change.kind), hearing, known);
  }

  /** How the hearing is now, for whom the news of it did not reach. */
  Optional<PlannedNews> again(Hearing hearing, StillKnown known) {
    return known.hearing().isEmpty()
        ? Optional.empty()
        : sum(Notice.of(hearing.status), hearing, known);
  }

  /** That a hearing is another now than the one that somebody went by. */
  PlannedNews instead(DocketChange change, Hearing hearing) {
    HearingAsTold known = before(change);
    return of(sumOf(known, HearingWords.told(hearing)), hearing, known);
  }

  /** Whether the hearing is now as it was before the change. */
  boolean isAsBefore(DocketChange change, Hearing hearing) {
    return facts.isSame(HearingWords.told(hearing), before(change));
  }

  private static HearingAsTold before(DocketChange change) {
    return new HearingAsTold(change.wasDate, change.wasTime, change.wasCourt, change.wasRoom);
  }

  /** Any news, of a hearing that may be null, and of use until that moment. */
  PlannedNews of(Notice notice, Hearing hearing, HearingAsTold was, Instant until, String event) {
    return of(notice, hearing, schedule.zone(hearing), was, until, event);
  }

  private PlannedNews of(Notice notice, Hearing hearing, HearingAsTold known) {
    ZoneId zone = schedule.zone(hearing);
    Instant until = NoticeSchedule.lastUse(hearing, known, zone);
    String event = "/hearing " + hearing.id + "/v" + hearing.version;
    return of(notice, hearing, zone, known, until, event);
  }

  private PlannedNews of(
      Notice notice, Hearing hearing, ZoneId zone, HearingAsTold was, Instant until, String event) {
    return new PlannedNews(
        notice.key(),
        event,
        hearing,
        was,
        schedule.isUrgent(hearing, was, zone) ? SendUrgency.FIRST : notice.urgency(),
        schedule.nextSending(hearing, was, zone),
        until);
  }

  private Optional<PlannedNews> sum(Notice news, Hearing hearing, StillKnown known) {
    HearingAsTold was = known.hearing().orElseThrow();
    return sumOf(news, known.notice().map(Notice::ofKey), was, hearing)
        .map(notice -> of(notice, hearing, was));
  }

  private Optional<Notice> sumOf(
      Notice news, Optional<Notice> last, HearingAsTold was, Hearing hearing) {
    if (news.isOff()) {
      return Optional.of(news).filter(off -> was.date() != null && !last.equals(Optional.of(off)));
    }
    if (was.date() == null || last.filter(Notice::isOff).isPresent()) {
      return Optional.of(onAgain(Notice.HEARING_SET, was, hearing));
    }
    return facts.isSame(HearingWords.told(hearing), was)
        ? Optional.empty()
        : Optional.of(sumOf(was, HearingWords.told(hearing)));
  }

  // A day that was off and is the same again is no new date.
  private static Notice onAgain(Notice news, HearingAsTold was, Hearing hearing) {
    return news == Notice.HEARING_SET && hearing.date.equals(was.date()) ? Notice.ON_AGAIN : news;
  }

  private static Notice sumOf(HearingAsTold known, HearingAsTold now) {
    boolean sameMoment =
        known.date().equals(now.date()) && Objects.equals(known.time(), now.time());
    return sameMoment ? Notice.RELOCATED : Notice.MOVED;
  }
}

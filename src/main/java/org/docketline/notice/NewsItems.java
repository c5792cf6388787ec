package org.docketline.notice;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.docketline.docket.Citation;
import org.docketline.docket.Hearing;
import org.docketline.outbox.Message;
import org.docketline.subscription.Subscription;

/** Gathers what a claimed row has to say, from the facts of that moment. */
@Singleton
final class NewsItems {
  private final NewsWording wording;
  private final CitationFacts facts;
  private final NoticeSchedule schedule;
  private final Clock clock;

  NewsItems(NewsWording wording, CitationFacts facts, NoticeSchedule schedule, Clock clock) {
    this.wording = wording;
    this.facts = facts;
    this.schedule = schedule;
    this.clock = clock;
  }

  /** Of a row that is not stale. */
  NewsItem of(Message message) {
    Notice notice = Notice.ofKey(message.notice);
    Subscription subscription = Subscription.findById(message.subscriptionId);
    Hearing hearing = message.hearingId == null ? null : Hearing.findById(message.hearingId);
    return of(notice, message, subscription, hearing);
  }

  NewsItem of(Notice notice, Message message, Subscription subscription, Hearing hearing) {
    return new NewsItem(
        notice,
        wording.of(notice, message, subscription, hearing),
        hearing(notice, subscription, hearing),
        goodUntil(notice, message, hearing));
  }

  // What was found is told as it stands now, and that may be another hearing than when we found it.
  private Optional<Hearing> hearing(Notice notice, Subscription subscription, Hearing planned) {
    return notice == Notice.FOUND ? next(subscription) : Optional.ofNullable(planned);
  }

  private Optional<Hearing> next(Subscription followed) {
    return Citation.<Citation>findById(followed.citationId).isClosed()
        ? Optional.empty()
        : facts.next(followed);
  }

  // "Tomorrow" must not arrive the day after: a text is good until its court's day ends.
  private Instant goodUntil(Notice notice, Message message, Hearing hearing) {
    ZoneId zone = schedule.zone(hearing);
    Instant midnight =
        clock.instant().atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
    Instant ofUse = notice == Notice.REMINDER ? schedule.start(hearing) : message.expiresAt;
    return Stream.of(midnight, message.expiresAt, ofUse)
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }
}

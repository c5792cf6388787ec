package org.docketline.notice;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.docketline.docket.Citation;
import org.docketline.docket.Hearing;
import org.docketline.outbox.Message;
import org.docketline.subscription.Subscription;

/** Gathers what a claimed row has to say, from the facts of that moment. */
@Singleton
final class NewsItems {
  private final HearingWords words;
  private final CitationFacts facts;
  private final NoticeSchedule schedule;
  private final Clock clock;

  NewsItems(HearingWords words, CitationFacts facts, NoticeSchedule schedule, Clock clock) {
    this.words = words;
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
    Map<String, Object> said = new HashMap<>(about(notice, subscription, hearing));
    if (hearing != null) {
      said.putAll(words.of(hearing));
      said.putAll(before(notice, message, hearing));
    }
    if (notice == Notice.REMINDER) {
      said.putAll(words.statements(hearing));
    }
    return new NewsItem(
        notice,
        key(notice, hearing),
        said,
        hearing(notice, subscription, hearing),
        goodUntil(notice, message, hearing));
  }

  private String key(Notice notice, Hearing hearing) {
    return switch (notice) {
      case REMINDER -> ReminderKey.of(words.daysLeft(hearing));
      case MISSED -> hearing == null ? "missed-undated" : notice.key();
      case HEARING_SET,
          MOVED,
          RELOCATED,
          CANCELLED,
          CLOSED,
          UNSEEN,
          FOUND,
          FOUND_UNPROVEN,
          NOT_YET,
          WATCH_ENDED ->
          notice.key();
    };
  }

  // All that is known of the ticket is asked for only where the text tells of more than a hearing.
  private Map<String, Object> about(Notice notice, Subscription followed, Hearing hearing) {
    if (followed.citationId == null) {
      return facts.ofUnfound(followed.citationNumber());
    }
    return hearing == null || notice == Notice.FOUND ? facts.of(followed) : name(followed);
  }

  private static Map<String, Object> name(Subscription followed) {
    return Map.of("last4", followed.citationNumber().lastFour());
  }

  // What is off is named by the date that they had in mind, not by one they were never told.
  private Map<String, Object> before(Notice notice, Message message, Hearing hearing) {
    if (message.was == null || message.was.date() == null) {
      return Map.of();
    }
    boolean off = notice == Notice.CANCELLED || notice == Notice.UNSEEN;
    return Map.of(off ? "when" : "was", words.was(message.was, hearing));
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

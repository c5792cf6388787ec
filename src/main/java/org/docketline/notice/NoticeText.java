package org.docketline.notice;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.docketline.docket.Citation;
import org.docketline.docket.Hearing;
import org.docketline.outbox.Message;
import org.docketline.outbox.MessageText;
import org.docketline.subscription.Subscription;

/** Words a claimed text from the facts of that moment, or finds that it has nothing true to say. */
@Singleton
final class NoticeText implements MessageText {
  private final Wording wording;
  private final HearingWords words;
  private final CitationFacts facts;
  private final Schedule schedule;
  private final Clock clock;

  NoticeText(
      Wording wording, HearingWords words, CitationFacts facts, Schedule schedule, Clock clock) {
    this.wording = wording;
    this.words = words;
    this.facts = facts;
    this.schedule = schedule;
    this.clock = clock;
  }

  @Override
  public Rendering render(Message message) {
    Notice notice = Notice.ofKey(message.notice);
    Subscription subscription = Subscription.findById(message.subscriptionId);
    Hearing hearing = message.hearingId == null ? null : Hearing.findById(message.hearingId);
    Optional<String> stale =
        Staleness.of(notice, message, subscription, hearing).or(() -> begun(notice, hearing));
    if (stale.isPresent()) {
      return new Superseded(stale.get());
    }
    return schedule
        .shutUntil(hearing)
        .<Rendering>map(Later::new)
        .orElseGet(() -> words(notice, message, subscription, hearing));
  }

  @Override
  public Optional<Words> together(List<Message> messages) {
    return Optional.empty();
  }

  // Its time may have been put forward since the reminder was planned.
  private Optional<String> begun(Notice notice, Hearing hearing) {
    boolean begun = notice == Notice.REMINDER && !schedule.start(hearing).isAfter(clock.instant());
    return begun ? Optional.of("the hearing has begun") : Optional.empty();
  }

  private Words words(Notice notice, Message message, Subscription subscription, Hearing hearing) {
    Map<String, Object> said = new HashMap<>(about(subscription));
    if (hearing != null) {
      said.putAll(words.of(hearing));
      said.putAll(before(notice, message, hearing));
    }
    return new Words(wording.say(notice.key(), said), goodUntil(notice, message, hearing));
  }

  // What is off is named by the date that they had in mind, not by one they were never told.
  private Map<String, Object> before(Notice notice, Message message, Hearing hearing) {
    if (message.was == null || message.was.date() == null) {
      return Map.of();
    }
    boolean off = notice == Notice.CANCELLED || notice == Notice.UNSEEN;
    return Map.of(off ? "when" : "was", words.was(message.was, hearing));
  }

  private Map<String, Object> about(Subscription subscription) {
    return subscription.citationId == null
        ? facts.ofUnfound(subscription.citationNumber())
        : facts.of(Citation.findById(subscription.citationId));
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

package org.docketline.outbox;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.docketline.sms.TwilioErrors;

/**
 * Plans a text once more that was certainly not delivered: later, and in a row of its own, whose
 * words are made when it is claimed.
 */
@Singleton
class SecondTry {
  private static final Duration LATER = Duration.ofHours(3);
  // The cause is unique, so that there is never a third try.
  private static final String AGAIN =
      """
      insert into message (subscriber_id, subscription_id, notice, cause, hearing_id,
        hearing_version, lead_days, was_date, was_time, was_court, was_room, urgency, status,
        detail, created_at, due_at, expires_at, changed_at, again_of)
      select subscriber_id, subscription_id, notice, cause || '/again', hearing_id,
        hearing_version, lead_days, was_date, was_time, was_court, was_room, urgency, 'CREATED',
        ?4, ?2, ?3, expires_at, ?2, id
      from message where id = ?1 and again_of is null
      on conflict (cause) do nothing returning id""";

  private final EntityManager entities;
  private final MessageLog log;
  private final Clock clock;

  SecondTry(EntityManager entities, MessageLog log, Clock clock) {
    this.entities = entities;
    this.log = log;
    this.clock = clock;
  }

  /** Plans this undelivered text again where it may arrive after all, and while it is of use. */
  void plan(Message undelivered) {
    Instant now = clock.instant();
    if (mayArrive(undelivered.errorCode) && undelivered.expiresAt.isAfter(now)) {
      plan(undelivered, now);
    }
  }

  private void plan(Message undelivered, Instant now) {
    List<?> planned =
        entities
            .createNativeQuery(AGAIN)
            .setParameter(1, undelivered.id)
            .setParameter(2, now)
            .setParameter(3, due(undelivered, now))
            .setParameter(4, "message %d was not delivered".formatted(undelivered.id))
            .getResultList();
    planned.forEach(id -> log.tell(Message.<Message>findById(id)));
  }

  // Three hours later the phone may be on, or its carrier well again; sooner where time is short.
  private static Instant due(Message undelivered, Instant now) {
    Duration half = Duration.between(now, undelivered.expiresAt).dividedBy(2);
    return now.plus(Collections.min(List.of(half, LATER)));
  }

  // The carrier's word "undelivered" is certain, whatever its code means, unless the code itself is
  // unsure. Who opted out, and what was filtered or at fault itself, fares no better again.
  private static boolean mayArrive(Integer code) {
    return code == null
        || switch (TwilioErrors.of(code)) {
          case UNREACHABLE_PHONE, PASSING, TOO_FAST, STOP_SENDING, DOUBTFUL, EXPIRED, UNLISTED ->
              true;
          case OPTED_OUT, FILTERED, REFUSED, UNSURE -> false;
        };
  }

  /** Takes the second try back, if it has not gone: the first text was delivered after all. */
  void takeBack(Message delivered) {
    Message.<Message>find("againOf = ?1 and status = ?2", delivered.id, MessageStatus.CREATED)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list()
        .forEach(
            again -> {
              again.supersede("the first one was delivered after all", clock.instant());
              log.tell(again);
            });
  }
}

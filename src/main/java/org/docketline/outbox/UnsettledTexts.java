package org.docketline.outbox;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.docketline.keys.KeyUse;
import org.docketline.keys.Keyring;
import org.docketline.sms.SentText;
import org.docketline.subscription.Subscriber;
import org.docketline.subscription.Subscribers;
import org.jboss.logging.Logger;

/** The rows that nobody is sending and nobody has settled. */
@Singleton
class UnsettledTexts {
  private static final Logger LOG = Logger.getLogger(UnsettledTexts.class);
  private static final int AT_ONCE = 100;

  /** Whoever takes a row to ask about it has it for so long; then another may. */
  private static final Duration ASKING = Duration.ofMinutes(1);

  private static final String LOST =
      """
      select * from message where status = 'UNKNOWN' and lease_until <= ?1 and carried_by is null
      order by urgency, lease_until limit ?2 for update skip locked""";

  private final EntityManager entities;
  private final Subscribers subscribers;
  private final Keyring keyring;
  private final OutcomeRecorder records;
  private final SendingConfig config;
  private final Clock clock;

  UnsettledTexts(
      EntityManager entities,
      Subscribers subscribers,
      Keyring keyring,
      OutcomeRecorder records,
      SendingConfig config,
      Clock clock) {
    this.entities = entities;
    this.subscribers = subscribers;
    this.keyring = keyring;
    this.records = records;
    this.config = config;
    this.clock = clock;
  }

  @Transactional
  void expireWhatIsTooLate() {
    Instant now = clock.instant();
    Message.update(
        "status = ?1, detail = 'no longer worth sending', changedAt = ?2"
            + " where status = CREATED and expiresAt <= ?2",
        MessageStatus.EXPIRED,
        now);
  }

  /** Who claimed them is dead, or was paused: a call that it had just begun must end first. */
  @Transactional
  void giveUpLeases() {
    Instant now = clock.instant();
    Message.update(
        "status = ?1, detail = 'no record before the lease ran out', changedAt = ?2, leaseUntil = ?3"
            + " where status = SENDING and leaseUntil <= ?2",
        MessageStatus.UNKNOWN,
        now,
        now.plus(OutcomeRecorder.callsEnd(config)));
  }

  /** Unknown texts whose POST can no longer be under way, and which nobody else asks about. */
  @Transactional
  @SuppressWarnings("unchecked")
  List<UnknownText> lost() {
    Instant now = clock.instant();
    List<Message> rows =
        entities
            .createNativeQuery(LOST, Message.class)
            .setParameter(1, now)
            .setParameter(2, AT_ONCE)
            .getResultList();
    rows.forEach(row -> row.leaseUntil = now.plus(ASKING));
    return rows.stream().map(this::lost).flatMap(Optional::stream).toList();
  }

  private Optional<UnknownText> lost(Message row) {
    try {
      Subscriber subscriber = Subscriber.findById(row.subscriberId);
      String text = keyring.open(row.text, KeyUse.MESSAGE_TEXT);
      var phone = subscribers.phoneOf(subscriber);
      return Optional.of(new UnknownText(row.id, row.claim, phone, text, row.claimedAt));
    } catch (RuntimeException e) {
      LOG.errorf(e, "Message %d stays unknown: it cannot be opened", row.id);
      return Optional.empty();
    }
  }

  @Transactional
  boolean isKnown(String sid) {
    return Message.isKnown(sid);
  }

  /**
   * What the carrier said of it: it has the text, or it has never seen it. That says nothing of a
   * later claim.
   */
  @Transactional
  void settle(UnknownText lost, Optional<SentText> found) {
    List<Message> rows = Message.lockedWithCarried(lost.id());
    Message first = rows.get(0);
    if (first.status == MessageStatus.UNKNOWN && lost.claim().equals(first.claim)) {
      rows.forEach(row -> settle(row, found));
    }
  }

  private void settle(Message row, Optional<SentText> found) {
    Instant now = clock.instant();
    if (found.isPresent()) {
      row.accept(found.get().sid(), "found with the carrier", now);
    } else if (row.expiresAt.isAfter(now)) {
      row.postpone(now, "the carrier never had it", now);
    } else {
      row.expire("the carrier never had it", now);
    }
    records.count(row);
  }
}

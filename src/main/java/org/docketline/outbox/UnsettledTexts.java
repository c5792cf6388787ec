package org.docketline.outbox;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.docketline.keys.KeyUse;
import org.docketline.keys.Keyring;
import org.docketline.sms.PhoneNumber;
import org.docketline.sms.SentText;
import org.docketline.subscription.Subscriber;
import org.docketline.subscription.Subscribers;
import org.jboss.logging.Logger;

/** The rows that no instance is sending, and whose fate is not settled. */
@Singleton
class UnsettledTexts {
  private static final Logger LOG = Logger.getLogger(UnsettledTexts.class);
  private static final int AT_ONCE = 100;

  /** An instance that asks about a row keeps it for so long. Then another instance may ask. */
  private static final Duration ASKING = Duration.ofMinutes(1);

  // After a long halt thousands of rows expire at once, so they are not loaded.
  private static final String EXPIRE =
      """
      update message set status = 'EXPIRED', detail = ?2, changed_at = ?1
      where status = 'CREATED' and expires_at <= ?1 returning id, notice, subscriber_id""";
  private static final String GIVE_UP =
      """
      update message set status = 'UNKNOWN', detail = ?2, changed_at = ?1, lease_until = ?3
      where status = 'SENDING' and lease_until <= ?1 returning id, notice, subscriber_id""";
  private static final String LOST =
      """
      select * from message where status = 'UNKNOWN' and lease_until <= ?1 and carried_by is null
      order by urgency, lease_until limit ?2 for update skip locked""";

  private final EntityManager entities;
  private final Subscribers subscribers;
  private final Keyring keyring;
  private final OutcomeRecorder recorder;
  private final SendingConfig config;
  private final MessageLog log;
  private final Clock clock;

  UnsettledTexts(
      EntityManager entities,
      Subscribers subscribers,
      Keyring keyring,
      OutcomeRecorder recorder,
      SendingConfig config,
      MessageLog log,
      Clock clock) {
    this.entities = entities;
    this.subscribers = subscribers;
    this.keyring = keyring;
    this.recorder = recorder;
    this.config = config;
    this.log = log;
    this.clock = clock;
  }

  @Transactional
  void expireWhatIsTooLate() {
    var rows = entities.createNativeQuery(EXPIRE, MessageLabel.class);
    tell(rows.setParameter(1, clock.instant()), MessageStatus.EXPIRED, "no longer worth sending");
  }

  /** The claimant is dead or was paused. A call that it had just begun must end before we ask. */
  @Transactional
  void giveUpLeases() {
    Instant now = clock.instant();
    var rows =
        entities
            .createNativeQuery(GIVE_UP, MessageLabel.class)
            .setParameter(1, now)
            .setParameter(3, now.plus(OutcomeRecorder.callsEnd(config)));
    tell(rows, MessageStatus.UNKNOWN, "no record before the lease ran out");
  }

  private void tell(Query update, MessageStatus status, String why) {
    for (Object name : update.setParameter(2, why).getResultList()) {
      log.add((MessageLabel) name, status, status.name().toLowerCase(Locale.ROOT) + ", " + why);
    }
  }

  /** Unknown texts whose POST can no longer be under way. No other instance asks about them now. */
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
   * Settles a text by what the carrier said: it has the text, or it has never seen it. That answer
   * says nothing about a later claim of the same row, which is left alone.
   */
  @Transactional
  void settle(UnknownText lost, Optional<SentText> found) {
    List<Message> rows = Message.lockedWithCarried(lost.id());
    Message first = rows.get(0);
    if (first.status == MessageStatus.UNKNOWN && lost.claim().equals(first.claim)) {
      rows.forEach(row -> settle(row, lost.to(), found));
    }
  }

  private void settle(Message row, PhoneNumber phone, Optional<SentText> found) {
    Instant now = clock.instant();
    if (found.isPresent()) {
      row.accept(found.get().sid(), "found with the carrier", now);
    } else if (row.expiresAt.isAfter(now)) {
      row.postpone(now, "the carrier never had it", now);
    } else {
      row.expire("the carrier never had it", now);
    }
    recorder.count(row);
    log.tell(row, phone);
  }
}

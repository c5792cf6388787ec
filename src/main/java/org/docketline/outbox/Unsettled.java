package org.docketline.outbox;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.docketline.keys.Keyring;
import org.docketline.sms.SentText;
import org.docketline.subscription.Subscriber;
import org.docketline.subscription.Subscribers;
import org.jboss.logging.Logger;

/** The rows that nobody is sending and nobody has settled. */
@Singleton
class Unsettled {
  private static final Logger LOG = Logger.getLogger(Unsettled.class);
  private static final int AT_ONCE = 100;

  private final Subscribers subscribers;
  private final Keyring keyring;
  private final Records records;
  private final Clock clock;

  Unsettled(Subscribers subscribers, Keyring keyring, Records records, Clock clock) {
    this.subscribers = subscribers;
    this.keyring = keyring;
    this.records = records;
    this.clock = clock;
  }

  @Transactional
  void expireWhatIsTooLate() {
    Instant now = clock.instant();
    Message.update(
        "status = ?1, detail = 'no longer worth sending', changedAt = ?2 where status = ?3 and expiresAt <= ?2",
        MessageStatus.EXPIRED,
        now,
        MessageStatus.CREATED);
  }

  @Transactional
  void giveUpLeases() {
    Message.update(
        "status = ?1, detail = 'no record before the lease ran out', changedAt = ?2"
            + " where status = ?3 and leaseUntil <= ?2",
        MessageStatus.UNKNOWN,
        clock.instant(),
        MessageStatus.SENDING);
  }

  /** Unknown texts whose POST can no longer be under way. */
  @Transactional
  List<Lost> lost() {
    return Message.<Message>find(
            "status = ?1 and leaseUntil <= ?2 order by leaseUntil",
            MessageStatus.UNKNOWN,
            clock.instant())
        .page(0, AT_ONCE)
        .list()
        .stream()
        .flatMap(message -> lost(message).stream())
        .toList();
  }

  private Optional<Lost> lost(Message message) {
    try {
      Subscriber subscriber = Subscriber.findById(message.subscriberId);
      String text = keyring.open(message.text, "text");
      return Optional.of(
          new Lost(message.id, subscribers.phoneOf(subscriber), text, message.claimedAt));
    } catch (RuntimeException e) {
      LOG.errorf(e, "Message %d stays unknown: it cannot be opened", message.id);
      return Optional.empty();
    }
  }

  @Transactional
  boolean isKnown(String sid) {
    return Message.isKnown(sid);
  }

  /** What the carrier said of it: it has the text, or it has never seen it. */
  @Transactional
  void settle(long id, Optional<SentText> found) {
    Message message = Message.findById(id, LockModeType.PESSIMISTIC_WRITE);
    Instant now = clock.instant();
    if (message.status != MessageStatus.UNKNOWN) {
      return;
    }
    if (found.isPresent()) {
      message.accept(found.get().sid(), now);
    } else if (message.expiresAt.isAfter(now)) {
      message.postpone(now, "the carrier never had it", now);
    } else {
      message.expire("the carrier never had it", now);
    }
    records.count(message);
  }
}

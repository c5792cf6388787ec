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
import java.util.function.Consumer;
import org.docketline.keys.KeyUse;
import org.docketline.keys.Keyring;
import org.docketline.subscription.Subscriber;
import org.docketline.subscription.Subscribers;
import org.jboss.logging.Logger;

/** The rows that no instance is sending, and whose fate is not settled. */
@Singleton
class UnsettledTexts {
  private static final Logger LOG = Logger.getLogger(UnsettledTexts.class);

  /** An instance that asks about a row keeps it for so long. Then another instance may ask. */
  private static final Duration ASKING = Duration.ofMinutes(1);

  private static final Duration LOOKING = Duration.ofMinutes(10);

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
  private static final String FREED =
      """
      select * from message where look_again_at <= ?1
        and status not in ('SENDING', 'UNKNOWN')
      order by look_again_at limit ?2 for update skip locked""";
  // The others of the same people, which a listed text may be of as well.
  private static final String BESIDE =
      """
      select * from message where subscriber_id in (select subscriber_id from message where id in (?1))
        and id not in (?1) and carried_by is null and claimed_at is not null
        and (status in ('SENDING', 'UNKNOWN') or look_again_at is not null)""";

  private final EntityManager entities;
  private final Subscribers subscribers;
  private final Keyring keyring;
  private final SendingConfig config;
  private final MessageLog log;
  private final Clock clock;

  UnsettledTexts(
      EntityManager entities,
      Subscribers subscribers,
      Keyring keyring,
      SendingConfig config,
      MessageLog log,
      Clock clock) {
    this.entities = entities;
    this.subscribers = subscribers;
    this.keyring = keyring;
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
  List<UnknownText> lost(int most) {
    Instant now = clock.instant();
    return opened(due(LOST, now, most), row -> row.leaseUntil = now.plus(ASKING));
  }

  /** Texts that were freed a while ago: the list may show the first copy after all. */
  @Transactional
  List<UnknownText> freed(int most) {
    Instant now = clock.instant();
    return opened(due(FREED, now, most), row -> row.lookAgainAt = now.plus(LOOKING));
  }

  /** What else of the same people is under way, lost, or was sent twice. */
  List<Message> beside(List<Long> ids) {
    return rows(entities.createNativeQuery(BESIDE, Message.class).setParameter(1, ids));
  }

  private List<Message> due(String sql, Instant now, int most) {
    return rows(
        entities.createNativeQuery(sql, Message.class).setParameter(1, now).setParameter(2, most));
  }

  @SuppressWarnings("unchecked") // a native query's result is untyped
  private static List<Message> rows(Query query) {
    return query.getResultList();
  }

  private List<UnknownText> opened(List<Message> rows, Consumer<Message> keep) {
    rows.forEach(keep);
    return rows.stream().map(this::opened).flatMap(Optional::stream).toList();
  }

  Optional<UnknownText> opened(Message row) {
    try {
      Subscriber subscriber = Subscriber.findById(row.subscriberId);
      String text = row.text == null ? "" : keyring.open(row.text, KeyUse.MESSAGE_TEXT);
      return Optional.of(UnknownText.of(row, subscribers.phoneOf(subscriber), text));
    } catch (RuntimeException e) {
      LOG.errorf(e, "Message %d stays as it is: it cannot be opened", row.id);
      return Optional.empty();
    }
  }
}

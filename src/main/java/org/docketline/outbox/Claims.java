package org.docketline.outbox;

import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.docketline.keys.Keyring;
import org.docketline.outbox.MessageText.Later;
import org.docketline.outbox.MessageText.Rendering;
import org.docketline.outbox.MessageText.Superseded;
import org.docketline.outbox.MessageText.Words;
import org.docketline.sms.PhoneNumber;
import org.docketline.sms.Segments;
import org.docketline.subscription.Subscriber;
import org.docketline.subscription.Subscribers;
import org.jboss.logging.Logger;

/** Hands due rows to whoever will send them: each row to one, with its words as of now. */
@Singleton
class Claims {
  private static final Logger LOG = Logger.getLogger(Claims.class);
  private static final Duration LATER = Duration.ofMinutes(5);
  private static final String DUE =
      """
      select * from message where status = 'CREATED' and due_at <= ?1 and expires_at > ?1
      order by urgency, due_at limit ?2 for update skip locked""";

  private final EntityManager entities;
  private final MessageText words;
  private final Subscribers subscribers;
  private final Keyring keyring;
  private final SendingConfig config;
  private final Clock clock;

  Claims(
      EntityManager entities,
      MessageText words,
      Subscribers subscribers,
      Keyring keyring,
      SendingConfig config,
      Clock clock) {
    this.entities = entities;
    this.words = words;
    this.subscribers = subscribers;
    this.keyring = keyring;
    this.config = config;
    this.clock = clock;
    if (config.lease().compareTo(config.timeout()) <= 0) {
      throw new ConfigurationException(
          "docketline.sending.lease must be longer than docketline.sending.timeout");
    }
  }

  /** Whether anything is due; cheap, so that an idle service asks for nothing else. */
  @Transactional
  boolean anyDue() {
    Instant now = clock.instant();
    return !Message.find(
            "status = ?1 and dueAt <= ?2 and expiresAt > ?2", MessageStatus.CREATED, now)
        .page(0, 1)
        .list()
        .isEmpty();
  }

  /** Claims up to so many rows and commits, so that no transaction is open while we call out. */
  @Transactional
  List<Outgoing> claim(int most) {
    return due(most).stream().map(this::prepare).flatMap(Optional::stream).toList();
  }

  @SuppressWarnings("unchecked")
  private List<Message> due(int most) {
    return entities
        .createNativeQuery(DUE, Message.class)
        .setParameter(1, clock.instant())
        .setParameter(2, most)
        .getResultList();
  }

  // One text that cannot be worded or addressed must not hold up the others; it is tried again and
  // is in the log.
  private Optional<Outgoing> prepare(Message message) {
    try {
      Subscriber subscriber = Subscriber.findById(message.subscriberId);
      return claimed(message, subscriber, renderingOf(message, subscriber));
    } catch (RuntimeException e) {
      LOG.errorf(e, "Message %d cannot be prepared", message.id);
      Instant now = clock.instant();
      message.postpone(now.plus(LATER), "it could not be prepared: see the log", now);
      return Optional.empty();
    }
  }

  private Rendering renderingOf(Message message, Subscriber subscriber) {
    return subscriber.isActive()
        ? words.render(message)
        : new Superseded("the subscriber is " + subscriber.status);
  }

  private Optional<Outgoing> claimed(Message message, Subscriber to, Rendering rendering) {
    Instant now = clock.instant();
    if (rendering instanceof Superseded superseded) {
      message.supersede(superseded.why(), now);
    } else if (rendering instanceof Later later) {
      message.postpone(later.when(), null, now);
    } else if (rendering instanceof Words worded) {
      return Optional.of(claimed(message, to, worded, now));
    }
    return Optional.empty();
  }

  private Outgoing claimed(Message message, Subscriber to, Words worded, Instant now) {
    PhoneNumber phone = subscribers.phoneOf(to);
    byte[] sealed = keyring.seal(worded.text(), "text");
    Instant lease = now.plus(config.lease());
    message.claim(sealed, Segments.count(worded.text()), now, lease);
    var goodFor = Duration.between(now, worded.goodUntil());
    Instant callBefore = lease.minus(config.timeout());
    return new Outgoing(message.id, message.attempts, callBefore, phone, worded.text(), goodFor);
  }
}

package org.docketline.subscription;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Deletes all that is known of somebody who asks for it. What stays is that they had agreed to be
 * texted, under the keyed hash of the phone: a county that is asked why it texted must be able to
 * say.
 */
@Singleton
public final class SubscriberDeletion {
  private static final Logger LOG = Logger.getLogger(SubscriberDeletion.class);

  private static final String KEEP_PAGE_CONSENT =
      """
      insert into past_consent (phone_hash, agreed_at, language, consent, deleted_at)
      select p.phone_hash, s.created_at, s.language, s.consent, ?2
      from sign_up s join subscriber p on p.id = s.subscriber_id
      where p.id = ?1 and s.used_at is not null and s.consent is not null""";
  // The answers to a text that began to follow a ticket. Any other text agreed to nothing.
  private static final String BEGAN =
      "enrolled|followed|watching|watching-enrolled|looking|looking-enrolled|several"
          + "|several-enrolled|choose-court|verify-birth-date|verify-last-name";
  private static final String KEEP_TEXTED_CONSENT =
      """
      insert into past_consent (phone_hash, agreed_at, deleted_at)
      select p.phone_hash, min(t.received_at), ?2
      from subscriber p join inbound_text t on t.phone_hash in (?3)
      where p.id = ?1 and t.wording ~ '(^| )(%s)(@| |$)'
        and not exists (select from sign_up s
          where s.subscriber_id = p.id and s.used_at is not null and s.consent is not null)
      group by p.phone_hash"""
          .formatted(BEGAN);
  private static final String DELETE_TEXTS = "delete from inbound_text where phone_hash in (?1)";
  // What it follows, what it was texted and what it was asked go with it.
  private static final String DELETE = "delete from subscriber where id = ?1";

  private final Subscribers subscribers;
  private final EntityManager entities;
  private final Clock clock;

  SubscriberDeletion(Subscribers subscribers, EntityManager entities, Clock clock) {
    this.subscribers = subscribers;
    this.entities = entities;
    this.clock = clock;
  }

  /** Deletes this subscriber, which is locked. A text that is under way may still arrive. */
  public void delete(Subscriber subscriber) {
    String name = subscribers.named(subscriber);
    List<byte[]> hashes = subscribers.hashes(subscribers.phoneOf(subscriber));
    entities.flush();
    keep(subscriber, hashes);
    entities.createNativeQuery(DELETE_TEXTS).setParameter(1, hashes).executeUpdate();
    entities.createNativeQuery(DELETE).setParameter(1, subscriber.id).executeUpdate();
    entities.clear();
    LOG.infof("%s is deleted, as its owner asked", name);
  }

  private void keep(Subscriber subscriber, List<byte[]> hashes) {
    entities
        .createNativeQuery(KEEP_PAGE_CONSENT)
        .setParameter(1, subscriber.id)
        .setParameter(2, clock.instant())
        .executeUpdate();
    entities
        .createNativeQuery(KEEP_TEXTED_CONSENT)
        .setParameter(1, subscriber.id)
        .setParameter(2, clock.instant())
        .setParameter(3, hashes)
        .executeUpdate();
  }
}

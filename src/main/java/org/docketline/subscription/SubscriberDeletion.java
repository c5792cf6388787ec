package org.docketline.subscription;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.docketline.keys.Keyring;
import org.docketline.sms.PhoneNumber;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/** Deletes all that is known of somebody who asks for it: see {@link PhoneErasure}. */
@Singleton
public final class SubscriberDeletion {
  private static final Logger LOG = Logger.getLogger(SubscriberDeletion.class);

  private final Subscribers subscribers;
  private final PhoneErasure erasure;
  private final EntityManager entities;
  private final Clock clock;

  SubscriberDeletion(
      Subscribers subscribers, Keyring keyring, EntityManager entities, Clock clock) {
    this.subscribers = subscribers;
    this.erasure = new PhoneErasure(keyring);
    this.entities = entities;
    this.clock = clock;
  }

  /** Deletes this subscriber, which is locked. A text that is under way may still arrive. */
  public void delete(Subscriber subscriber) {
    delete(subscriber, "as its owner asked");
  }

  /** Deletes this subscriber, of whom nothing has been heard for long. */
  public void retire(Subscriber subscriber) {
    delete(subscriber, "since it has followed nothing for long");
  }

  private void delete(Subscriber subscriber, String why) {
    String name = subscribers.named(subscriber);
    PhoneNumber phone = subscribers.phoneOf(subscriber);
    entities.flush();
    entities
        .unwrap(Session.class)
        .doWork(database -> erasure.erase(database, phone, clock.instant()));
    entities.clear();
    LOG.infof("%s is deleted, %s", name, why);
  }
}

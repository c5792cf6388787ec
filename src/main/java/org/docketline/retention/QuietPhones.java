package org.docketline.retention;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.docketline.subscription.Subscriber;
import org.docketline.subscription.SubscriberDeletion;

/** Forgets the phones that follow nothing, and of which nothing has been heard for long. */
@Singleton
final class QuietPhones {
  private static final String QUIET =
      """
      select p.* from subscriber p
      where p.created_at < :before and p.changed_at < :before
        and coalesce(p.heard_at, p.created_at) < :before
        and not exists (select from subscription s where s.subscriber_id = p.id)
        and not exists (select from message m where m.subscriber_id = p.id)
        and not exists (select from sign_up s
          where s.subscriber_id = p.id and s.created_at >= :before)
      order by p.id limit :most for update of p skip locked""";

  private final SubscriberDeletion deletion;
  private final EntityManager entities;

  QuietPhones(SubscriberDeletion deletion, EntityManager entities) {
    this.deletion = deletion;
    this.entities = entities;
  }

  /** Forgets up to so many, in the caller's transaction; that one had stopped is remembered. */
  int forget(Instant before, int most) {
    List<?> quiet =
        entities
            .createNativeQuery(QUIET, Subscriber.class)
            .setParameter("before", before)
            .setParameter("most", most)
            .getResultList();
    quiet.stream().map(Subscriber.class::cast).forEach(deletion::retire);
    return quiet.size();
  }
}

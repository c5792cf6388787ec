package org.docketline.lookup;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;

/**
 * That one instance at a time goes through a feed's numbers. It takes minutes of waiting for a
 * network, in which no connection is held: whoever dies meanwhile is followed when the lease ends.
 */
@Singleton
class LookUpLease {
  /** Longer than one batch can take: it is renewed before each. */
  private static final Duration LEASE = Duration.ofMinutes(15);

  private final EntityManager entities;
  private final Clock clock;

  LookUpLease(EntityManager entities, Clock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  /** Takes it, in the caller's transaction; answers whether it was free. */
  boolean take(String feed) {
    return entities
            .createNativeQuery(
                "insert into look_up_lease values (?1, ?2) on conflict (feed) do update"
                    + " set until = excluded.until where look_up_lease.until <= ?3")
            .setParameter(1, feed)
            .setParameter(2, clock.instant().plus(LEASE))
            .setParameter(3, clock.instant())
            .executeUpdate()
        == 1;
  }

  void renew(String feed) {
    entities
        .createNativeQuery("update look_up_lease set until = ?2 where feed = ?1")
        .setParameter(1, feed)
        .setParameter(2, clock.instant().plus(LEASE))
        .executeUpdate();
  }

  void free(String feed) {
    entities
        .createNativeQuery("delete from look_up_lease where feed = ?1")
        .setParameter(1, feed)
        .executeUpdate();
  }
}

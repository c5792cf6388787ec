package org.docketline.inbound;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Up to when the carrier was asked for texts that arrived, by whichever instance. */
@Singleton
class AskedUntil {
  // Before it first asked, the service knew all that came up to its last text.
  private static final String LAST =
      "select coalesce((select until from inbound_asked),"
          + " (select max(received_at) from inbound_text))";

  private static final String MOVE =
      """
      insert into inbound_asked (until) values (?1)
      on conflict (of_all) do update set until = greatest(inbound_asked.until, excluded.until)""";

  private final EntityManager entities;
  private final Clock clock;

  AskedUntil(EntityManager entities, Clock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  /** Now on a new database: what came before it was not for us. */
  @Transactional
  Instant get() {
    List<?> last = entities.createNativeQuery(LAST, Instant.class).getResultList();
    return last.get(0) == null ? clock.instant() : (Instant) last.get(0);
  }

  @Transactional
  void move(Instant until) {
    entities.createNativeQuery(MOVE).setParameter(1, until).executeUpdate();
  }
}

package org.docketline.polling;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.concurrent.Callable;

/** Transactions long enough for a feed of a million rows, one at a time for each feed. */
@Singleton
class FeedTurns {
  private static final int SECONDS = 3600;

  private final EntityManager entities;

  FeedTurns(EntityManager entities) {
    this.entities = entities;
  }

  /** Does the work in a transaction of its own; what it throws undoes it. */
  <T> T inTransaction(Callable<T> work) throws Exception {
    try {
      return QuarkusTransaction.requiringNew().timeout(SECONDS).call(work);
    } catch (QuarkusTransactionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }

  /** Likewise, after whoever works on the same feed, in whatever instance. */
  <T> T alone(String feed, Callable<T> work) throws Exception {
    return inTransaction(
        () -> {
          entities
              .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))")
              .setParameter(1, "feed/" + feed)
              .getSingleResult();
          return work.call();
        });
  }
}

package org.docketline.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.docketline.sms.SendOutcome.Deferred;
import org.jboss.logging.Logger;

/**
 * Stops the sending of all instances while the account or the sender is at fault, such as for wrong
 * credentials. The texts that wait are not lost. One text a minute tries whether the fault is over.
 */
@Singleton
class SendingHalts {
  private static final Logger LOG = Logger.getLogger(SendingHalts.class);
  private static final Duration BETWEEN_TRIES = Duration.ofMinutes(1);
  private static final String BEGIN =
      """
      insert into sending_halt (id, since, code, meaning, next_try)
      values (1, ?1, cast(?2 as integer), ?3, ?4) on conflict (id) do nothing""";

  private final EntityManager entities;
  private final Clock clock;

  SendingHalts(EntityManager entities, Clock clock, MeterRegistry meters) {
    this.entities = entities;
    this.clock = clock;
    Gauge.builder("docketline.sending.halted", this, halts -> halts.current().isPresent() ? 1 : 0)
        .description("1 while the carrier takes nothing from us")
        .register(meters);
  }

  @Transactional
  Optional<SendingHalt> current() {
    return SendingHalt.findAll().firstResultOptional();
  }

  @Transactional
  void begin(Deferred why) {
    Instant now = clock.instant();
    int begun =
        entities
            .createNativeQuery(BEGIN)
            .setParameter(1, now)
            .setParameter(2, why.code())
            .setParameter(3, why.meaning())
            .setParameter(4, now.plus(BETWEEN_TRIES))
            .executeUpdate();
    if (begun == 1) {
      LOG.errorf("All sending stops, and nothing is lost: %s (code %s)", why.meaning(), why.code());
    }
  }

  /** Whether it is time to try, and no other instance tries. */
  @Transactional
  boolean mayTry() {
    Instant now = clock.instant();
    return SendingHalt.update("nextTry = ?1 where nextTry <= ?2", now.plus(BETWEEN_TRIES), now)
        == 1;
  }

  @Transactional
  void end() {
    if (SendingHalt.deleteAll() > 0) {
      LOG.info("The carrier takes texts again");
    }
  }
}

package org.docketline.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.docketline.sms.SendOutcome;
import org.docketline.sms.SendOutcome.Accepted;
import org.docketline.sms.SendOutcome.Deferred;
import org.docketline.sms.SendOutcome.Refused;
import org.docketline.sms.SendOutcome.Unknown;
import org.jboss.logging.Logger;

/**
 * Stops the sending of all instances while what is wrong concerns all texts, such as wrong
 * credentials or a dead line. The texts that wait are not lost and keep their places. One text now
 * and then tries whether the fault is over.
 */
@Singleton
public class SendingHalts {
  private static final Logger LOG = Logger.getLogger(SendingHalts.class);

  // What a try finds out takes the place of a line or answers that are missing.
  private static final String BEGIN =
      """
      insert into sending_halt (id, since, code, meaning, next_try, kind)
      values (1, ?1, cast(?2 as integer), ?3, ?4, ?5)
      on conflict (id) do update set since = excluded.since, code = excluded.code,
        meaning = excluded.meaning, next_try = excluded.next_try, kind = excluded.kind
      where sending_halt.kind in ('LINE', 'NO_ANSWERS') and excluded.kind <> sending_halt.kind""";

  private final EntityManager entities;
  private final Clock clock;

  SendingHalts(EntityManager entities, Clock clock, MeterRegistry meters) {
    this.entities = entities;
    this.clock = clock;
    Gauge.builder("docketline.sending.halted", this, halts -> halts.current().isPresent() ? 1 : 0)
        .description("1 while the carrier takes nothing from us")
        .register(meters);
  }

  /** The one that lasts. */
  @Transactional
  public Optional<SendingHalt> current() {
    return SendingHalt.findAll().firstResultOptional();
  }

  @Transactional
  void begin(HaltReason reason, Integer code, String meaning) {
    Instant now = clock.instant();
    int begun =
        entities
            .createNativeQuery(BEGIN)
            .setParameter(1, now)
            .setParameter(2, code)
            .setParameter(3, meaning)
            .setParameter(4, now.plus(reason.firstTry()))
            .setParameter(5, reason.name())
            .executeUpdate();
    if (begun == 1) {
      LOG.logf(
          reason == HaltReason.LINE ? Logger.Level.WARN : Logger.Level.ERROR,
          "All sending stops, and nothing is lost: %s (code %s)",
          meaning,
          code);
    }
  }

  /** Whether it is time to try, and no other instance tries. */
  @Transactional
  boolean mayTry(SendingHalt halt) {
    Instant now = clock.instant();
    Instant next = now.plus(halt.reason.betweenTries());
    return SendingHalt.update("nextTry = ?1 where nextTry <= ?2", next, now) == 1;
  }

  /** Ends a halt for this reason, and no other that has taken its place. */
  @Transactional
  void end(HaltReason reason) {
    if (SendingHalt.delete("reason", reason) > 0) {
      LOG.infof("The carrier takes texts again: no longer %s", reason.inWords());
    }
  }

  /** Whether what became of the text that tried shows that the fault is over. */
  static boolean isOver(SendingHalt halt, SendOutcome outcome) {
    return switch (halt.reason) {
      case LINE -> reached(outcome);
      case NO_ANSWERS, UNLISTED_CODE, ACCOUNT -> outcome.isJudged();
    };
  }

  // Whoever answers can be reached, whatever the answer. A text without an answer shows nothing.
  private static boolean reached(SendOutcome outcome) {
    var reached = new Reached();
    outcome.tell(reached);
    return reached.is;
  }

  private static final class Reached implements SendOutcome.Cases {
    private boolean is;

    @Override
    public void accepted(Accepted accepted) {
      is = true;
    }

    @Override
    public void refused(Refused refused) {
      is = true;
    }

    @Override
    public void deferred(Deferred deferred) {
      is =
          switch (deferred.reach()) {
            case TEXT, PACE, ALL, UNLISTED -> true;
            case LINE -> false;
          };
    }

    @Override
    public void unknown(Unknown unknown) {}
  }
}

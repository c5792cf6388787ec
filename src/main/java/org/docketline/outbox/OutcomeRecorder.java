package org.docketline.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.docketline.sms.SendOutcome;
import org.docketline.sms.SendOutcome.Accepted;
import org.docketline.sms.SendOutcome.Deferred;
import org.docketline.sms.SendOutcome.Reach;
import org.docketline.sms.SendOutcome.Refused;
import org.docketline.sms.SendOutcome.Unknown;
import org.jboss.logging.Logger;

/** Writes down what the carrier answered, under the row's lock, and of all that the text said. */
@Singleton
class OutcomeRecorder {
  private static final Logger LOG = Logger.getLogger(OutcomeRecorder.class);
  private static final Duration FIRST_RETRY = Duration.ofSeconds(30);
  private static final Duration SOON = Duration.ofSeconds(2);
  private static final int LAST_DOUBLING = 6;
  private static final String OURS =
      "select count(*) from message where id = ?1 and claim = ?2 and status = 'SENDING'";

  private final EntityManager entities;
  private final SendingConfig config;
  private final Clock clock;
  private final MeterRegistry meters;

  OutcomeRecorder(EntityManager entities, SendingConfig config, Clock clock, MeterRegistry meters) {
    this.entities = entities;
    this.config = config;
    this.clock = clock;
    this.meters = meters;
  }

  /**
   * Whether nobody has taken the claim for dead. Asked of the database and of no clock: whoever was
   * paused cannot know for how long. Who gives a claim up waits with asking until a call that was
   * let through here has ended.
   */
  @Transactional
  boolean isStillOurs(OutgoingText text) {
    Number ours =
        (Number)
            entities
                .createNativeQuery(OURS)
                .setParameter(1, text.id())
                .setParameter(2, text.claim())
                .getSingleResult();
    return ours.intValue() == 1;
  }

  /**
   * The outcome of the one POST. Whoever was paused beyond the lease and finds the row claimed anew
   * has no say, unless the carrier took the text.
   */
  @Transactional
  void record(OutgoingText text, SendOutcome outcome) {
    List<Message> rows = Message.lockedWithCarried(text.id());
    boolean ours = text.claim().equals(rows.get(0).claim);
    for (Message row : ours ? rows : rows.subList(0, 1)) {
      outcome.tell(new RowOutcome(row, ours));
      count(row);
    }
  }

  /** What an outcome makes of one row. */
  private final class RowOutcome implements SendOutcome.Cases {
    private final Message row;
    private final boolean ours;
    private final Instant now = clock.instant();

    RowOutcome(Message row, boolean ours) {
      this.row = row;
      this.ours = ours;
    }

    @Override
    public void accepted(Accepted accepted) {
      row.accept(accepted.sid(), null, now);
    }

    @Override
    public void refused(Refused refused) {
      if (ours) {
        row.refuse(refused.code(), refused.meaning(), now);
        heed(refused);
      }
    }

    @Override
    public void deferred(Deferred deferred) {
      if (isOpen()) {
        row.errorCode = deferred.code();
        row.postpone(now.plus(untilRetry(deferred.reach(), row.attempts)), deferred.meaning(), now);
      }
    }

    @Override
    public void unknown(Unknown unknown) {
      if (isOpen()) {
        LOG.warnf("Message %d: the outcome is unknown: %s", row.id, unknown.reason());
        row.loseTrack(unknown.reason(), now, now.plus(callsEnd(config)));
      }
    }

    private void heed(Refused refused) {
      if (row.carriedBy == null) { // once for the text, whatever it says
        LOG.warnf("Message %d refused: %d, %s", row.id, refused.code(), refused.meaning());
        UnreachablePhone.mark(row, refused.code(), meters, now);
      }
    }

    private boolean isOpen() {
      return ours && row.status == MessageStatus.SENDING;
    }
  }

  /** How long the last call for a claim that was just given up may yet be under way. */
  static Duration callsEnd(SendingConfig config) {
    return config.timeout().multipliedBy(2);
  }

  // What concerns all texts makes the sender wait; a row that waited by itself would only come
  // late.
  private static Duration untilRetry(Reach reach, int attempts) {
    return switch (reach) {
      case ALL -> Duration.ZERO;
      case PACE -> jitter(SOON);
      case TEXT -> backoff(attempts);
    };
  }

  /** 30 s, doubled each time up to about half an hour, give or take a fifth. */
  private static Duration backoff(int attempts) {
    int doublings = Math.min(Math.max(attempts - 1, 0), LAST_DOUBLING);
    return jitter(FIRST_RETRY.multipliedBy(1L << doublings));
  }

  private static Duration jitter(Duration about) {
    double share = ThreadLocalRandom.current().nextDouble(0.8, 1.2);
    return Duration.ofMillis((long) (about.toMillis() * share));
  }

  void count(Message message) {
    String status = message.status.name().toLowerCase(Locale.ROOT);
    meters.counter("docketline.messages", "status", status, "notice", message.notice).increment();
  }
}

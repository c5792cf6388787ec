package org.docketline.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.docketline.sms.SendOutcome;
import org.jboss.logging.Logger;

/** Writes down what the carrier answered, under the row's lock. */
@Singleton
class Records {
  private static final Logger LOG = Logger.getLogger(Records.class);
  private static final Duration FIRST_RETRY = Duration.ofSeconds(30);
  private static final int LAST_DOUBLING = 6;

  private final Clock clock;
  private final MeterRegistry meters;

  Records(Clock clock, MeterRegistry meters) {
    this.clock = clock;
    this.meters = meters;
  }

  /**
   * The outcome of the one POST. Whoever was paused beyond the lease and finds the row claimed anew
   * has no say, unless the carrier took the text.
   */
  @Transactional
  void record(Outgoing text, SendOutcome outcome) {
    Message message = Message.findById(text.id(), LockModeType.PESSIMISTIC_WRITE);
    boolean ours = message.attempts == text.attempt();
    if (outcome instanceof SendOutcome.Accepted accepted) {
      message.accept(accepted.sid(), clock.instant());
    } else if (ours && outcome instanceof SendOutcome.Refused refused) {
      refuse(message, refused);
    } else if (ours && message.status == MessageStatus.SENDING) {
      leaveOpen(message, outcome);
    }
    count(message);
  }

  private void leaveOpen(Message message, SendOutcome outcome) {
    Instant now = clock.instant();
    if (outcome instanceof SendOutcome.Deferred deferred) {
      message.errorCode = deferred.code();
      message.postpone(now.plus(backoff(message.attempts)), deferred.meaning(), now);
    } else if (outcome instanceof SendOutcome.Unknown unknown) {
      LOG.warnf("Message %d: the outcome is unknown: %s", message.id, unknown.reason());
      message.loseTrack(unknown.reason(), now);
    }
  }

  private void refuse(Message message, SendOutcome.Refused refused) {
    Instant now = clock.instant();
    message.refuse(refused.code(), refused.meaning(), now);
    LOG.warnf("Message %d refused: %d, %s", message.id, refused.code(), refused.meaning());
    Unreachable.mark(message, refused.code(), now);
  }

  /** 30 s, doubled each time up to about half an hour, give or take a fifth. */
  private static Duration backoff(int attempts) {
    long doubled = FIRST_RETRY.toMillis() << Math.min(Math.max(attempts - 1, 0), LAST_DOUBLING);
    return Duration.ofMillis((long) (doubled * ThreadLocalRandom.current().nextDouble(0.8, 1.2)));
  }

  void count(Message message) {
    String status = message.status.name().toLowerCase(Locale.ROOT);
    meters.counter("docketline.messages", "status", status, "notice", message.notice).increment();
  }
}

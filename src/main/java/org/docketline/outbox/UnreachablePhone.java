package org.docketline.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import org.docketline.sms.TwilioErrors;
import org.docketline.subscription.EndReason;
import org.docketline.subscription.Subscriber;
import org.jboss.logging.Logger;

/** Ends the texts to a phone whose owner opted out at the carrier, or that no text can reach. */
@Singleton
class UnreachablePhone {
  private static final Logger LOG = Logger.getLogger(UnreachablePhone.class);

  private final LogAfterCommit log;
  private final MeterRegistry meters;
  private final Clock clock;

  UnreachablePhone(LogAfterCommit log, MeterRegistry meters, Clock clock) {
    this.log = log;
    this.meters = meters;
    this.clock = clock;
  }

  void mark(Message message, int code) {
    Instant now = clock.instant();
    Subscriber subscriber =
        Subscriber.findById(message.subscriberId, LockModeType.PESSIMISTIC_WRITE);
    if (!subscriber.isActive()) {
      return;
    }
    switch (TwilioErrors.of(code)) {
      case OPTED_OUT -> {
        subscriber.stop(EndReason.OPTED_OUT, "carrier: " + code, now);
        tell(subscriber, code);
      }
      case UNREACHABLE_PHONE -> {
        subscriber.markUnreachable("carrier: " + code, now);
        meters.counter("docketline.subscribers.unreachable", "code", "" + code).increment();
        tell(subscriber, code);
      }
      case PASSING, TOO_FAST, STOP_SENDING, FILTERED, EXPIRED, REFUSED, UNSURE, UNLISTED -> {
        // these codes say nothing about the phone
      }
    }
  }

  private void tell(Subscriber subscriber, int code) {
    log.info(
        LOG,
        "Subscriber %d is texted no more: code %d, %s"
            .formatted(subscriber.id, code, TwilioErrors.meaning(code)));
  }
}

package org.docketline.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import org.docketline.sms.TwilioErrors;
import org.docketline.subscription.Subscriber;

/** What an error code of the carrier's means for the phone, beyond the one text. */
final class UnreachablePhone {
  private UnreachablePhone() {}

  static void mark(Message message, int code, MeterRegistry meters, Instant now) {
    Subscriber subscriber =
        Subscriber.findById(message.subscriberId, LockModeType.PESSIMISTIC_WRITE);
    if (!subscriber.isActive()) {
      return;
    }
    switch (TwilioErrors.of(code)) {
      case OPTED_OUT -> subscriber.stop("carrier: " + code, now);
      case UNREACHABLE_PHONE -> {
        subscriber.markUnreachable("carrier: " + code, now);
        meters.counter("docketline.subscribers.unreachable", "code", "" + code).increment();
      }
      case PASSING, TOO_FAST, STOP_SENDING, FILTERED, EXPIRED, REFUSED, UNSURE, UNLISTED -> {
        // says nothing of the phone
      }
    }
  }
}

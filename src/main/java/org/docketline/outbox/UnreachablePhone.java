package org.docketline.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import org.docketline.sms.TwilioErrors;
import org.docketline.subscription.EndReason;
import org.docketline.subscription.Subscriber;
import org.docketline.subscription.Subscribers;
import org.jboss.logging.Logger;

/**
 * What a text's fate says of its phone: its owner opted out at the carrier, which ends all that it
 * follows; it could not be reached, which is noted; or it has the text.
 */
@Singleton
class UnreachablePhone {
  private static final Logger LOG = Logger.getLogger(UnreachablePhone.class);

  private final Subscribers subscribers;
  private final LogAfterCommit log;
  private final MeterRegistry meters;

  UnreachablePhone(Subscribers subscribers, LogAfterCommit log, MeterRegistry meters) {
    this.subscribers = subscribers;
    this.log = log;
    this.meters = meters;
  }

  void mark(Message message, int code) {
    Subscriber subscriber =
        Subscriber.findById(message.subscriberId, LockModeType.PESSIMISTIC_WRITE);
    if (subscriber.hasStopped()) {
      return;
    }
    switch (TwilioErrors.of(code)) {
      case OPTED_OUT -> {
        subscribers.stop(subscriber, EndReason.OPTED_OUT, "carrier: " + code);
        tell(subscriber, "is texted no more", code);
      }
      case UNREACHABLE_PHONE -> fail(subscriber, message, code);
      case PASSING,
          TOO_FAST,
          STOP_SENDING,
          DOUBTFUL,
          FILTERED,
          EXPIRED,
          REFUSED,
          UNSURE,
          UNLISTED -> {
        // these codes say nothing about the phone
      }
    }
  }

  // The text's own day counts: a receipt may come, or be asked for, on a later one.
  private void fail(Subscriber subscriber, Message message, int code) {
    if (Message.isDeliveredSince(message)) {
      return;
    }
    if (subscribers.fail(subscriber, code, message.claimedAt)) {
      meters.counter("docketline.subscribers.unreachable", "code", "" + code).increment();
      tell(subscriber, "could not be reached on two days: its texts pause", code);
    } else {
      tell(subscriber, "could not be reached", code);
    }
  }

  /** The phone has this text. Most phones never failed, and no row is locked for those. */
  void reached(Message message) {
    Subscriber.<Subscriber>find("id = ?1 and failedOn is not null", message.subscriberId)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional()
        .ifPresent(subscribers::reach);
  }

  private void tell(Subscriber subscriber, String what, int code) {
    log.info(
        LOG,
        "Subscriber %d %s: code %d, %s"
            .formatted(subscriber.id, what, code, TwilioErrors.meaning(code)));
  }
}

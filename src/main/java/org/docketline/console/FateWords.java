package org.docketline.console;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import org.docketline.outbox.MessageStatus;
import org.docketline.sms.TwilioErrors;

/** What became of a text, as a clerk can say it to a caller. */
@Singleton
final class FateWords {
  private final SpokenTime time;
  private final Clock clock;

  FateWords(SpokenTime time, Clock clock) {
    this.time = time;
    this.clock = clock;
  }

  /** Of one text. */
  String of(MessageStatus status, Number code, String detail, Instant due) {
    return switch (status) {
      case DELIVERED, ACCEPTED, SENT, SENDING, UNKNOWN -> of(status);
      case UNDELIVERED, REFUSED -> "not delivered: " + carrier(code, detail);
      case EXPIRED, SUPERSEDED -> of(status) + after(detail);
      case CREATED ->
          due.isAfter(clock.instant())
              ? "waits for " + time.of(due) + after(detail)
              : "goes out now";
    };
  }

  /** Of many that stand alike. */
  static String of(MessageStatus status) {
    return switch (status) {
      case DELIVERED -> "delivered: the phone has it";
      case ACCEPTED, SENT -> "the carrier has it, and has not said that the phone got it";
      case SENDING -> "on its way to the carrier";
      case UNKNOWN -> "the carrier has not said whether it went out; we ask";
      case UNDELIVERED -> "not delivered";
      case REFUSED -> "not delivered: the carrier did not take it";
      case EXPIRED -> "not sent: it was of no more use";
      case SUPERSEDED -> "not sent";
      case CREATED -> "waits";
    };
  }

  /** The carrier's reason; empty where it gave none. */
  static String reason(Number code) {
    return code == null
        ? ""
        : "%s (%d)".formatted(TwilioErrors.meaning(code.intValue()), code.intValue());
  }

  private static String carrier(Number code, String detail) {
    return code == null ? detail : "the carrier says: " + reason(code);
  }

  private static String after(String detail) {
    return detail.isEmpty() ? "" : ": " + detail;
  }
}

package org.docketline.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Locale;

/** Counts what became of texts, for those who watch: {@code docketline_messages_total}. */
@Singleton
class MessageCounts {
  private final MeterRegistry meters;

  MessageCounts(MeterRegistry meters) {
    this.meters = meters;
  }

  void count(Message message) {
    count(message.status, message.notice);
  }

  void count(MessageStatus status, String notice) {
    String word = status.name().toLowerCase(Locale.ROOT);
    meters.counter("docketline.messages", "status", word, "notice", notice).increment();
  }
}

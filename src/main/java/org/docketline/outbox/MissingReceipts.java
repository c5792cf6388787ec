package org.docketline.outbox;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.docketline.sms.SentText;

/** Closes the texts that the carrier took days ago, and of which no receipt told the end. */
@Singleton
class MissingReceipts {
  private static final int AT_ONCE = 100;
  private static final Duration PATIENCE = Duration.ofDays(3);

  private final DeliveryReceipts receipts;
  private final MessageLog log;
  private final Clock clock;

  MissingReceipts(DeliveryReceipts receipts, MessageLog log, Clock clock) {
    this.receipts = receipts;
    this.log = log;
    this.clock = clock;
  }

  /** A row and the carrier's id of its text. */
  record Text(long id, String sid) {}

  @Transactional
  List<Text> overdue() {
    return Message.<Message>find(
            "status in (ACCEPTED, SENT) and claimedAt <= ?1 and carriedBy is null order by claimedAt",
            clock.instant().minus(PATIENCE))
        .page(0, AT_ONCE)
        .list()
        .stream()
        .map(message -> new Text(message.id, message.sid))
        .toList();
  }

  /** Takes the carrier's word as the last receipt. A text whose end it does not tell is closed. */
  @Transactional
  void close(Text text, Optional<SentText> found) {
    found.ifPresent(sent -> receipts.take(text.id(), text.sid(), sent.status(), sent.errorCode()));
    String said = found.map(sent -> "'" + sent.status() + "'").orElse("nothing");
    Message.lockedWithCarried(text.id())
        .forEach(row -> close(row, "no receipt; the carrier says " + said));
  }

  private void close(Message row, String why) {
    if (row.advance(MessageStatus.UNDELIVERED, row.errorCode, why, clock.instant())) {
      log.tell(row);
    }
  }
}

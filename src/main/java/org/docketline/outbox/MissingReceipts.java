package org.docketline.outbox;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.docketline.sms.SentText;

/**
 * Asks about the texts that the carrier took and of which no receipt told the end, since it does
 * not repeat a receipt that we could not take. What has no end after days is closed.
 */
@Singleton
class MissingReceipts {
  private static final int AT_ONCE = 100;

  /** When each text is asked about after the first time, counted from its claim. */
  private static final List<Duration> QUESTIONS =
      List.of(Duration.ofMinutes(30), Duration.ofHours(3), Duration.ofDays(1), Duration.ofDays(3));

  /** A question that got no answer is put again after so long. */
  private static final Duration ASKING = Duration.ofMinutes(5);

  private static final String OVERDUE =
      """
      select * from message
      where status in ('ACCEPTED', 'SENT') and carried_by is null and ask_at <= ?1
      order by ask_at limit ?2 for update skip locked""";

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

  /** The texts to ask about now. No other instance asks about them meanwhile. */
  @Transactional
  @SuppressWarnings("unchecked") // a native query's result is untyped
  List<Text> overdue() {
    Instant now = clock.instant();
    List<Message> rows =
        Message.getEntityManager()
            .createNativeQuery(OVERDUE, Message.class)
            .setParameter(1, now)
            .setParameter(2, AT_ONCE)
            .getResultList();
    rows.forEach(row -> row.askAt = now.plus(ASKING));
    return rows.stream().map(row -> new Text(row.id, row.sid)).toList();
  }

  /**
   * Takes the carrier's word as a receipt. A text without an end is asked about later, or closed.
   */
  @Transactional
  void close(Text text, Optional<SentText> found) {
    found.ifPresent(
        sent -> receipts.takeAlone(text.id(), text.sid(), sent.status(), sent.errorCode()));
    String said = found.map(sent -> "'" + sent.status() + "'").orElse("nothing");
    List<Message> rows = Message.lockedWithCarried(text.id());
    if (rows.isEmpty()) {
      return; // its person had all about them deleted meanwhile
    }
    next(rows.get(0).claimedAt)
        .ifPresentOrElse(
            when -> rows.forEach(row -> row.askAt = when),
            () -> rows.forEach(row -> close(row, "no receipt; the carrier says " + said)));
  }

  private Optional<Instant> next(Instant claimedAt) {
    return QUESTIONS.stream().map(claimedAt::plus).filter(clock.instant()::isBefore).findFirst();
  }

  private void close(Message row, String why) {
    if (row.advance(MessageStatus.UNDELIVERED, row.errorCode, why, clock.instant())) {
      log.tell(row);
    }
  }
}

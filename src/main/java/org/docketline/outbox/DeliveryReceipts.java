package org.docketline.outbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Records the carrier's receipts, which come late, twice and in any order, and heeds what they say
 * of the phone.
 */
@Singleton
public class DeliveryReceipts {
  private static final Logger LOG = Logger.getLogger(DeliveryReceipts.class);

  /** Twilio's words for a message's status. Twilio may add others, and those are ignored. */
  private static final Map<String, MessageStatus> WORDS =
      Map.ofEntries(
          Map.entry("accepted", MessageStatus.ACCEPTED),
          Map.entry("scheduled", MessageStatus.ACCEPTED),
          Map.entry("queued", MessageStatus.ACCEPTED),
          Map.entry("sending", MessageStatus.ACCEPTED),
          Map.entry("sent", MessageStatus.SENT),
          Map.entry("delivered", MessageStatus.DELIVERED),
          Map.entry("read", MessageStatus.DELIVERED),
          Map.entry("undelivered", MessageStatus.UNDELIVERED),
          Map.entry("failed", MessageStatus.UNDELIVERED),
          Map.entry("canceled", MessageStatus.UNDELIVERED));

  private final PlainFates plain;
  private final MessageCounts counts;
  private final UnreachablePhone phone;
  private final SecondTry again;
  private final ExtraCopies copies;
  private final MessageLog log;
  private final Clock clock;

  DeliveryReceipts(
      PlainFates plain,
      MessageCounts counts,
      UnreachablePhone phone,
      SecondTry again,
      ExtraCopies copies,
      MessageLog log,
      Clock clock) {
    this.plain = plain;
    this.counts = counts;
    this.phone = phone;
    this.again = again;
    this.copies = copies;
    this.log = log;
    this.clock = clock;
  }

  /**
   * Records a receipt if there is a message by this id and the receipt speaks of the text that the
   * carrier accepted for it.
   */
  public void take(long id, String sid, String word, Integer errorCode) {
    if (errorCode != null || !isPlain(id, sid, word)) {
      QuarkusTransaction.requiringNew().run(() -> takeAlone(id, sid, word, errorCode));
    }
  }

  private boolean isPlain(long id, String sid, String word) {
    MessageStatus status = WORDS.get(word);
    return (status == MessageStatus.SENT || status == MessageStatus.DELIVERED)
        && plain.receive(id, sid, status);
  }

  /** The same within the open transaction. */
  void takeAlone(long id, String sid, String word, Integer errorCode) {
    List<Message> rows = Message.lockedWithCarried(id);
    MessageStatus status = WORDS.get(word);
    if (rows.isEmpty() || status == null) {
      LOG.warnf("A receipt for message %d says '%s': ignored", id, status == null ? "?" : word);
    } else if (sid.equals(rows.get(0).sid) || isNew(rows.get(0), sid)) {
      rows.forEach(row -> take(row, sid, status, errorCode));
    } else {
      LOG.errorf("Message %d has a receipt of another text: accepted twice, or mixed up", id);
      copies.note(id, sid);
    }
  }

  private static boolean isNew(Message message, String sid) {
    return message.sid == null && !Message.isKnown(sid);
  }

  private void take(Message message, String sid, MessageStatus status, Integer errorCode) {
    Instant now = clock.instant();
    boolean accepted = message.accept(sid, "a receipt tells of it", now);
    boolean afterAll = message.status == MessageStatus.UNDELIVERED;
    boolean news = message.advance(status, errorCode, afterAll ? "delivered after all" : null, now);
    if (accepted || news) {
      log.tell(message);
    }
    if (news) { // a late copy of a receipt must not undo a START
      counts.count(message);
      heed(message);
    }
  }

  private void heed(Message message) {
    switch (message.status) {
      case DELIVERED -> {
        phone.reached(message);
        again.takeBack(message);
      }
      case UNDELIVERED -> {
        if (message.errorCode != null) {
          phone.mark(message, message.errorCode);
        }
        again.plan(message);
      }
      case CREATED, SENDING, UNKNOWN, ACCEPTED, SENT, REFUSED, EXPIRED, SUPERSEDED -> {
        // not the end of this text, or not told by a receipt
      }
    }
  }
}

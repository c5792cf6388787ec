package org.docketline.outbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.docketline.sms.PhoneNumber;
import org.docketline.sms.SendOutcome;
import org.docketline.sms.SendOutcome.Accepted;
import org.docketline.sms.SendOutcome.Deferred;
import org.docketline.sms.SendOutcome.Reach;
import org.docketline.sms.SendOutcome.Refusal;
import org.docketline.sms.SendOutcome.Refused;
import org.docketline.sms.SendOutcome.Unknown;

/** Records the carrier's answer to a text in every row that the text spoke for. */
@Singleton
class OutcomeRecorder {
  private final PlainFates plain;
  private final SendingConfig config;
  private final UnreachablePhone unreachable;
  private final ExtraCopies copies;
  private final SecondTry again;
  private final MessageLog log;
  private final Clock clock;
  private final MessageCounts counts;

  OutcomeRecorder(
      PlainFates plain,
      SendingConfig config,
      UnreachablePhone unreachable,
      ExtraCopies copies,
      SecondTry again,
      MessageLog log,
      Clock clock,
      MessageCounts counts) {
    this.plain = plain;
    this.config = config;
    this.unreachable = unreachable;
    this.copies = copies;
    this.again = again;
    this.log = log;
    this.clock = clock;
    this.counts = counts;
  }

  /**
   * Records the outcome of the one POST. An instance that was paused beyond its lease, and whose
   * row has been claimed anew, may record only that the carrier took the text.
   */
  void record(OutgoingText text, SendOutcome outcome) {
    if (!isPlain(text, outcome)) {
      QuarkusTransaction.requiringNew().run(() -> recordAlone(text, outcome));
    }
  }

  private boolean isPlain(OutgoingText text, SendOutcome outcome) {
    return outcome.takenAs().filter(sid -> plain.accept(text, sid)).isPresent();
  }

  private void recordAlone(OutgoingText text, SendOutcome outcome) {
    List<Message> rows = Message.lockedWithCarried(text.id());
    if (rows.isEmpty()) {
      return; // its person had all about them deleted meanwhile
    }
    boolean ours = text.claim().equals(rows.get(0).claim);
    for (Message row : ours ? rows : rows.subList(0, 1)) {
      outcome.tell(new RowOutcome(row, ours, text.to()));
      counts.count(row);
    }
  }

  /** What an outcome makes of one row. */
  private final class RowOutcome implements SendOutcome.Cases {
    private final Message row;
    private final boolean ours;
    private final PhoneNumber phone;
    private final Instant now = clock.instant();

    RowOutcome(Message row, boolean ours, PhoneNumber phone) {
      this.row = row;
      this.ours = ours;
      this.phone = phone;
    }

    @Override
    public void accepted(Accepted accepted) {
      if (row.accept(accepted.sid(), null, now)) {
        log.tell(row, phone);
      }
      if (row.carriedBy == null && !accepted.sid().equals(row.sid)) {
        copies.note(row.id, accepted.sid());
      }
    }

    @Override
    public void refused(Refused refused) {
      if (ours && row.refuse(refused.code(), refused.meaning(), now)) {
        log.tell(row, phone);
        heed(refused);
      }
    }

    @Override
    public void deferred(Deferred deferred) {
      if (isOpen()) {
        row.errorCode = deferred.code();
        defer(deferred, RetryDelay.of(deferred, row.attempts));
        log.tell(row, phone);
      }
    }

    @Override
    public void unknown(Unknown unknown) {
      if (isOpen()) {
        row.loseTrack(unknown.reason(), now, now.plus(callsEnd(config)));
        log.tell(row, phone);
      }
    }

    private void defer(Deferred deferred, Duration wait) {
      if (deferred.reach() == Reach.LINE) {
        row.attempts--; // nothing was sent
      }
      if (wait.isZero()) {
        row.putBack(deferred.meaning(), now);
      } else {
        row.postpone(now.plus(wait), deferred.meaning(), now);
      }
    }

    private void heed(Refused refused) {
      if (row.carriedBy == null) { // once for each text, however many rows it speaks for
        unreachable.mark(row, refused.code());
      }
      if (refused.kind() == Refusal.UNREACHABLE_PHONE) { // which may be wrong, once
        again.plan(row);
      }
    }

    private boolean isOpen() {
      return ours && row.status == MessageStatus.SENDING;
    }
  }

  /** How long a call may still last after its claim was given up. */
  static Duration callsEnd(SendingConfig config) {
    return config.timeout().multipliedBy(2);
  }
}

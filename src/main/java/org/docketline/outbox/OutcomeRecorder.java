package org.docketline.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
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
  private static final String OURS =
      "select count(*) from message where id = ?1 and claim = ?2 and status = 'SENDING'";

  private final EntityManager entities;
  private final SendingConfig config;
  private final UnreachablePhone unreachable;
  private final ExtraCopies copies;
  private final SecondTry again;
  private final MessageLog log;
  private final Clock clock;
  private final MeterRegistry meters;

  OutcomeRecorder(
      EntityManager entities,
      SendingConfig config,
      UnreachablePhone unreachable,
      ExtraCopies copies,
      SecondTry again,
      MessageLog log,
      Clock clock,
      MeterRegistry meters) {
    this.entities = entities;
    this.config = config;
    this.unreachable = unreachable;
    this.copies = copies;
    this.again = again;
    this.log = log;
    this.clock = clock;
    this.meters = meters;
  }

  /**
   * Whether the claim still counts. The database answers that and no clock, because an instance
   * that was paused cannot know for how long. The instance that gives a claim up waits until a call
   * that was allowed here has ended, and only then asks the carrier.
   */
  @Transactional
  boolean isStillOurs(OutgoingText text) {
    Number ours =
        (Number)
            entities
                .createNativeQuery(OURS)
                .setParameter(1, text.id())
                .setParameter(2, text.claim())
                .getSingleResult();
    return ours.intValue() == 1;
  }

  /**
   * Records the outcome of the one POST. An instance that was paused beyond its lease, and whose
   * row has been claimed anew, may record only that the carrier took the text.
   */
  @Transactional
  void record(OutgoingText text, SendOutcome outcome) {
    List<Message> rows = Message.lockedWithCarried(text.id());
    if (rows.isEmpty()) {
      return; // its person had all about them deleted meanwhile
    }
    boolean ours = text.claim().equals(rows.get(0).claim);
    for (Message row : ours ? rows : rows.subList(0, 1)) {
      outcome.tell(new RowOutcome(row, ours, text.to()));
      count(row);
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

  void count(Message message) {
    String status = message.status.name().toLowerCase(Locale.ROOT);
    meters.counter("docketline.messages", "status", status, "notice", message.notice).increment();
  }
}

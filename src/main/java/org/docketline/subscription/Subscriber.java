package org.docketline.subscription;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.DynamicUpdate;

/** A phone that follows citations, or that has told us to stop. The number itself is sealed. */
@Entity
@DynamicUpdate
public class Subscriber extends PanacheEntityBase {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  @Column(name = "phone_hash")
  public byte[] phoneHash;

  public byte[] phone;

  @Enumerated(EnumType.STRING)
  public SubscriberStatus status;

  /** Why it is not active; null while it is. */
  @Column(name = "end_reason")
  @Enumerated(EnumType.STRING)
  public EndReason endReason;

  /** The same in words, such as the carrier's code. */
  public String reason;

  /** Null until a text shows it; until then the first language that the county lists is used. */
  @Enumerated(EnumType.STRING)
  public Language language;

  /**
   * The day of the first failure to reach it that nothing has disproved since; null without one.
   */
  @Column(name = "failed_on")
  public LocalDate failedOn;

  /** The carrier's code of the last such failure. */
  @Column(name = "failed_code")
  public Integer failedCode;

  /** When a text came from it last; null where none has since this is noted. */
  @Column(name = "heard_at")
  public Instant heardAt;

  /** When it first agreed by a text that is not kept any more; else null. */
  @Column(name = "agreed_at")
  public Instant agreedAt;

  @Column(name = "created_at")
  public Instant createdAt;

  @Column(name = "changed_at")
  public Instant changedAt;

  /** All of its subscriptions; null where they are still to be read. */
  @Transient private List<Subscription> readAhead;

  /** Whether texts may be sent to it. */
  public boolean isActive() {
    return status == SubscriberStatus.ACTIVE;
  }

  /** Whether its owner told us to stop. */
  public boolean hasStopped() {
    return status == SubscriberStatus.STOPPED;
  }

  /** Whether texts pause, since they could not reach it; it still follows what it did. */
  public boolean isUnreachable() {
    return status == SubscriberStatus.UNREACHABLE;
  }

  /**
   * Whether it has stopped, started or been out of reach since then. What was proved before may be
   * another's by now: phones change hands. A session counts in milliseconds.
   */
  public boolean hasChangedSince(Instant then) {
    return changedAt.truncatedTo(ChronoUnit.MILLIS).isAfter(then);
  }

  /** Ends all that it follows, and lets it sleep until then: nothing is sent until a start. */
  void stop(EndReason why, String words, Instant now, Instant asleepUntil) {
    become(SubscriberStatus.STOPPED, why, words, now);
    Subscription.endAllOf(id, why, words, now, asleepUntil);
    if (readAhead != null) {
      readAhead.forEach(one -> one.isEndedToo(why, words, now, asleepUntil));
    }
  }

  /**
   * A text of this day could not reach it. Answers whether texts pause from now on: a carrier may
   * be wrong once, and is believed when it says the same on another day.
   */
  boolean fail(LocalDate day, int code, Instant now) {
    failedCode = code;
    if (failedOn == null) {
      failedOn = day;
    }
    boolean again = isActive() && !failedOn.equals(day);
    if (again) {
      become(SubscriberStatus.UNREACHABLE, EndReason.UNREACHABLE, "carrier: " + code, now);
    }
    return again;
  }

  /** It can be reached: a text was delivered, or one came from it. */
  void reach(Instant now) {
    failedOn = null;
    failedCode = null;
    if (isUnreachable()) {
      start(now);
    }
  }

  /** May be texted again. */
  void start(Instant now) {
    become(SubscriberStatus.ACTIVE, null, null, now);
  }

  private void become(SubscriberStatus to, EndReason why, String words, Instant now) {
    status = to;
    endReason = why;
    reason = words;
    changedAt = now;
  }

  /** What it follows or watches for, oldest first. */
  public List<Subscription> followed() {
    return subscriptions().stream().filter(one -> !one.isEnded()).toList();
  }

  /** The same, and what has ended and is still kept. */
  List<Subscription> subscriptions() {
    return readAhead == null
        ? Subscription.list("subscriberId = ?1 order by id", id)
        : List.copyOf(readAhead);
  }

  /**
   * Takes all of its subscriptions, oldest first, where they were read with all else that an answer
   * needs. The subscriber must be locked, so that nobody else begins another.
   */
  public void readAhead(List<Subscription> all) {
    readAhead = new ArrayList<>();
    all.forEach(this::add);
  }

  void add(Subscription begun) {
    if (readAhead != null) {
      readAhead.add(begun);
      begun.beside = readAhead;
    }
  }
}

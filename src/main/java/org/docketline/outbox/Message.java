package org.docketline.outbox;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** One text, and what became of it. The row is the queue: its status says who may touch it. */
@Entity
@DynamicUpdate // of 28 columns few change, and each index that a column is in costs a write
public class Message extends PanacheEntityBase {
  /** The carrier's last receipt comes within seconds or is lost. */
  private static final Duration FIRST_QUESTION = Duration.ofMinutes(5);

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  @Column(name = "subscriber_id")
  public Long subscriberId;

  /** Null where it is about no ticket. */
  @Column(name = "subscription_id")
  public Long subscriptionId;

  public String notice;
  public String cause;

  @Column(name = "hearing_id")
  public Long hearingId;

  @Column(name = "hearing_version")
  public Integer hearingVersion;

  @Embedded public HearingAsTold was;

  /** The hearing as this text told it; null until it is claimed. */
  @Embedded
  @AttributeOverride(name = "date", column = @Column(name = "told_date"))
  @AttributeOverride(name = "time", column = @Column(name = "told_time"))
  @AttributeOverride(name = "court", column = @Column(name = "told_court"))
  @AttributeOverride(name = "room", column = @Column(name = "told_room"))
  public HearingAsTold told;

  /** When an answer told the same while this text was still to be sent; else null. */
  @Column(name = "answered_at")
  public Instant answeredAt;

  @Column(name = "lead_days")
  public Integer leadDays;

  @Enumerated public SendUrgency urgency;

  @Enumerated(EnumType.STRING)
  public MessageStatus status;

  public String detail;

  @Column(name = "error_code")
  public Integer errorCode;

  @Column(name = "created_at")
  public Instant createdAt;

  @Column(name = "due_at")
  public Instant dueAt;

  @Column(name = "expires_at")
  public Instant expiresAt;

  public int attempts;

  public UUID claim;

  @Column(name = "claimed_at")
  public Instant claimedAt;

  @Column(name = "lease_until")
  public Instant leaseUntil;

  /** How many questions about the unknown text have failed in a row. */
  public int asked;

  /** When the carrier's list first did not show this claim's text; else null. */
  @Column(name = "absent_at")
  public Instant absentAt;

  /** The first claim of a text that was freed to be sent once more; else null. */
  @Column(name = "first_claimed_at")
  public Instant firstClaimedAt;

  /** Whether it was sent twice and shown neither time, so that nobody knows and it stays so. */
  public boolean unsettled;

  /** When to look whether the carrier has the first copy after all; else null. */
  @Column(name = "look_again_at")
  public Instant lookAgainAt;

  @Column(name = "carried_by")
  public Long carriedBy;

  /** When to ask the carrier what became of it, unless a receipt says so first. */
  @Column(name = "ask_at")
  public Instant askAt;

  /** The undelivered text that this one tries once more; else null. */
  @Column(name = "again_of")
  public Long againOf;

  public byte[] text;

  /** The keys of the texts that word it, separated by blanks: {@code reminder@plan}. */
  public String wording;

  public Integer segments;
  public String sid;

  @Column(name = "changed_at")
  public Instant changedAt;

  /** Whether it was freed once: it is never freed again. */
  boolean isResent() {
    return firstClaimedAt != null;
  }

  /** Whether any row has this SID already. */
  static boolean isKnown(String sid) {
    return count("sid", sid) > 0;
  }

  /** Whether a text that went to the same person later was delivered. */
  static boolean isDeliveredSince(Message message) {
    return count(
            "subscriberId = ?1 and status = ?2 and claimedAt > ?3",
            message.subscriberId,
            MessageStatus.DELIVERED,
            message.claimedAt)
        > 0;
  }

  /**
   * This row, then the rows that its text speaks for, all locked. Empty if there is no such row.
   */
  static List<Message> lockedWithCarried(long id) {
    return Message.<Message>find("id = ?1 or carriedBy = ?1 order by carriedBy nulls first, id", id)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /** The rows that this one's text speaks for besides. */
  public List<Message> carried() {
    return list("carriedBy", id);
  }

  /** A person's texts about these hearings, the newest first. */
  public static List<Message> of(long subscriberId, List<Long> hearings) {
    return list("subscriberId = ?1 and hearingId in ?2 order by id desc", subscriberId, hearings);
  }

  /** Whether it is one of the texts that go out so many days before a hearing. */
  boolean isReminder() {
    return leadDays != null;
  }

  /** Whether the person has the text, or may have it, as far as we know. */
  public boolean isTold() {
    return status.mayBeTold() || answeredAt != null;
  }

  /** Claims the row for one POST. After the lease its claimant is taken for dead. */
  void claim(byte[] sealedText, String of, int segmentCount, Instant now, Instant lease) {
    claim(now, lease);
    carriedBy = null;
    text = sealedText;
    wording = of;
    segments = segmentCount;
  }

  /** Claims the row together with another one, whose text speaks for both. */
  void claimWith(Message other) {
    claim(other.claimedAt, other.leaseUntil);
    carriedBy = other.id;
    text = null;
    wording = other.wording;
    segments = null;
  }

  private void claim(Instant now, Instant lease) {
    become(MessageStatus.SENDING, null, now);
    claim = UUID.randomUUID();
    attempts++;
    claimedAt = now;
    leaseUntil = lease;
    asked = 0;
    absentAt = null;
    askAt = now.plus(FIRST_QUESTION);
  }

  void supersede(String why, Instant now) {
    become(MessageStatus.SUPERSEDED, why, now);
  }

  void expire(String why, Instant now) {
    become(MessageStatus.EXPIRED, why, now);
  }

  /** Puts the row off: it is not sent before this moment. */
  void postpone(Instant until, String why, Instant now) {
    become(MessageStatus.CREATED, why, now);
    dueAt = until;
    carriedBy = null;
  }

  /** Puts the row back in its place: nothing was sent, and its reason concerns all texts. */
  void putBack(String why, Instant now) {
    postpone(dueAt, why, now);
  }

  /** The carrier never had the text: it may be sent once more, and never again after that. */
  void free(Instant lookAgain, String why, Instant now) {
    postpone(now, why, now);
    firstClaimedAt = claimedAt;
    lookAgainAt = lookAgain;
  }

  /** Nobody knows whether the carrier has the text. It must not be asked before {@code askFrom}. */
  void loseTrack(String why, Instant now, Instant askFrom) {
    become(MessageStatus.UNKNOWN, why, now);
    leaseUntil = leaseUntil.isAfter(askFrom) ? leaseUntil : askFrom;
  }

  /** The carrier has the text under this SID. Answers whether the row moved forward. */
  boolean accept(String carriersId, String how, Instant now) {
    if (carriedBy == null && sid == null) {
      sid = carriersId;
    }
    return advance(MessageStatus.ACCEPTED, null, how, now);
  }

  /** The carrier will not take the text. Answers whether the row moved forward. */
  boolean refuse(int code, String why, Instant now) {
    return advance(MessageStatus.REFUSED, code, why, now);
  }

  /** Moves the row forward or not at all. Answers whether it moved. */
  boolean advance(MessageStatus to, Integer code, String why, Instant now) {
    if (!to.isBeyond(furthest())) {
      return false;
    }
    become(to, why == null ? detail : why, now);
    errorCode = code;
    return true;
  }

  // We may have given a text up that the carrier has after all: then the row still moves.
  private MessageStatus furthest() {
    return status == MessageStatus.EXPIRED ? MessageStatus.UNKNOWN : status;
  }

  private void become(MessageStatus to, String why, Instant now) {
    status = to;
    detail = why;
    changedAt = now;
  }
}

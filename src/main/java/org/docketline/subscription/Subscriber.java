package org.docketline.subscription;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;

/** A phone that follows citations, or that has told us to stop. The number itself is sealed. */
@Entity
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

  @Column(name = "created_at")
  public Instant createdAt;

  @Column(name = "changed_at")
  public Instant changedAt;

  /** Whether texts may be sent to it. */
  public boolean isActive() {
    return status == SubscriberStatus.ACTIVE;
  }

  /** Whether its owner told us to stop. */
  public boolean hasStopped() {
    return status == SubscriberStatus.STOPPED;
  }

  /** Whether the carrier said that no text can reach it. */
  public boolean isUnreachable() {
    return status == SubscriberStatus.UNREACHABLE;
  }

  /** Ends all that it follows: nothing more is sent until {@link #start}. */
  public void stop(EndReason why, String words, Instant now) {
    leave(SubscriberStatus.STOPPED, why, words, now);
  }

  /** Does the same as a stop, because the carrier cannot reach the phone. */
  public void markUnreachable(String words, Instant now) {
    leave(SubscriberStatus.UNREACHABLE, EndReason.UNREACHABLE, words, now);
  }

  private void leave(SubscriberStatus to, EndReason why, String words, Instant now) {
    become(to, why, words, now);
    Subscription.endAllOf(id, why, words, now);
  }

  /** May be texted again; what it followed before stays ended. */
  public void start(Instant now) {
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
    return Subscription.list(
        "subscriberId = ?1 and status <> ?2 order by id", id, SubscriptionStatus.ENDED);
  }
}

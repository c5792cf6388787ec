package org.docketline.subscription;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;

/** A phone that follows citations, or that has told us to stop. The number itself is sealed. */
@Entity
public class Subscriber extends PanacheEntityBase {
  @Id public Long id;

  @Column(name = "phone_hash")
  public byte[] phoneHash;

  public byte[] phone;

  @Enumerated(EnumType.STRING)
  public SubscriberStatus status;

  public String reason;

  /** Null until the phone has shown it: then the first that the county lists. */
  @Enumerated(EnumType.STRING)
  public Language language;

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

  /** Leaves everything: nothing more is sent until {@link #start}. */
  public void stop(String why, Instant now) {
    leave(SubscriberStatus.STOPPED, why, now);
  }

  /** The carrier cannot reach it: the same as a stop, but nobody asked for it. */
  public void markUnreachable(String why, Instant now) {
    leave(SubscriberStatus.UNREACHABLE, why, now);
  }

  private void leave(SubscriberStatus to, String why, Instant now) {
    become(to, why, now);
    Subscription.endAllOf(id, why, now);
  }

  /** May be texted again; what it followed before stays ended. */
  public void start(Instant now) {
    become(SubscriberStatus.ACTIVE, null, now);
  }

  private void become(SubscriberStatus to, String why, Instant now) {
    status = to;
    reason = why;
    changedAt = now;
  }

  /** What it follows or watches for, oldest first. */
  public List<Subscription> followed() {
    return Subscription.list(
        "subscriberId = ?1 and status <> ?2 order by id", id, SubscriptionStatus.ENDED);
  }
}

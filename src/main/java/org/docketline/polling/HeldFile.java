package org.docketline.polling;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/**
 * The files of a feed's held run, kept for an operator to decide on. It goes with the next applied
 * run, gives way to the next file that is held so, and is withdrawn once the county serves another.
 */
@Entity
@Table(name = "held_file")
public class HeldFile extends PanacheEntityBase {
  @Id public String feed;

  @Column(name = "run_id")
  public long run;

  public String sha256;

  /** Why it is held, or that it was discarded or withdrawn. */
  public String reason;

  /** When an operator decided against it; the files themselves are gone since. */
  @Column(name = "discarded_at")
  public Instant discardedAt;

  /** When the county served another file; the files themselves are gone since. */
  @Column(name = "withdrawn_at")
  public Instant withdrawnAt;

  /** Who decided against it. */
  @Column(name = "decided_by")
  public String decidedBy;

  /** What is held of a feed, or was discarded and is still the county's last word. */
  public static Optional<HeldFile> of(String feed) {
    return findByIdOptional(feed);
  }

  /** What waits for an operator. */
  public static Optional<HeldFile> waiting(String feed) {
    return of(feed).filter(HeldFile::isWaiting);
  }

  /** Whether it is still to be decided on. */
  public boolean isWaiting() {
    return discardedAt == null && withdrawnAt == null;
  }

  /** Until when nobody need be asked about it; null where somebody is to be asked now. */
  @Column(name = "rests_until")
  public Instant restsUntil;

  /** Whether somebody is to be asked about it now. */
  public boolean isPressing(Instant now) {
    return isWaiting() && (restsUntil == null || !now.isBefore(restsUntil));
  }

  boolean isOf(FeedRun polled) {
    return sha256.equals(polled.sha256);
  }

  /** Whether that run brought it once more. One that was withdrawn is judged anew. */
  boolean isKnownIn(FeedRun polled) {
    return withdrawnAt == null && isOf(polled);
  }

  static HeldFile replace(FeedRun held) {
    forget(held.feed);
    var file = new HeldFile();
    file.feed = held.feed;
    file.run = held.id;
    file.sha256 = held.sha256;
    file.reason = held.reason;
    file.persistAndFlush();
    return file;
  }

  static void forget(String feed) {
    delete("feed", feed);
  }

  void withdraw(String when, Instant now) {
    reason = "withdrawn: the county sent another file on " + when;
    withdrawnAt = now;
  }

  void discard(String who, String when, Instant now) {
    reason = "discarded by an operator on " + when;
    decidedBy = who;
    discardedAt = now;
  }
}

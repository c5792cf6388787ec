package org.docketline.alert;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** How far the telling of one trouble is. */
@Entity
@Table(name = "trouble")
public class TroubleState extends PanacheEntityBase {
  /** For how long it must be away before it is over: polls are some minutes apart. */
  private static final Duration AWAY = Duration.ofMinutes(30);

  private static final Duration A_DAY = Duration.ofDays(1);

  @Id public String id;

  @Column(name = "first_seen")
  public Instant firstSeen;

  @Column(name = "gone_at")
  public Instant goneAt;

  @Column(name = "told_at")
  public Instant toldAt;

  @Column(name = "over_at")
  public Instant overAt;

  @Column(name = "came_back")
  public boolean cameBack;

  static TroubleState first(String id, Instant now) {
    var state = new TroubleState();
    state.id = id;
    state.firstSeen = now;
    state.persist();
    return state;
  }

  /** It is there; one that was over is told anew, and takes longer to be over again. */
  void seen(Instant now) {
    goneAt = null;
    if (overAt != null) {
      overAt = null;
      toldAt = null;
      firstSeen = now;
      cameBack = true;
    }
  }

  void missed(Instant now) {
    goneAt = goneAt == null ? now : goneAt;
  }

  boolean isTold() {
    return toldAt != null;
  }

  /** Whether it is away for so long that it is over; one that comes and goes, for a day. */
  boolean isAway(Instant now) {
    return goneAt != null && !now.isBefore(goneAt.plus(cameBack ? A_DAY : AWAY));
  }

  /** Whether it was over so long ago that it would be another if it came again. */
  boolean isForgotten(Instant now) {
    return overAt != null && !now.isBefore(overAt.plus(A_DAY));
  }
}

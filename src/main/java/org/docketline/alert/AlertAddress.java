package org.docketline.alert;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** Where a member is told, how far they have been, and how the last try went. */
@Entity
@Table(name = "alert_address")
public class AlertAddress extends PanacheEntityBase {
  private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
  private static final int MOST_DOUBLED = 6; // an hour

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  @Column(name = "member_id")
  public long memberId;

  @Enumerated(EnumType.STRING)
  public AlertChannel channel;

  public byte[] address;
  public long told;

  @Column(name = "next_try")
  public Instant nextTry;

  public int tries;
  public String failure;
  public String ended;

  @Column(name = "test_at")
  public Instant testAt;

  void succeed(AlertTurn turn, Instant now) {
    settle(turn, null);
    tries = 0;
    nextTry = turn.isTrial() ? now : now.plus(channel.pause());
  }

  /** It is told later, and later each time. */
  void putOff(AlertTurn turn, String why, Instant now) {
    settle(turn, why);
    told = turn.from();
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(tries, MOST_DOUBLED));
    nextTry = now.plus(wait);
    tries++;
  }

  /** It may have been told, or never will be: it is not tried again. */
  void giveUp(AlertTurn turn, String why, Instant now) {
    settle(turn, why);
    nextTry = now.plus(channel.pause());
  }

  /** Nothing is sent there any more. */
  void end(AlertTurn turn, String why) {
    settle(turn, why);
    ended = why;
  }

  private void settle(AlertTurn turn, String why) {
    told = turn.upTo();
    failure = why;
    testAt = null;
  }
}

package org.docketline.outbox;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A time for which somebody of the county lets no text go out; its end is null until it ends. */
@Entity
@Table(name = "sending_pause")
public class SendingPause extends PanacheEntityBase {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  public Instant since;
  public String who;
  public String why;

  @Column(name = "ended_at")
  public Instant endedAt;

  @Column(name = "ended_by")
  public String endedBy;

  @Column(name = "ended_why")
  public String endedWhy;
}

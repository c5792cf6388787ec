package org.docketline.polling;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;

/** What somebody decided about a held file, why, and what came of it. */
@Entity
@Table(name = "held_decision")
public class HeldDecision extends PanacheEntityBase {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  public String feed;

  /** The run that had held the file. */
  @Column(name = "run_id")
  public long run;

  @Enumerated(EnumType.STRING)
  public HeldChoice choice;

  public String who;

  public String why;

  public Instant at;

  /** Whether it was done; else the outcome says why not. */
  public boolean done;

  public String outcome;

  /** Up to so many, newest first, before the one of this id. */
  public static List<HeldDecision> before(long id, int most) {
    return HeldDecision.<HeldDecision>find("id < ?1 order by id desc", id).page(0, most).list();
  }
}

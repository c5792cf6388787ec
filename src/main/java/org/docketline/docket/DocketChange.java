package org.docketline.docket;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * One change that a feed run made to what residents were told before; the {@code was} facts are
 * null where the change has no before. Only a citation that was known before can change: one that
 * is new is found by whoever watches for its number.
 */
@Entity
@Table(name = "docket_change")
public class DocketChange extends PanacheEntityBase {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  @Column(name = "run_id")
  public Long runId;

  @Enumerated(EnumType.STRING)
  public ChangeKind kind;

  @Column(name = "citation_id")
  public Long citationId;

  /** Null for a change of the whole citation. */
  @Column(name = "hearing_id")
  public Long hearingId;

  @Column(name = "was_date")
  public LocalDate wasDate;

  @Column(name = "was_time")
  public LocalTime wasTime;

  @Column(name = "was_court")
  public String wasCourt;

  @Column(name = "was_room")
  public String wasRoom;
}

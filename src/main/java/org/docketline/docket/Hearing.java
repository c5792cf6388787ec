package org.docketline.docket;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * A day in court: a date and perhaps a time, both local to the court, and where. A null time means
 * that the county gave none.
 */
@Entity
public class Hearing extends PanacheEntityBase {
  @Id public Long id;

  @Column(name = "citation_id")
  public Long citationId;

  public LocalDate date;
  public LocalTime time;

  /** The court as the feed names it; {@link CourtDirectory#of} says which that is. */
  public String court;

  @Column(name = "court_address")
  public String courtAddress;

  public String room;

  @Enumerated(EnumType.STRING)
  public HearingStatus status;

  /** Counts the changes that residents are told of. */
  public int version;

  /** Since when this date is known: a lead that had passed by then is not owed. */
  @Column(name = "dated_at")
  public Instant datedAt;

  /** The hearings of a citation by date. */
  public static List<Hearing> ofCitation(long citationId) {
    return list("citationId = ?1 order by date, time, id", citationId);
  }
}

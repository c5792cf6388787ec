package org.docketline.docket;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
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
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  @Column(name = "citation_id")
  public Long citationId;

  public LocalDate date;
  public LocalTime time;

  /** The court as the feed names it; {@link CourtDirectory#of} says which that is. */
  public String court;

  @Column(name = "court_address")
  public String courtAddress;

  public String room;

  /** What kind of hearing it is, in the county's words. */
  public String type;

  @Enumerated(EnumType.STRING)
  public HearingStatus status;

  /** Counts the changes that residents are told of. */
  public int version;

  /** Since when this date is known: a lead that had passed by then is not owed. */
  @Column(name = "dated_at")
  public Instant datedAt;

  /** How many polls in a row have left it out; 0 while it is listed. */
  @Column(name = "absent_polls")
  public int absentPolls;

  /** When the first of those polls was; null while it is listed. */
  @Column(name = "absent_since")
  public Instant absentSince;

  /** The hearings of a citation by date. */
  public static List<Hearing> ofCitation(long citationId) {
    return list("citationId = ?1 order by date, time, id", citationId);
  }
}

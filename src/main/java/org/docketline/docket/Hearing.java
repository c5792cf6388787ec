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
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

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

  /** The part of the day that it is in, where the county gives that and no time; else null. */
  @Enumerated(EnumType.STRING)
  public DaySession session;

  /** The court as the feed names it; {@link CourtDirectory#of} says which that is. */
  public String court;

  @Column(name = "court_address")
  public String courtAddress;

  public String room;

  /** What kind of hearing it is, in the county's words. */
  public String type;

  @Enumerated(EnumType.STRING)
  public HearingStatus status;

  /** Whether the feed says of it what nobody knows the meaning of. */
  @Column(name = "status_unknown")
  public boolean statusUnknown;

  /** Keyed hashes of the drivers that it is for, where a case has several; else null. */
  @JdbcTypeCode(SqlTypes.ARRAY)
  public List<String> drivers;

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

  /** Since when the feed gives no time, court or room for it, so that the known one stands. */
  @Column(name = "blank_since")
  public Instant blankSince;

  /** Whether that has lasted so long that nobody vouches for it any more. */
  @Column(name = "blank_for_long")
  public boolean blankForLong;

  /**
   * Whether the feed, as last read, vouches for it: it lists it, with words that we know and
   * without leaving out for long what it said before. Somebody who goes by a date that is not
   * vouched for should ask the court.
   */
  public boolean isVouchedFor() {
    return absentPolls == 0 && !statusUnknown && !blankForLong;
  }

  /** Whether the feed names the drivers that it is for, and not this one, by its keyed hash. */
  public boolean isForOthersThan(String driver) {
    return drivers != null && !drivers.contains(driver);
  }

  /** The hearings of a citation by date. */
  public static List<Hearing> ofCitation(long citationId) {
    return list("citationId = ?1 order by date, time, id", citationId);
  }
}

package org.docketline.figures;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.docketline.docket.CountyConfig;
import org.docketline.outbox.MessageStatus;
import org.hibernate.Session;

/** The sums of texts that were counted, by the county's day on which they are due. */
@Singleton
public class TextSums {
  private static final String CELLS =
      """
      select due, notice, status, code, cast(sum(texts) as integer) as texts,
        cast(sum(carried) as integer) as carried
      from texts_of_day where due between :first and :last
      group by due, notice, status, code order by due, notice, status, code""";
  private static final String PLANNED =
      """
      select distinct planned from texts_of_day
      where due = :day and notice = :notice and status = :status
        and code is not distinct from cast(:code as integer)
      order by planned desc""";
  private static final String PACE =
      """
      select max(at) as at, cast(sum(lately) as integer) as lately,
        cast(sum(overdue) as integer) as overdue, min(oldest) as oldest
      from day_counted where at >=
        (select at from day_counted where planned = :today) - interval '1 minute'
      having max(at) is not null""";

  private final Session session;
  private final ZoneId zone;

  TextSums(Session session, CountyConfig county) {
    this.session = session;
    this.zone = county.timeZone();
  }

  /** Texts of one day that stand alike; {@code carried} of them another text spoke for. */
  public record Cell(
      LocalDate due, String notice, String status, Integer code, int texts, int carried) {
    public MessageStatus stands() {
      return MessageStatus.valueOf(status);
    }

    public TextOutcome outcome() {
      return TextOutcome.of(stands());
    }

    public boolean isTaken() {
      return TextOutcome.isTaken(stands());
    }
  }

  /** How fast texts go out, as of a moment, against how many should have gone by then. */
  public record Pace(Instant at, int lately, int overdue, Instant oldest) {
    /** When the last of those that wait has gone at this pace; empty where none go out. */
    public Optional<Instant> done() {
      return lately == 0
          ? Optional.empty()
          : Optional.of(at.plus(TextTally.LATELY.multipliedBy(overdue).dividedBy(lately)));
    }

    /** Whether texts have waited for long, and none goes out. */
    public boolean isStanding() {
      return lately == 0 && oldest != null && oldest.isBefore(at.minus(TextTally.LATELY));
    }
  }

  @Transactional
  public List<Cell> between(LocalDate first, LocalDate last) {
    return session
        .createNativeQuery(CELLS, Cell.class)
        .setParameter("first", first)
        .setParameter("last", last)
        .getResultList();
  }

  /** The days on which the texts of such a cell were planned, the latest first. */
  @Transactional
  public List<LocalDate> planned(Cell cell) {
    return session
        .createNativeQuery(PLANNED, LocalDate.class)
        .setParameter("day", cell.due)
        .setParameter("notice", cell.notice)
        .setParameter("status", cell.status)
        .setParameter("code", cell.code)
        .getResultList();
  }

  /** Empty where nothing of today was counted yet. */
  @Transactional
  public Optional<Pace> pace(Instant now) {
    return session
        .createNativeQuery(PACE, Pace.class)
        .setParameter("today", LocalDate.ofInstant(now, zone))
        .getResultStream()
        .findFirst();
  }
}

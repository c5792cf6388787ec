package org.docketline.figures;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.docketline.docket.CountyConfig;

/** The dates ahead by day, and how many of them somebody follows; counted now and then. */
@Singleton
public class HearingCounts {
  private static final int DAYS = 30;
  private static final String OUR_TURN =
      "select pg_try_advisory_xact_lock(hashtextextended('hearings of day', 0))";
  private static final String FORGET = "delete from hearings_of_day";
  private static final String COUNT =
      """
      with followed as (
        select distinct citation_id from subscription where status = 'ACTIVE'),
      ahead as (
        select h.date, count(*) as hearings, count(f.citation_id) as followed
        from hearing h left join followed f on f.citation_id = h.citation_id
        where h.status = 'SCHEDULED' and h.date between :first and :last group by h.date)
      insert into hearings_of_day (date, hearings, followed, at)
      select day, coalesce(hearings, 0), coalesce(followed, 0), cast(:now as timestamptz)
      from (select cast(:first as date) + i as day from generate_series(0, :days) i) days
      left join ahead on ahead.date = day""";
  private static final String AHEAD =
      """
      select date, hearings, followed, at from hearings_of_day
      where date between :first and :last order by date""";

  private final EntityManager entities;
  private final CountyConfig county;
  private final Clock clock;

  HearingCounts(EntityManager entities, CountyConfig county, Clock clock) {
    this.entities = entities;
    this.county = county;
    this.clock = clock;
  }

  /** The dates of one day, as of a moment. */
  public record Day(LocalDate date, int hearings, int followed, Instant at) {}

  @Transactional
  public void count() {
    if ((Boolean) entities.createNativeQuery(OUR_TURN, Boolean.class).getSingleResult()) {
      entities.createNativeQuery(FORGET).executeUpdate();
      entities
          .createNativeQuery(COUNT)
          .setParameter("first", today())
          .setParameter("last", today().plusDays(DAYS))
          .setParameter("days", DAYS)
          .setParameter("now", clock.instant())
          .executeUpdate();
    }
  }

  /** From today on; without the days that were not counted yet. */
  @Transactional
  public List<Day> ahead() {
    return entities
        .createNativeQuery(AHEAD, Day.class)
        .setParameter("first", today())
        .setParameter("last", today().plusDays(DAYS))
        .getResultList();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), county.timeZone());
  }
}

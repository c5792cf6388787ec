package org.docketline.figures;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.docketline.docket.CountyConfig;
import org.hibernate.Session;

/** The dates ahead by day, and how many of them somebody follows; counted now and then. */
@Singleton
public class HearingCounts {
  private static final int DAYS = 30;

  /** A reminder's lead may be longer than what pages list. */
  private static final int COUNTED_DAYS = 2 * DAYS;

  private static final String OUR_TURN =
      "select pg_try_advisory_xact_lock(hashtextextended('hearings of day', 0))";
  private static final String FORGET = "delete from hearings_of_day";
  private static final String COUNT =
      """
      with followed as (
        select citation_id, count(*) as followers from subscription
        where status = 'ACTIVE' group by citation_id),
      ahead as (
        select h.date, count(*) as hearings, count(f.citation_id) as followed,
          coalesce(sum(f.followers), 0) as followers
        from hearing h left join followed f on f.citation_id = h.citation_id
        where h.status = 'SCHEDULED' and h.date between :first and :last group by h.date)
      insert into hearings_of_day (date, hearings, followed, followers, at)
      select day, coalesce(hearings, 0), coalesce(followed, 0), coalesce(followers, 0),
        cast(:now as timestamptz)
      from (select cast(:first as date) + i as day from generate_series(0, :days) i) days
      left join ahead on ahead.date = day""";
  private static final String AHEAD =
      """
      select date, hearings, followed, at from hearings_of_day
      where date between :first and :last order by date""";

  private final Session session;
  private final CountyConfig county;
  private final Clock clock;

  HearingCounts(Session session, CountyConfig county, Clock clock) {
    this.session = session;
    this.county = county;
    this.clock = clock;
  }

  /** The dates of one day, as of a moment. */
  public record Day(LocalDate date, int hearings, int followed, Instant at) {}

  @Transactional
  public void count() {
    if (session.createNativeQuery(OUR_TURN, Boolean.class).getSingleResult()) {
      session.createNativeMutationQuery(FORGET).executeUpdate();
      session
          .createNativeMutationQuery(COUNT)
          .setParameter("first", today())
          .setParameter("last", today().plusDays(COUNTED_DAYS))
          .setParameter("days", COUNTED_DAYS)
          .setParameter("now", clock.instant())
          .executeUpdate();
    }
  }

  /** From today on; without the days that were not counted yet. */
  @Transactional
  public List<Day> ahead() {
    return session
        .createNativeQuery(AHEAD, Day.class)
        .setParameter("first", today())
        .setParameter("last", today().plusDays(DAYS))
        .getResultList();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), county.timeZone());
  }
}

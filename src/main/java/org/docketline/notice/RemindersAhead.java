package org.docketline.notice;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.docketline.docket.CountyConfig;

/** When reminders go out next, and how many follow what they are about. */
@Singleton
public class RemindersAhead {
  // Counted every quarter of an hour, so that no page reads all hearings.
  private static final String FOLLOWERS =
      "select coalesce(sum(followers), 0) from hearings_of_day where date in (:dates)";

  private final EntityManager entities;
  private final NoticeSchedule schedule;
  private final CountyConfig county;
  private final Clock clock;

  RemindersAhead(
      EntityManager entities, NoticeSchedule schedule, CountyConfig county, Clock clock) {
    this.entities = entities;
    this.schedule = schedule;
    this.county = county;
    this.clock = clock;
  }

  /** From when on, by the county's clock, and about how many. */
  public record Next(Instant from, long texts) {}

  /** They are planned on their day, so that none of them is among the texts that wait. */
  @Transactional
  public Next next() {
    ZonedDateTime now = clock.instant().atZone(county.timeZone());
    ZonedDateTime today = now.with(schedule.plan().sendAt());
    ZonedDateTime next = today.isAfter(now) ? today : today.plusDays(1);
    return new Next(next.toInstant(), followers(next.toLocalDate()));
  }

  private long followers(LocalDate day) {
    List<LocalDate> dates =
        schedule.plan().leads().stream().map(lead -> day.plusDays(lead)).toList();
    Number followers =
        (Number)
            entities.createNativeQuery(FOLLOWERS).setParameter("dates", dates).getSingleResult();
    return followers.longValue();
  }
}

package org.docketline.figures;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.docketline.docket.CountyConfig;

/**
 * Counts the texts that were planned on one day, and keeps the sums in the place of the last ones.
 * Which texts those are never changes: it is read from {@code created_at}, which has an index.
 */
@Singleton
class TextTally {
  /** How far back the pace of sending looks. */
  static final Duration LATELY = Duration.ofMinutes(10);

  private static final String FORGET = "delete from texts_of_day where planned = :day";
  private static final String COUNT =
      """
      with found as (
        select cast(due_at at time zone :zone as date) as due, notice, status, error_code,
          count(*) as texts, count(carried_by) as carried,
          count(*) filter (where status <> 'CREATED' and claimed_at > :lately) as lately,
          count(*) filter (where status = 'CREATED' and due_at <= :now) as overdue,
          min(due_at) filter (where status = 'CREATED' and due_at <= :now) as oldest
        from message where created_at >= :from and created_at < :to
        group by 1, 2, 3, 4),
      kept as (
        insert into texts_of_day (planned, due, notice, status, code, texts, carried)
        select cast(:day as date), due, notice, status, error_code, texts, carried from found)
      insert into day_counted (planned, at, going, lately, overdue, oldest)
      select cast(:day as date), cast(:now as timestamptz),
        coalesce(bool_or(status in (:going)), false), coalesce(sum(lately), 0),
        coalesce(sum(overdue), 0), min(oldest) from found
      on conflict (planned) do update set at = excluded.at, going = excluded.going,
        lately = excluded.lately, overdue = excluded.overdue, oldest = excluded.oldest""";

  private final EntityManager entities;
  private final ZoneId zone;

  TextTally(EntityManager entities, CountyConfig county) {
    this.entities = entities;
    this.zone = county.timeZone();
  }

  /** In the caller's transaction. */
  void count(LocalDate planned, Instant now) {
    entities.createNativeQuery(FORGET).setParameter("day", planned).executeUpdate();
    entities
        .createNativeQuery(COUNT)
        .setParameter("day", planned)
        .setParameter("from", planned.atStartOfDay(zone).toInstant())
        .setParameter("to", planned.plusDays(1).atStartOfDay(zone).toInstant())
        .setParameter("zone", zone.getId())
        .setParameter("now", now)
        .setParameter("lately", now.minus(LATELY))
        .setParameter("going", TextOutcome.goingOn())
        .executeUpdate();
  }
}

package org.docketline.notice;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What gives cause to plan reminders, as the transactions that made it have written it down, and
 * when everything is to be looked at again.
 */
@Singleton
final class RemindersToPlan {
  /** How often everything is looked at whatever has happened. */
  static final Duration AT_LEAST_EVERY = Duration.ofHours(1);

  private static final String LOOK =
      """
      select (select next_at from reminder_look),
        exists (select from reminder_to_plan) as caused""";
  private static final String BEGIN =
      "insert into reminder_look (next_at) values (:now) on conflict do nothing";
  private static final String HOLD = "select next_at from reminder_look for update";
  private static final String TAKE =
      """
      delete from reminder_to_plan where ctid = any (array(
        select ctid from reminder_to_plan limit 10000 for update skip locked))
      returning citation_id, run_id, after_change""";
  private static final String CHANGED =
      """
      select distinct c.citation_id
      from (select run_id, min(after_change) as after_change
        from unnest(cast(:runs as bigint[]), cast(:changes as bigint[]))
          as one (run_id, after_change)
        group by run_id) r
      cross join lateral (select citation_id from docket_change d
        where d.run_id = r.run_id and d.id > r.after_change offset 0) c
      where (
        select true from subscription s
        where s.citation_id = c.citation_id and s.status = 'ACTIVE' limit 1)""";
  private static final String LOOK_AT = "update reminder_look set next_at = :next";
  private static final String LOOK_SOONER =
      "update reminder_look set next_at = :next where next_at > :next";
  private static final String PLAN_ALL = "insert into reminder_to_plan default values";

  // The clocks of several instances may differ a little.
  private static final Duration FAR_AHEAD = AT_LEAST_EVERY.multipliedBy(2);

  private final EntityManager entities;

  RemindersToPlan(EntityManager entities) {
    this.entities = entities;
  }

  /** When everything is to be looked at, null where it never was, and whether some have cause. */
  record Look(Instant nextAt, boolean caused) {
    /** Whether everything is to be looked at now: also where the clock was set back since. */
    boolean isDue(Instant now) {
      return nextAt == null || !nextAt.isAfter(now) || nextAt.isAfter(now.plus(FAR_AHEAD));
    }
  }

  /** What gave cause: the followers of a citation, what a run changed, or, all null, everything. */
  record Cause(Long citationId, Long runId, Long afterChange) {
    boolean isEverything() {
      return citationId == null && runId == null;
    }
  }

  Look look() {
    return (Look) entities.createNativeQuery(LOOK, Look.class).getSingleResult();
  }

  /** Waits for whoever looks at everything at this moment; answers how it stands then. */
  Look awaitTurn(Instant now) {
    entities.createNativeQuery(BEGIN).setParameter("now", now).executeUpdate();
    entities.createNativeQuery(HOLD, Instant.class).getSingleResult();
    return look();
  }

  /** Takes what others do not take at this moment; it is back if this transaction fails. */
  @SuppressWarnings("unchecked") // a native query's result is untyped
  List<Cause> take() {
    return entities.createNativeQuery(TAKE, Cause.class).getResultList();
  }

  /** The followed citations that these changes are of. */
  @SuppressWarnings("unchecked") // a native query's result is untyped
  List<Long> changed(List<Cause> runs) {
    return runs.isEmpty()
        ? List.of()
        : entities
            .createNativeQuery(CHANGED, Long.class)
            .setParameter("runs", runs.stream().map(Cause::runId).toArray(Long[]::new))
            .setParameter("changes", runs.stream().map(Cause::afterChange).toArray(Long[]::new))
            .getResultList();
  }

  /** Everything was looked at, and is to be again at that moment. */
  void lookAgainAt(Instant next) {
    entities.createNativeQuery(LOOK_AT).setParameter("next", next).executeUpdate();
  }

  /** Has everything looked at by then at the latest. */
  void lookBy(Instant moment) {
    entities.createNativeQuery(LOOK_SOONER).setParameter("next", moment).executeUpdate();
  }

  /** Has everything looked at once more, after the caller's transaction. */
  void planAll() {
    entities.createNativeQuery(PLAN_ALL).executeUpdate();
  }
}

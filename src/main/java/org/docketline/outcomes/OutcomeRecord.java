package org.docketline.outcomes;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.docketline.docket.CourtDirectory;

/**
 * Writes down the court dates of each day when it begins where their courts sit, and then what the
 * feeds say became of them, for as long as they may still say so.
 */
@Singleton
public class OutcomeRecord {
  private final CourtDirectory courts;
  private final OutcomeDays days;
  private final EntityManager entities;
  private final Clock clock;

  OutcomeRecord(CourtDirectory courts, OutcomeDays days, EntityManager entities, Clock clock) {
    this.courts = courts;
    this.days = days;
    this.entities = entities;
    this.clock = clock;
  }

  /**
   * Brings the record up to date; doing it again changes nothing. What feeds said until now is
   * about the dates before today's, so that those are judged before the day is opened.
   */
  @Transactional
  public void bringUpToDate() {
    if (isOurTurn()) {
      int changed = judge();
      changed += courts.zones().stream().mapToInt(this::open).sum();
      changed += countReminders();
      if (changed > 0) {
        recount();
      }
      ofOpenMonths(OutcomeSql.FORGET).executeUpdate();
    }
  }

  private boolean isOurTurn() {
    return (Boolean)
        entities
            .createNativeQuery(
                "select pg_try_advisory_xact_lock(hashtextextended('outcomes', 0))", Boolean.class)
            .getSingleResult();
  }

  private int judge() {
    return entities
        .createNativeQuery(OutcomeSql.JUDGE)
        .setParameter("first", days.firstOpen())
        .executeUpdate();
  }

  private int open(ZoneId zone) {
    LocalDate today = days.today(zone);
    boolean isNew =
        entities
                .createNativeQuery(OutcomeSql.NEW_DAY)
                .setParameter("zone", zone.getId())
                .setParameter("today", today)
                .setParameter("now", clock.instant())
                .executeUpdate()
            > 0;
    return isNew ? open(zone, today) : 0;
  }

  private int open(ZoneId zone, LocalDate today) {
    entities.createNativeQuery(OutcomeSql.PLAN_WITH_THE_DATE).getSingleResult();
    return entities
        .createNativeQuery(OutcomeSql.OPEN)
        .setParameter("zone", zone.getId())
        .setParameter("today", today)
        .setParameter("now", clock.instant())
        .setParameter("begins", today.atStartOfDay(zone).toInstant())
        .executeUpdate();
  }

  private int countReminders() {
    return entities
        .createNativeQuery(OutcomeSql.REMINDERS)
        .setParameter("from", days.firstWithReceipts())
        .executeUpdate();
  }

  // The months that may still change are counted anew, and those before them are never touched.
  private void recount() {
    ofOpenMonths(OutcomeSql.UNCOUNT).executeUpdate();
    ofOpenMonths(OutcomeSql.COUNT).executeUpdate();
  }

  private Query ofOpenMonths(String sql) {
    return entities.createNativeQuery(sql).setParameter("month", days.firstOpenMonth());
  }
}

package org.docketline.retention;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/**
 * Moves the texts whose time is over to a table of their own, a partition a month, and leaves their
 * phone, their ticket and their words behind. Those about a hearing that is not as old wait for it.
 */
@Singleton
final class SettledTexts {
  private static final String OLD =
      """
      select m.id, to_char(m.created_at at time zone 'UTC', 'YYYY-MM') from message m
      where m.created_at < :before and m.status not in ('CREATED', 'SENDING')
        and not exists (select from hearing h
          where h.id = m.hearing_id and h.date >= cast(cast(:before as timestamptz) as date))
      limit :most for update of m skip locked""";
  private static final String PARTITION =
      """
      create table if not exists settled_message_%s partition of settled_message
      for values from ('%s-01 00:00+00') to ('%s-01 00:00+00')""";
  private static final String COLUMNS =
      "id, notice, cause, lead_days, status, error_code, wording, segments, attempts, sid,"
          + " created_at, claimed_at, changed_at";
  private static final String MOVE =
      """
      with gone as (delete from message where id in (:ids) returning *)
      insert into settled_message (%1$s) select %1$s from gone"""
          .formatted(COLUMNS);

  private final EntityManager entities;

  SettledTexts(EntityManager entities) {
    this.entities = entities;
  }

  /** Moves up to so many, in the caller's transaction, and answers how many. */
  int move(Instant before, int most) {
    List<?> old =
        entities
            .createNativeQuery(OLD, Object[].class)
            .setParameter("before", before)
            .setParameter("most", most)
            .getResultList();
    List<Object[]> rows = old.stream().map(Object[].class::cast).toList();
    rows.stream().map(row -> YearMonth.parse((String) row[1])).distinct().forEach(this::makeRoom);
    return rows.isEmpty()
        ? 0
        : entities
            .createNativeQuery(MOVE)
            .setParameter("ids", rows.stream().map(row -> row[0]).toList())
            .executeUpdate();
  }

  private void makeRoom(YearMonth month) {
    String name = month.toString().replace('-', '_');
    entities
        .createNativeQuery(PARTITION.formatted(name, month, month.plusMonths(1)))
        .executeUpdate();
  }
}

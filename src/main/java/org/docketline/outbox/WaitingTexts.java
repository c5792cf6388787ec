package org.docketline.outbox;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How many texts wait to be sent, and how long they are of use. */
@Singleton
public class WaitingTexts {
  private static final String OF_USE =
      """
      select count(*), count(*) filter (where expires_at <= ?2),
        count(*) filter (where expires_at <= ?3), count(*) filter (where expires_at <= ?4)
      from message where status = 'CREATED' and expires_at > ?1""";
  private static final String DUE =
      """
      select count(*) from message
      where status = 'CREATED' and urgency between -1 and 2 and due_at <= ?1""";

  private final EntityManager entities;
  private final Clock clock;

  WaitingTexts(EntityManager entities, Clock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  /**
   * All that are planned, those that might go out now, and those that are of no more use in an
   * hour, in four and in a day.
   */
  public record Count(long waiting, long due, long inAnHour, long inFour, long inADay) {}

  @Transactional
  public Count count() {
    Instant now = clock.instant();
    Object[] row =
        (Object[])
            entities
                .createNativeQuery(OF_USE, Object[].class)
                .setParameter(1, now)
                .setParameter(2, now.plus(Duration.ofHours(1)))
                .setParameter(3, now.plus(Duration.ofHours(4)))
                .setParameter(4, now.plus(Duration.ofDays(1)))
                .getSingleResult();
    Number due = (Number) entities.createNativeQuery(DUE).setParameter(1, now).getSingleResult();
    return new Count(
        number(row[0]), due.longValue(), number(row[1]), number(row[2]), number(row[3]));
  }

  private static long number(Object counted) {
    return ((Number) counted).longValue();
  }
}

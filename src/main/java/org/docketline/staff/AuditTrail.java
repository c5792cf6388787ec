package org.docketline.staff;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/**
 * Who looked at whom, and who did what, why and when. It is added to and never changed: the
 * database refuses anything else. Of a person it holds an id alone, which says nothing once they
 * are erased.
 */
@Singleton
public class AuditTrail {
  static final String ADD =
      "insert into audit_entry (at, who, act, about, why) values (?, ?, ?, ?, ?)";
  private static final String PAGE =
      """
      select id, at, who, act, coalesce(about, ''), coalesce(why, '') from audit_entry
      where id < :before order by id desc limit :most""";

  private final EntityManager entities;
  private final Clock clock;

  AuditTrail(EntityManager entities, Clock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  /** One of its lines; the act in plain words, about and why empty where there is none. */
  public record Entry(long id, Instant at, String who, String act, String about, String why) {}

  /** Adds a line, in the caller's transaction where there is one. */
  @Transactional
  public void record(String who, AuditAct act, String about, String why) {
    entities
        .createNativeQuery(ADD)
        .setParameter(1, clock.instant())
        .setParameter(2, who)
        .setParameter(3, act.name())
        .setParameter(4, about)
        .setParameter(5, why)
        .executeUpdate();
  }

  /** The same for a command beside the service. */
  public static void record(
      Connection connection, Instant now, String who, AuditAct act, String about)
      throws SQLException {
    try (var insert = connection.prepareStatement(ADD)) {
      insert.setTimestamp(1, Timestamp.from(now));
      insert.setString(2, who);
      insert.setString(3, act.name());
      insert.setString(4, about);
      insert.setString(5, null);
      insert.executeUpdate();
    }
  }

  /** Up to so many lines, newest first, from before the one of this id. */
  @Transactional
  public List<Entry> before(OptionalLong id, int most) {
    List<?> rows =
        entities
            .createNativeQuery(PAGE, Object[].class)
            .setParameter("before", id.orElse(Long.MAX_VALUE))
            .setParameter("most", most)
            .getResultList();
    return rows.stream().map(row -> entry((Object[]) row)).toList();
  }

  private static Entry entry(Object[] row) {
    return new Entry(
        ((Number) row[0]).longValue(),
        (Instant) row[1],
        (String) row[2],
        AuditAct.valueOf((String) row[3]).words(),
        (String) row[4],
        (String) row[5]);
  }
}

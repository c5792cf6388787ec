package org.docketline.staff;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.docketline.keys.KeyUse;
import org.docketline.keys.Keyring;

/** Finds and keeps members, in the caller's transaction. */
@Singleton
class StaffMembers {
  private static final String OF_NAME =
      """
      select id, name, role, password, secret, proved, last_step from staff_member
      where name = :name and disabled_at is null and password is not null for update""";

  private final EntityManager entities;
  private final Keyring keys;

  StaffMembers(EntityManager entities, Keyring keys) {
    this.entities = entities;
    this.keys = keys;
  }

  /**
   * Locked, so that a code is taken once; empty where nobody of this name may come in by a
   * password.
   */
  Optional<StaffMember> named(String name) {
    List<?> rows =
        entities
            .createNativeQuery(OF_NAME, Object[].class)
            .setParameter("name", name)
            .getResultList();
    return rows.stream().findFirst().map(row -> member((Object[]) row));
  }

  private StaffMember member(Object[] row) {
    return new StaffMember(
        ((Number) row[0]).longValue(),
        (String) row[1],
        StaffRole.valueOf((String) row[2]),
        (String) row[3],
        row[4] == null ? null : new Authenticator(keys.open((byte[]) row[4], KeyUse.STAFF_SECRET)),
        (Boolean) row[5],
        ((Number) row[6]).longValue());
  }

  /** Whether there is any. */
  boolean areThere() {
    return (Boolean)
        entities
            .createNativeQuery("select exists (select from staff_member)", Boolean.class)
            .getSingleResult();
  }

  void keep(StaffMember member, Authenticator app) {
    entities
        .createNativeQuery("update staff_member set secret = :secret where id = :id")
        .setParameter("secret", keys.seal(app.secret(), KeyUse.STAFF_SECRET))
        .setParameter("id", member.id())
        .executeUpdate();
  }

  void keepStep(StaffMember member, long step) {
    entities
        .createNativeQuery(
            "update staff_member set last_step = :step, proved = true where id = :id")
        .setParameter("step", step)
        .setParameter("id", member.id())
        .executeUpdate();
  }
}

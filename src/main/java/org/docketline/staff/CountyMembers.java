package org.docketline.staff;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Lets in those whom the county's own sign-on has proved. Who they are and what they may do is said
 * there, each time anew; disabled here, they stay out whatever it says.
 */
@Singleton
public class CountyMembers {
  private static final String COUNTY = "the county's sign-on";
  private static final int TELLING = 6;
  private static final String KNOWN =
      "select id, name, role from staff_member where account = :account for update";
  private static final String NAME_TAKEN =
      """
      select exists (
        select from staff_member where name = :name and account is distinct from :account)""";
  private static final String KEEP =
      """
      insert into staff_member (name, role, account, created_at)
      values (:name, :role, :account, :now)
      on conflict (account) do update set name = excluded.name, role = excluded.role
      returning id, disabled_at is null""";
  private static final String END =
      """
      update staff_session set ended_at = :now
      where ended_at is null and member_id = (select id from staff_member where account = :account)""";

  private final EntityManager entities;
  private final StaffSessions sessions;
  private final AuditTrail audit;
  private final Clock clock;

  CountyMembers(EntityManager entities, StaffSessions sessions, AuditTrail audit, Clock clock) {
    this.entities = entities;
    this.sessions = sessions;
    this.audit = audit;
    this.clock = clock;
  }

  private record Known(String name, StaffRole role) {}

  private record Kept(long id, boolean enabled) {}

  /** Whether it is the name of such an account: no name that was added here is written so. */
  public static boolean isName(String name) {
    return name.indexOf('@') >= 0;
  }

  /**
   * Begins a session; the answer is what the browser is to hold, and empty for a member who was
   * disabled here.
   */
  public Optional<String> letIn(CountyAccount account, StaffRole role, String network) {
    return QuarkusTransaction.requiringNew().call(() -> begun(account, role, network));
  }

  private Optional<String> begun(CountyAccount account, StaffRole role, String network) {
    Optional<Known> before = known(account);
    String name = isTaken(account) ? account.name() + suffix(account) : account.name();
    Kept kept = keep(account, name, role);
    remember(before, new Known(name, role));
    if (!kept.enabled()) {
      return Optional.empty();
    }
    audit.record(name, AuditAct.SIGNED_IN, "by the county's account", null);
    return Optional.of(sessions.begin(kept.id(), network, true));
  }

  private Optional<Known> known(CountyAccount account) {
    List<?> rows =
        entities
            .createNativeQuery(KNOWN, Object[].class)
            .setParameter("account", account.id())
            .getResultList();
    return rows.stream()
        .map(row -> (Object[]) row)
        .map(row -> new Known((String) row[1], StaffRole.valueOf((String) row[2])))
        .findFirst();
  }

  private boolean isTaken(CountyAccount account) {
    return (Boolean)
        entities
            .createNativeQuery(NAME_TAKEN, Boolean.class)
            .setParameter("name", account.name())
            .setParameter("account", account.id())
            .getSingleResult();
  }

  // Whoever has the name of somebody who left must not be taken for them in the trail.
  private static String suffix(CountyAccount account) {
    return " (" + DigestUtils.sha256Hex(account.id()).substring(0, TELLING) + ")";
  }

  private Kept keep(CountyAccount account, String name, StaffRole role) {
    Object[] row =
        (Object[])
            entities
                .createNativeQuery(KEEP, Object[].class)
                .setParameter("name", name)
                .setParameter("role", role.name())
                .setParameter("account", account.id())
                .setParameter("now", clock.instant())
                .getSingleResult();
    return new Kept(((Number) row[0]).longValue(), (Boolean) row[1]);
  }

  private void remember(Optional<Known> before, Known now) {
    if (before.isEmpty()) {
      audit.record(COUNTY, AuditAct.MEMBER_ADDED, now.name() + ", " + now.role().word(), null);
      return;
    }
    if (!before.get().name().equals(now.name())) {
      changed(before.get().name() + ": now " + now.name());
    }
    if (before.get().role() != now.role()) {
      changed(now.name() + ": role " + now.role().word());
    }
  }

  private void changed(String about) {
    audit.record(COUNTY, AuditAct.MEMBER_CHANGED, about, null);
  }

  /** Ends the sessions of somebody whom the county has given no role any more. */
  public void turnAway(CountyAccount account) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              int ended =
                  entities
                      .createNativeQuery(END)
                      .setParameter("now", clock.instant())
                      .setParameter("account", account.id())
                      .executeUpdate();
              known(account)
                  .ifPresent(
                      who -> changed(who.name() + ": no role, " + ended + " sessions ended"));
            });
  }
}

package org.docketline.staff;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.docketline.keys.KeyUse;
import org.docketline.keys.Keyring;

/**
 * Who is signed in. A browser holds a random token, and the database its keyed hash: whoever reads
 * the database cannot come in by it. A session ends half an hour after its last use, and a working
 * day after its beginning.
 */
@Singleton
public class StaffSessions {
  static final Duration IDLE = Duration.ofMinutes(30);
  static final Duration AT_MOST = Duration.ofHours(12);
  private static final Duration REMEMBERED = Duration.ofDays(30);
  private static final int TOKEN_BYTES = 32;
  private static final String BEGIN =
      """
      insert into staff_session (token, member_id, network, proved, began_at, used_at)
      values (:token, :member, :network, :proved, :now, :now)""";
  private static final String USE =
      """
      update staff_session s set used_at = :now from staff_member m
      where s.token in (:tokens) and m.id = s.member_id and m.disabled_at is null
        and s.ended_at is null and s.used_at > :idle and s.began_at > :old
      returning m.id, m.name, m.role, s.proved""";

  private final EntityManager entities;
  private final Keyring keys;
  private final Clock clock;

  StaffSessions(EntityManager entities, Keyring keys, Clock clock) {
    this.entities = entities;
    this.keys = keys;
    this.clock = clock;
  }

  /** Begins one in the caller's transaction; the answer is what the browser is to hold. */
  String begin(long member, String network, boolean proved) {
    byte[] random = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(random);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    entities
        .createNativeQuery(BEGIN)
        .setParameter("token", keys.hash(token, KeyUse.STAFF_TOKEN))
        .setParameter("member", member)
        .setParameter("network", network(network))
        .setParameter("proved", proved)
        .setParameter("now", clock.instant())
        .executeUpdate();
    return token;
  }

  /** Whose it is, and lets it live on; empty where it has ended or never was. */
  @Transactional
  public Optional<SignedIn> use(String token) {
    Instant now = clock.instant();
    List<?> rows =
        entities
            .createNativeQuery(USE, Object[].class)
            .setParameter("now", now)
            .setParameter("tokens", keys.hashes(token, KeyUse.STAFF_TOKEN))
            .setParameter("idle", now.minus(IDLE))
            .setParameter("old", now.minus(AT_MOST))
            .getResultList();
    return rows.stream().findFirst().map(row -> signedIn((Object[]) row));
  }

  private static SignedIn signedIn(Object[] row) {
    return new SignedIn(
        ((Number) row[0]).longValue(),
        (String) row[1],
        StaffRole.valueOf((String) row[2]),
        (Boolean) row[3]);
  }

  /** Ends it. */
  @Transactional
  public void end(String token) {
    entities
        .createNativeQuery(
            "update staff_session set ended_at = :now where token in (:tokens) and ended_at is null")
        .setParameter("now", clock.instant())
        .setParameter("tokens", keys.hashes(token, KeyUse.STAFF_TOKEN))
        .executeUpdate();
  }

  /** Whether this member has come in from there in the last month. */
  boolean isKnown(long member, String network) {
    return (Boolean)
        entities
            .createNativeQuery(
                "select exists (select from staff_session where member_id = :member"
                    + " and network = :network and proved)",
                Boolean.class)
            .setParameter("member", member)
            .setParameter("network", network(network))
            .getSingleResult();
  }

  /** Forgets the sessions of more than a month ago. */
  @Transactional
  public void forgetOld() {
    entities
        .createNativeQuery("delete from staff_session where began_at < :before")
        .setParameter("before", clock.instant().minus(REMEMBERED))
        .executeUpdate();
  }

  private byte[] network(String network) {
    return keys.hash(network, KeyUse.STAFF_NETWORK);
  }
}

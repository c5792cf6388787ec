package org.docketline.subscription;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * Somebody who gave a phone on a page and has yet to prove, by a code that is texted to it, that it
 * is theirs. Once used, it is the record of what they agreed to.
 */
@Entity
@Table(name = "sign_up")
public class SignUp extends PanacheEntityBase {
  /** How long a code counts. The texts and the pages say ten minutes. */
  public static final Duration GOOD_FOR = Duration.ofMinutes(10);

  /** Wrong codes after which the right one does not count either. */
  public static final int MOST_WRONG = 5;

  private static final Duration SENT_TWICE = Duration.ofMinutes(1);

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  @Column(name = "subscriber_id")
  public Long subscriberId;

  public UUID nonce;

  @Enumerated(EnumType.STRING)
  public Language language;

  public byte[] wish;

  public String consent;

  @Column(name = "created_at")
  public Instant createdAt;

  @Column(name = "expires_at")
  public Instant expiresAt;

  public int wrong;

  @Column(name = "used_at")
  public Instant usedAt;

  @JdbcTypeCode(SqlTypes.ARRAY)
  public List<Long> followed = List.of();

  static SignUp of(Subscriber subscriber, Language language, Instant now) {
    var signUp = new SignUp();
    signUp.subscriberId = subscriber.id;
    signUp.nonce = UUID.randomUUID();
    signUp.language = language;
    signUp.createdAt = now;
    signUp.expiresAt = now.plus(GOOD_FOR);
    return signUp;
  }

  /** Whether a code may still be tried; the right one twice where a form is sent twice. */
  public boolean isOpen(Instant now) {
    return wrong < MOST_WRONG
        && now.isBefore(expiresAt)
        && !(isUsed() && now.isAfter(usedAt.plus(SENT_TWICE)));
  }

  /** Whether the right code came. */
  public boolean isUsed() {
    return usedAt != null;
  }

  /** The sign-up of this id, locked so that two tries are counted as two. */
  static Optional<SignUp> locked(long id) {
    return SignUp.<SignUp>find("id", id)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .singleResultOptional();
  }

  /** One of a phone that is proved already: no code is texted, and none is good for it. */
  SignUp withoutCode() {
    expiresAt = createdAt;
    return this;
  }

  /** How many codes this phone was texted since then. */
  static long askedSince(Instant then, Subscriber subscriber) {
    return count(
        "subscriberId = ?1 and createdAt > ?2 and expiresAt > createdAt", subscriber.id, then);
  }

  /** How many of them did not come back, or not yet. */
  static long unusedSince(Instant then, Subscriber subscriber) {
    return count(
        "subscriberId = ?1 and createdAt > ?2 and expiresAt > createdAt and usedAt is null",
        subscriber.id,
        then);
  }

  /** How often this phone followed something without a code since then. */
  static long withoutCodeSince(Instant then, Subscriber subscriber) {
    return count(
        "subscriberId = ?1 and createdAt > ?2 and expiresAt = createdAt", subscriber.id, then);
  }

  /** How many wrong codes were tried for this phone since then. */
  static long wrongSince(Instant then, Subscriber subscriber) {
    return SignUp.<SignUp>list("subscriberId = ?1 and createdAt > ?2", subscriber.id, then).stream()
        .mapToLong(signUp -> signUp.wrong)
        .sum();
  }
}

package org.docketline.subscription;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.docketline.keys.KeyUse;
import org.docketline.keys.Keyring;
import org.jboss.logging.Logger;

/** Begins sign-ups, tries codes, and forgets whoever never proved the phone that they gave. */
@Singleton
public class SignUps {
  private static final Logger LOG = Logger.getLogger(SignUps.class);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);

  /**
   * Codes of one phone that did not come back: enough where texts are slow, too few to pester
   * anybody.
   */
  private static final int MOST_AN_HOUR = 3;

  /** What a proved phone may follow on pages in an hour, each a text to confirm it. */
  private static final int MOST_WITHOUT_CODE = 10;

  private static final int MOST_A_DAY = 6;

  /** Wrong codes of one phone in a day, however many codes it was texted. */
  private static final int MOST_WRONG_A_DAY = 15;

  // Locked before they are looked at: whoever proves the phone meanwhile keeps all.
  private static final String UNPROVED =
      """
      select p.id from subscriber p
      where exists (select from sign_up s
        where s.subscriber_id = p.id and s.used_at is null and s.created_at <= ?1)
      order by p.id for update of p skip locked""";
  private static final String FORGET =
      """
      delete from sign_up where subscriber_id in (?2) and used_at is null and created_at <= ?1""";
  // A phone that somebody else may have typed is nobody's whom we know: it never texted us, follows
  // nothing and has not told its carrier to stop, or that is remembered by its hash alone.
  private static final String FORGET_PHONES =
      """
      delete from subscriber p where p.id in (?1) and p.heard_at is null
        and (p.status <> 'STOPPED'
          or exists (select from stopped_phone h where h.phone_hash = p.phone_hash))
        and not exists (select from subscription s where s.subscriber_id = p.id)
        and not exists (select from sign_up s where s.subscriber_id = p.id)
        and not exists (select from inbound_text t where t.phone_hash = p.phone_hash)""";

  private final Subscribers subscribers;
  private final SignUpCode codes;
  private final Keyring keyring;
  private final EntityManager entities;
  private final Clock clock;

  SignUps(
      Subscribers subscribers,
      SignUpCode codes,
      Keyring keyring,
      EntityManager entities,
      Clock clock) {
    this.subscribers = subscribers;
    this.codes = codes;
    this.keyring = keyring;
    this.entities = entities;
    this.clock = clock;
  }

  /** Whether this phone, which is locked, may be texted another code now. */
  public boolean mayAsk(Subscriber subscriber) {
    Instant now = clock.instant();
    return SignUp.unusedSince(now.minus(HOUR), subscriber) < MOST_AN_HOUR
        && SignUp.askedSince(now.minus(DAY), subscriber) < MOST_A_DAY
        && SignUp.wrongSince(now.minus(DAY), subscriber) < MOST_WRONG_A_DAY;
  }

  /**
   * Begins one. The wish is kept sealed until it is fulfilled; the consent is the sentence that was
   * agreed to, and empty where nothing is to be followed.
   */
  public SignUp begin(
      Subscriber subscriber, Language language, Optional<String> wish, Optional<String> consent) {
    SignUp signUp = begun(SignUp.of(subscriber, language, clock.instant()), wish, consent);
    LOG.infof("%s, sign-up %d: asks for a code", subscribers.named(subscriber), signUp.id);
    return signUp;
  }

  /** Begins one of a phone that is proved already; empty where it has had enough for now. */
  public Optional<SignUp> beginProved(
      Subscriber subscriber, Language language, String wish, String consent) {
    Instant now = clock.instant();
    return SignUp.withoutCodeSince(now.minus(HOUR), subscriber) < MOST_WITHOUT_CODE
        ? Optional.of(
            begun(
                SignUp.of(subscriber, language, now).withoutCode(),
                Optional.of(wish),
                Optional.of(consent)))
        : Optional.empty();
  }

  private SignUp begun(SignUp signUp, Optional<String> wish, Optional<String> consent) {
    signUp.wish = wish.map(words -> keyring.seal(words, KeyUse.SIGN_UP_WISH)).orElse(null);
    signUp.consent = consent.orElse(null);
    signUp.persist();
    return signUp;
  }

  /** What is to be followed; empty where nothing is, or once it is. */
  public Optional<String> wish(SignUp signUp) {
    return Optional.ofNullable(signUp.wish).map(kept -> keyring.open(kept, KeyUse.SIGN_UP_WISH));
  }

  /** The sign-up of this id, locked, if there is one. */
  public Optional<SignUp> locked(long id) {
    return SignUp.locked(id);
  }

  /**
   * Whether these digits are the code of this sign-up, which is locked. A wrong code is counted.
   */
  public boolean isProved(SignUp signUp, String typed) {
    Subscriber subscriber = Subscriber.findById(signUp.subscriberId);
    boolean tooMany = SignUp.wrongSince(clock.instant().minus(DAY), subscriber) >= MOST_WRONG_A_DAY;
    boolean right = codes.isIn(typed, signUp) && !tooMany;
    if (!right) {
      signUp.wrong++;
      LOG.infof(
          "%s, sign-up %d: wrong code %d", subscribers.named(subscriber), signUp.id, signUp.wrong);
    }
    return right;
  }

  /** The phone is proved: it can be reached, and what was wished is no longer to be kept. */
  public void use(SignUp signUp, Subscriber subscriber) {
    subscribers.hear(subscriber);
    signUp.usedAt = clock.instant();
    signUp.wish = null;
    if (subscriber.language == null) {
      subscriber.language = signUp.language;
    }
    LOG.infof("%s, sign-up %d: the phone is proved", subscribers.named(subscriber), signUp.id);
  }

  /** Forgets the sign-ups of which no code came within a day, and phones known by nothing else. */
  @Transactional
  public void forget() {
    Instant dayAgo = clock.instant().minus(DAY);
    var unproved = entities.createNativeQuery(UNPROVED, Long.class).setParameter(1, dayAgo);
    List<?> phones = unproved.getResultList();
    if (!phones.isEmpty()) {
      entities
          .createNativeQuery(FORGET)
          .setParameter(1, dayAgo)
          .setParameter(2, phones)
          .executeUpdate();
      entities.createNativeQuery(FORGET_PHONES).setParameter(1, phones).executeUpdate();
    }
  }
}
